/** A button for what cannot be undone: a click counts when the admin has confirmed otherwise, else it is held. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../i18n/index.ts'

/** Long enough that nobody does it by mistake. design/controls.css fills the button in the same time. */
const HOLD_MS = 2_000

type Props = {
  action: string
  /** A click is enough. */
  confirmed: boolean
  disabled: boolean
  describedBy: string
  onDone: () => void
  children: ComponentChildren
}

export function HoldButton({ action, confirmed, disabled, describedBy, onDone, children }: Props) {
  const [holding, setHolding] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const release = () => {
    clearTimeout(timer.current)
    setHolding(false)
  }
  const press = () => {
    if (confirmed || disabled || timer.current) return
    setHolding(true)
    timer.current = setTimeout(() => {
      release()
      onDone()
    }, HOLD_MS)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!holding) timer.current = undefined
  }, [holding])
  const isKey = (event: KeyboardEvent) => event.key === 'Enter' || event.key === ' '
  return (
    <button
      type={confirmed ? 'submit' : 'button'}
      class="danger hold"
      data-action={action}
      data-holding={holding}
      aria-describedby={describedBy}
      disabled={disabled}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={(event) => isKey(event) && !event.repeat && press()}
      onKeyUp={release}
      onBlur={release}
      onContextMenu={(event) => event.preventDefault()}
    >
      <span>{holding ? t().life.holding : children}</span>
    </button>
  )
}
