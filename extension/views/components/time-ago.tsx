/** A time in relative words that stay true while they are read; the exact one on hover. */
import { useEffect, useState } from 'preact/hooks'
import { exactTime, timeAgo } from '../../i18n/index.ts'

const RENEW_MS = 60_000

export function TimeAgo({ iso, words = (ago) => ago }: { iso: string; words?: (ago: string) => string }) {
  const [, renew] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => renew((count) => count + 1), RENEW_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <time dateTime={iso} title={exactTime(iso)}>
      {words(timeAgo(iso))}
    </time>
  )
}
