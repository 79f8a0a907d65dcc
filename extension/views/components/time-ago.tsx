/** A time in relative words that stay true while they are read, with the exact time beside them. */
import { exactTime, timeAgo, timeAgoAndAt } from '../../i18n/index.ts'
import { useMinute } from '../hooks/use-minute.ts'

type Props = {
  iso: string
  /** A sentence around the time. */
  words?: (ago: string) => string
  /** In a row that leads to a page with the exact time: it has room for the relative words only. */
  brief?: boolean
}

export function TimeAgo({ iso, words = (ago) => ago, brief = false }: Props) {
  useMinute()
  return (
    <time dateTime={iso} title={brief ? exactTime(iso) : undefined}>
      {words(brief ? timeAgo(iso) : timeAgoAndAt(iso))}
    </time>
  )
}
