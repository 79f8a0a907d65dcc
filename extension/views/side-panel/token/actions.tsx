/** The two ways to end an endpoint token: replacing it by a new one, or revoking it. */
import type { Environment } from '../../../../shared/environment.ts'
import type { TokenRow } from '../../../contracts/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { go } from '../frame/navigation.ts'

export function Change({ token: { ref }, environment }: { token: TokenRow; environment: Environment }) {
  const { busy, failure, run } = useAction()
  const replace = async () => {
    await send('wizard/replace', { ref })
    go({ view: 'wizard' })
  }
  return (
    <section>
      <h2>{t().life.change}</h2>
      {!environment.revocable && <p class="muted">{t().life.guided}</p>}
      <div class="bar">
        <button type="button" data-action="replace" disabled={busy} onClick={() => run(replace)}>
          {t().life.replace}
        </button>
        <button type="button" class="bad" data-action="revoke" onClick={() => go({ view: 'revoke', ref })}>
          {t().life.revoke}
        </button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </section>
  )
}
