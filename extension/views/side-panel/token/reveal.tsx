/**
 * A value while it is shown: hides itself after a while, when the window is left, on Escape and when the view goes. An admin
 * who needs longer asks for it, as often as they like (WCAG 2.2.1).
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../i18n/index.ts'
import { announce } from '../../lib/announcer.ts'

const SHOWN_FOR_S = 30
/** Enough to read the sentence and to reach the button. */
const WARNS_AT_S = 10

/** `onHide` is told whether the admin hid it by hand. */
export function ShownValue({ value, onHide }: { value: string; onHide: (byHand: boolean) => void }) {
  const [left, setLeft] = useState(SHOWN_FOR_S)
  const hideButton = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => hideButton.current?.focus(), [])
  useEffect(() => announce(t().token.shown), [])
  useEffect(() => {
    if (left === WARNS_AT_S) announce(t().said.hidesSoon(left))
    if (left === 0) return onHide(false)
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, onHide])
  useEffect(() => {
    const leave = () => onHide(false)
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Escape closes the last thing that was opened first: the value, not the page.
      event.preventDefault()
      onHide(true)
    }
    addEventListener('blur', leave)
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    document.addEventListener('keydown', onKey)
    return () => {
      removeEventListener('blur', leave)
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      document.removeEventListener('keydown', onKey)
    }
  }, [onHide])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div class="value" role="group" aria-label={t().said.valueOf}>
      <code data-value>{value}</code>
      <div class="bar">
        <span class="secondary figures grow">{t().token.hidesIn(left)}</span>
        <button type="button" class="small" data-action="keep-showing" onClick={() => setLeft(SHOWN_FOR_S)}>
          {t().said.keepShowing}
        </button>
        <button type="button" class="small" data-action="hide" ref={hideButton} onClick={() => onHide(true)}>
          {t().token.hide}
        </button>
      </div>
    </div>
  )
}
