/** The value of an endpoint token: shown on a click, copied without being shown. It is in the page only while it is shown. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { announce } from '../../lib/announcer.ts'
import { send } from '../../lib/client.ts'
import { ClipboardNotice } from '../frame/clipboard-notice.tsx'
import { useOnlyShown } from '../frame/single-reveal.ts'
import { useCopy } from '../frame/use-copy.ts'
import { HAND_OVER_ID, HandOver } from './hand-over.tsx'
import { ShownValue } from './revealed-value.tsx'

/**
 * `isNew`: the integrator waits for it, so copying it and handing it over come before showing it. `isUrgent`: the application is
 * down until it has this value, so the hand-over is open already.
 */
type Props = { token: TokenRow; isNew: boolean; isUrgent: boolean } & Pick<AppState, 'clipboard' | 'policy'>

export function Value({ token, isNew, isUrgent, clipboard, policy }: Props) {
  const { ref } = token
  const [value, setValue] = useState<string | null>(null)
  const [isHandingOver, setHandingOver] = useState(isUrgent)
  const revealing = useAction()
  const copying = useCopy(ref)
  const revealButton = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)
  const hide = useCallback((byHand: boolean) => {
    hadFocus.current = document.activeElement?.closest('.value') != null
    setValue(null)
    // By hand, the button that takes the focus says so itself.
    if (!byHand) announce(t().said.hidden)
  }, [])
  const showing = useOnlyShown(hide)
  useLayoutEffect(() => {
    if (value === null && hadFocus.current) revealButton.current?.focus()
  }, [value])
  const reveal = async () => {
    showing()
    setValue((await send('reveal', { ref })).value)
  }
  const failure = revealing.failure ?? copying.failure

  const showIt =
    policy.revealAllowed === false ? (
      <p data-policy>{t().policy.noReveal}</p>
    ) : value === null ? (
      <ActionButton
        class="value"
        ref={revealButton}
        action="reveal"
        busy={revealing.busy}
        onClick={() => revealing.run(reveal)}
      >
        <Icon name="eye" />
        {t().token.hidden}
      </ActionButton>
    ) : (
      <ShownValue value={value} onHide={hide} />
    )
  return (
    <>
      {!isNew && showIt}
      <div class="bar">
        <ActionButton
          class={isNew ? 'main' : ''}
          action="copy"
          busy={copying.busy}
          onClick={() => copying.copy('value')}
        >
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
        <span class="secondary">{copying.copied === 'value' ? t().token.copied : ''}</span>
      </div>
      {clipboard && <ClipboardNotice clipboard={clipboard} />}
      {failure && <FailureNotice failure={failure} />}
      {isHandingOver && <HandOver token={token} />}
      {isNew && showIt}
    </>
  )
}
