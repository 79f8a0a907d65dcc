/** A time in relative words that stay true while they are read; the exact one on hover. */
import { exactTime, timeAgo } from '../../i18n/index.ts'
import { useMinute } from '../hooks/use-minute.ts'

export function TimeAgo({ iso, words = (ago) => ago }: { iso: string; words?: (ago: string) => string }) {
  useMinute()
  return (
    <time dateTime={iso} title={exactTime(iso)}>
      {words(timeAgo(iso))}
    </time>
  )
}
