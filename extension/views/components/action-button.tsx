/**
 * A button that starts something. While that is under way, or may not be started, it keeps the focus and its place in the order
 * of Tab, and a press does nothing; a disabled button would lose the focus to the body.
 */
import type { ButtonHTMLAttributes } from 'preact'
import { announce } from '../lib/announcer.ts'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'onClick' | 'action'> & {
  /** Tests find it by this. */
  action: string
  busy?: boolean
  /** Why it may not be pressed now, as a sentence: a press says it. It is also to be read on the page (`aria-describedby`). */
  blocked?: string | null | false
  onClick?: (event: MouseEvent) => void
}

export function ActionButton({ action, busy = false, blocked, onClick, type = 'button', ...others }: Props) {
  const press = (event: MouseEvent) => {
    if (!busy && !blocked) return onClick?.(event)
    // A form is not sent either, also where Enter in a field presses the button.
    event.preventDefault()
    if (blocked) announce(blocked, 'assertive')
  }
  return (
    <button
      {...others}
      type={type}
      data-action={action}
      aria-disabled={busy || Boolean(blocked)}
      aria-busy={busy}
      onClick={press}
    />
  )
}
