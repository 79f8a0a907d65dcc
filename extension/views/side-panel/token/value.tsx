/** The value of an endpoint token: shown on a click, copied without being shown, handed over. */
import { useState } from 'preact/hooks'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { ClipboardNotice } from '../frame/clipboard-notice.tsx'
import { useCopy } from '../frame/use-copy.ts'
import { HAND_OVER_ID, HandOver } from './hand-over.tsx'
import { Reveal } from './reveal.tsx'

/**
 * `isNew`: the integrator waits for it, so copying it and handing it over come before showing it. `isUrgent`: the application is
 * down until it has this value, so the hand-over is open already.
 */
type Props = { token: TokenRow; isNew: boolean; isUrgent: boolean } & Pick<AppState, 'clipboard' | 'policy'>

export function Value({ token, isNew, isUrgent, clipboard, policy }: Props) {
  const [isHandingOver, setHandingOver] = useState(isUrgent)
  const { copied, copy, busy, failure } = useCopy(token.ref)
  const showIt =
    policy.revealAllowed === false ? <p data-policy>{t().policy.noReveal}</p> : <Reveal tokenRef={token.ref} />
  return (
    <>
      {!isNew && showIt}
      <div class="bar">
        <ActionButton class={isNew ? 'main' : ''} action="copy" busy={busy} onClick={() => copy('value')}>
          {t().token.copy}
        </ActionButton>
        <button
          type="button"
          data-action="hand-over"
          aria-expanded={isHandingOver}
          aria-controls={HAND_OVER_ID}
          onClick={() => setHandingOver(!isHandingOver)}
        >
          {t().handOver.title}
        </button>
        <span class="secondary">{copied === 'value' ? t().token.copied : ''}</span>
      </div>
      {clipboard && <ClipboardNotice clipboard={clipboard} />}
      {failure && <FailureNotice failure={failure} />}
      {isHandingOver && <HandOver token={token} />}
      {isNew && showIt}
    </>
  )
}
