/** The history of one endpoint token on this computer, read when it is unfolded: the lines in sight and a few more. */
import { useState } from 'preact/hooks'
import type { HistoryEvent } from '../../../contracts/token/audit-event.ts'
import { t } from '../../../i18n/index.ts'
import { AT_ONCE, EndOfList } from '../../components/end-of-list.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { TimeAgo } from '../../components/time-ago.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'

export function TokenHistory({ of: ref }: { of: string }) {
  const [events, setEvents] = useState<HistoryEvent[] | null>(null)
  const [shown, setShown] = useState(AT_ONCE)
  const { failure, run } = useAction()
  const read = () => run(async () => setEvents((await send('history', { ref })).events))
  return (
    <details class="fold" data-history onToggle={(event) => event.currentTarget.open && read()}>
      <summary>{t().history.title}</summary>
      {events?.length === 0 && <p>{t().history.none}</p>}
      <ul class="events">
        {events?.slice(0, shown).map(({ id, at, event, fields, user, note }) => (
          <li key={id} data-event={event}>
            <span class="grow">
              {t().history.events[event]}
              {fields && `: ${namesOf(fields)}`}
              {user && ` · ${user}`}
              {note && `: ${note}`}
            </span>
            <TimeAgo iso={at} />
          </li>
        ))}
      </ul>
      {events && shown < events.length && <EndOfList key={shown} onSeen={() => setShown(shown + AT_ONCE)} />}
      {failure && <FailureNotice failure={failure} />}
    </details>
  )
}

/** The labels of the texts that were edited. One that a later version named keeps its name. */
const namesOf = (fields: readonly string[]): string => {
  const labels: Record<string, string> = t().about.labels
  return fields.map((name) => labels[name] ?? name).join(', ')
}
