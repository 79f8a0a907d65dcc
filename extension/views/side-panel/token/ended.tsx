/** An endpoint token that has left the list: when and how it left, which token replaced it, or how it comes back. */
import type { TokenRow } from '../../../contracts/token/row.ts'
import { exactTime, t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { go } from '../frame/navigation.ts'

type Props = { of: string; retired: NonNullable<TokenRow['retired']> }

export function Ended({ of: ref, retired: { at, by, how } }: Props) {
  if (how === 'removed') return <Removed of={ref} at={at} />
  const words = by ? t().life.retiredReplaced : t().life.retiredRevoked
  return (
    <section data-retired={by ? 'replaced' : 'revoked'}>
      <p>{words(exactTime(at))}</p>
      {by && (
        <div class="bar">
          <button type="button" data-action="open-successor" onClick={() => go({ view: 'token', ref: by })}>
            {t().life.openSuccessor}
          </button>
        </div>
      )}
    </section>
  )
}

function Removed({ of: ref, at }: { of: string; at: string }) {
  const { busy, failure, run } = useAction()
  return (
    <section data-retired="removed">
      <p>{t().life.removedOn(exactTime(at))}</p>
      <div class="bar">
        <ActionButton
          action="put-back"
          busy={busy}
          onClick={() =>
            run(
              () => send('token/put-back', { ref }),
              () => t().said.putBack,
            )
          }
        >
          {t().life.putBack}
        </ActionButton>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </section>
  )
}
