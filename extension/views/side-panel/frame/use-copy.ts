/**
 * Copies a value without showing it: the background hands it over, this page puts it into the clipboard and forgets it. Only
 * then, when the browser has taken it, the background hears of it: what was refused is not recorded and not watched.
 */
import { useEffect, useState } from 'preact/hooks'
import { Failed } from '../../../contracts/errors.ts'
import type { Format } from '../../../contracts/settings/options.ts'
import { t } from '../../../i18n/index.ts'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'

const COPIED_FOR_MS = 2_000

/** `copied` is what was copied last, for a moment. */
export function useCopy(ref: string) {
  const { busy, failure, run } = useAction()
  const [copied, setCopied] = useState<Format | null>(null)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(null), COPIED_FOR_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = (format: Format) =>
    run(
      async () => {
        const { text } = await send('hand-over', { ref, format, to: 'clipboard' })
        await navigator.clipboard.writeText(text).catch(() => {
          throw new Failed('clipboard_failed')
        })
        if (format !== 'facts') await send('hand-over/copied', { ref, text })
        setCopied(format)
      },
      () => t().said.copied(t().handOver.formats[format]),
    )
  return { copied, copy, busy, failure }
}
