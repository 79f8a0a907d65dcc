/** The value of an endpoint token: shown on a click, copied without being shown. It is in the page only while it is shown. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { keyHeader } from '../../shared/endpoint.ts'
import type { TokenRow } from '../messages.ts'
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useAction } from '../ui/use-action.ts'
import { ShownValue } from './shown-value.tsx'

const COPIED_FOR_MS = 2_000

export function Value({ token: { ref, type } }: { token: TokenRow }) {
  const [value, setValue] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const { busy, failure, run } = useAction()
  const revealButton = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)
  const hide = useCallback((byHand: boolean) => {
    hadFocus.current = byHand
    setValue(null)
  }, [])
  useEffect(() => {
    if (value === null && hadFocus.current) revealButton.current?.focus()
  }, [value])
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), COPIED_FOR_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const reveal = async () => setValue((await send('reveal', { ref })).value)
  const copy = async (words: (value: string) => string) => {
    await navigator.clipboard.writeText(words((await send('reveal', { ref })).value))
    setCopied(true)
  }

  return (
    <>
      {value === null ? (
        <button
          type="button"
          class="value"
          ref={revealButton}
          data-action="reveal"
          disabled={busy}
          onClick={() => run(reveal)}
        >
          <Icon name="eye" />
          {t().token.hidden}
        </button>
      ) : (
        <ShownValue value={value} onHide={hide} />
      )}
      <div class="bar">
        <button
          type="button"
          class="small"
          data-action="copy"
          disabled={busy}
          onClick={() => run(() => copy((value) => value))}
        >
          {t().token.copy}
        </button>
        <button
          type="button"
          class="small"
          data-action="copy-header"
          title={keyHeader(type)}
          disabled={busy}
          onClick={() => run(() => copy((value) => `${keyHeader(type)}: ${value}`))}
        >
          {t().token.copyHeader}
        </button>
        <span class="secondary" role="status">
          {copied ? t().token.copied : ''}
        </span>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}
