/**
 * The value of an endpoint token: hidden until a click, hidden again after a while, on blur and when the view goes. It is in
 * the page only while it is shown. Copying needs no showing.
 */
import { useEffect, useState } from 'preact/hooks'
import { keyHeader } from '../../shared/endpoint.ts'
import type { TokenRow } from '../messages.ts'
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useAction } from '../ui/use-action.ts'

const SHOWN_FOR_S = 30
const COPIED_FOR_MS = 2_000

export function Value({ token }: { token: TokenRow }) {
  const [value, setValue] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const { busy, failure, run } = useAction()
  const hide = () => setValue(null)
  const reveal = () => run(async () => setValue((await send('reveal', { ref: token.ref })).value))
  const copy = (words: (value: string) => string) =>
    run(async () => {
      const { value } = await send('reveal', { ref: token.ref })
      await navigator.clipboard.writeText(words(value))
      setCopied(true)
    })
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), COPIED_FOR_MS)
    return () => clearTimeout(timer)
  }, [copied])

  return (
    <>
      {value === null ? (
        <button type="button" class="value hidden" data-action="reveal" disabled={busy} onClick={reveal}>
          <Icon name="eye" />
          {t().token.hidden}
        </button>
      ) : (
        <Shown value={value} onHide={hide} />
      )}
      <div class="bar">
        <button type="button" class="small" data-action="copy" disabled={busy} onClick={() => copy((value) => value)}>
          {t().token.copy}
        </button>
        <button
          type="button"
          class="small"
          data-action="copy-header"
          disabled={busy}
          onClick={() => copy((value) => `${keyHeader(token.type)}: ${value}`)}
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

function Shown({ value, onHide }: { value: string; onHide: () => void }) {
  const [left, setLeft] = useState(SHOWN_FOR_S)
  useEffect(() => {
    if (left === 0) return onHide()
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  useEffect(() => {
    addEventListener('blur', onHide)
    addEventListener('pagehide', onHide)
    return () => {
      removeEventListener('blur', onHide)
      removeEventListener('pagehide', onHide)
    }
  }, [])
  return (
    <div class="value">
      <code data-value>{value}</code>
      <div class="bar">
        <span class="unseen" role="status">
          {t().token.shown}
        </span>
        <span class="secondary figures grow">{t().token.hidesIn(left)}</span>
        <button type="button" class="small" data-action="hide" onClick={onHide}>
          {t().token.hide}
        </button>
      </div>
    </div>
  )
}
