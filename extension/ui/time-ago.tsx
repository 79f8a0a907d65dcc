/** A time in relative words, the exact one on hover. */
import { exactTime, timeAgo } from './i18n.ts'

export function TimeAgo({ iso, words = (ago) => ago }: { iso: string; words?: (ago: string) => string }) {
  return (
    <time dateTime={iso} title={exactTime(iso)}>
      {words(timeAgo(iso))}
    </time>
  )
}
