/** A value while it is shown: hides itself after a while, when the window is left, on Escape and when the view goes. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../i18n/index.ts'

const SHOWN_FOR_S = 30

/** `onHide` gets whether the admin hid the value, so that the focus can return to where it came from. */
export function ShownValue({ value, onHide }: { value: string; onHide: (byHand: boolean) => void }) {
  const [left, setLeft] = useState(SHOWN_FOR_S)
  const hideButton = useRef<HTMLButtonElement>(null)
  useEffect(() => hideButton.current?.focus(), [])
  useEffect(() => {
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
    <div class="value">
      <code data-value>{value}</code>
      <div class="bar">
        <span class="unseen" role="status">
          {t().token.shown}
        </span>
        <span class="secondary figures grow">{t().token.hidesIn(left)}</span>
        <button type="button" class="small" data-action="hide" ref={hideButton} onClick={() => onHide(true)}>
          {t().token.hide}
        </button>
      </div>
    </div>
  )
}
