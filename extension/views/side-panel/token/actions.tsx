/** The ways to end an endpoint token: replacing or revoking it in EBS, or, where EBS does not list it, taking it out of the list here. */
import type { Environment } from '../../../../shared/environment.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { refreshed } from '../../hooks/use-app-state.ts'
import { send } from '../../lib/client.ts'
import { go } from '../frame/navigation.ts'

export function Actions({ token, environment }: { token: TokenRow; environment: Environment }) {
  if (token.registered === false) return <Remove of={token.ref} />
  return <InEbs of={token} environment={environment} />
}

function InEbs({ of: { ref, replacement }, environment }: { of: TokenRow; environment: Environment }) {
  const { busy, failure, run } = useAction()
  const replace = async () => {
    await send('wizard/replace', { ref })
    await refreshed()
    go({ view: 'wizard' })
  }
  return (
    <section>
      <h2>{t().life.change}</h2>
      {!environment.revocable && <p class="muted">{t().life.guided}</p>}
      <div class="bar">
        {replacement?.oldRef !== ref && (
          <ActionButton action="replace" busy={busy} onClick={() => run(replace)}>
            {t().life.replace}
          </ActionButton>
        )}
        <button type="button" class="bad apart" data-action="revoke" onClick={() => go({ view: 'revoke', ref })}>
          {t().life.revoke}
        </button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </section>
  )
}

/** No confirmation is needed: the admin can undo it on this page. */
function Remove({ of: ref }: { of: string }) {
  const { busy, failure, run } = useAction()
  return (
    <section>
      <h2>{t().life.remove}</h2>
      <p>{t().life.removeTeach}</p>
      <div class="bar">
        <ActionButton
          action="remove"
          busy={busy}
          onClick={() =>
            run(
              () => send('token/remove', { ref }),
              () => t().history.events.removed,
            )
          }
        >
          {t().life.remove}
        </ActionButton>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </section>
  )
}
