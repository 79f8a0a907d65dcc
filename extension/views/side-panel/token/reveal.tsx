/**
 * Shows the value of a token on a click. It is in the page only while it is shown: it hides itself after a while, when the window is
 * left, on Escape, when the view goes, and when another window shows one. An admin who needs longer asks for it, as often as they
 * like (WCAG 2.2.1).
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { announce } from '../../lib/announcer.ts'
import { send } from '../../lib/client.ts'

const SHOWN_FOR_S = 30
/** Enough to read the sentence and to reach the button. */
const WARNS_AT_S = 10

/** The button that shows the value, and then the value. @param tokenRef the ref of its token */
export function Reveal({ tokenRef }: { tokenRef: string }) {
  const [value, setValue] = useState<string | null>(null)
  const { run, busy, failure } = useAction()
  const button = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)
  const hide = useCallback((byHand: boolean) => {
    hadFocus.current = document.activeElement?.closest('.value') != null
    setValue(null)
    // By hand, the button that takes the focus says so itself.
    if (!byHand) announce(t().said.hidden)
  }, [])
  const hideOthers = useHiddenByOthers(hide)
  useLayoutEffect(() => {
    if (value === null && hadFocus.current) button.current?.focus()
  }, [value])
  const reveal = async () => {
    hideOthers()
    setValue((await send('reveal', { ref: tokenRef })).value)
  }
  if (value !== null) return <ShownValue value={value} onHide={hide} />
  return (
    <>
      <ActionButton class="value" ref={button} action="reveal" busy={busy} onClick={() => run(reveal)}>
        <Icon name="eye" />
        {t().token.hidden}
      </ActionButton>
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}

/**
 * One value is shown at a time, in whichever window: who shows one tells the others, and they hide theirs.
 * @returns tells the others
 */
function useHiddenByOthers(hide: (byHand: boolean) => void): () => void {
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const opened = new BroadcastChannel('shown-value')
    // The message carries nothing: that somebody shows a value is all there is to know.
    opened.onmessage = () => hide(false)
    channel.current = opened
    return () => opened.close()
  }, [hide])
  return useCallback(() => channel.current?.postMessage(null), [])
}

/** `onHide` is told whether the admin hid it by hand. */
function ShownValue({ value, onHide }: { value: string; onHide: (byHand: boolean) => void }) {
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
