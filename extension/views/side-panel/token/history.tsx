/** What was done with one endpoint token on this computer, read when it is unfolded. */
import { useState } from 'preact/hooks'
import type { HistoryEvent } from '../../../contracts/audit-event.ts'
import { t } from '../../../i18n/index.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { TimeAgo } from '../../components/time-ago.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'

export function TokenHistory({ of: ref }: { of: string }) {
  const [events, setEvents] = useState<HistoryEvent[] | null>(null)
  const { failure, run } = useAction()
  const read = () => run(async () => setEvents((await send('history', { ref })).events))
  return (
    <details class="fold" data-history onToggle={(event) => event.currentTarget.open && read()}>
      <summary>{t().history.title}</summary>
      {events?.length === 0 && <p>{t().history.none}</p>}
      <ul class="events">
        {events?.map(({ id, at, event, user }) => (
          <li key={id} data-event={event}>
            <span class="grow">
              {t().history.events[event]}
              {user && ` · ${user}`}
            </span>
            <TimeAgo iso={at} />
          </li>
        ))}
      </ul>
      {failure && <FailureNotice failure={failure} />}
    </details>
  )
}
