/** A button for what cannot be undone: a press counts when the admin has confirmed otherwise, else it is held. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'

/** Long enough that nobody does it by mistake. styles/controls.css fills the button in the same time. */
const HOLD_MS = 2_000

type Props = {
  action: string
  /** A press is enough. */
  confirmed: boolean
  busy: boolean
  describedBy: string
  onDone: () => void
  /** It was pressed, by whatever means, and neither held nor confirmed: the view says what is missing. */
  onMissing: () => void
  children: ComponentChildren
}

export function HoldButton({ action, confirmed, busy, describedBy, onDone, onMissing, children }: Props) {
  const [holding, setHolding] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const release = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    setHolding(false)
  }
  const hold = () => {
    if (confirmed || busy || timer.current) return
    setHolding(true)
    timer.current = setTimeout(() => {
      release()
      onDone()
    }, HOLD_MS)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const isKey = ({ key }: KeyboardEvent) => !confirmed && (key === 'Enter' || key === ' ')
  return (
    <ActionButton
      type={confirmed ? 'submit' : 'button'}
      class="danger hold"
      action={action}
      data-holding={holding}
      aria-describedby={describedBy}
      busy={busy}
      onPointerDown={hold}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={(event) => {
        if (!isKey(event)) return
        // Held, a key makes no click of its own.
        event.preventDefault()
        if (!event.repeat) hold()
      }}
      onKeyUp={(event) => {
        if (!isKey(event) || !timer.current) return
        event.preventDefault()
        release()
        onMissing()
      }}
      onBlur={release}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => {
        if (!confirmed) onMissing()
      }}
    >
      <span>{holding ? t().life.holding : children}</span>
    </ActionButton>
  )
}
