/** The last 90 days of a token: a small drawing, and below it the same as a table, which everyone can read. */
import { useEffect, useState } from 'preact/hooks'
import type { HistoryEvent } from '../../../contracts/token/audit-event.ts'
import { type CheckedDay, type TimelineLine, timelineDays, timelineOf } from '../../../contracts/token/timeline.ts'
import { exactDay, t } from '../../../i18n/index.ts'
import { AT_ONCE, EndOfList } from '../../components/end-of-list.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { TimelineDrawing } from './timeline-drawing.tsx'

type Read = { events: HistoryEvent[]; days: CheckedDay[] }

/** @param lookedAt changes whenever something may have been added */
export function Timeline({ of: ref, lookedAt }: { of: string; lookedAt: string }) {
  const [read, setRead] = useState<Read | null>(null)
  const { failure, run } = useAction()
  useEffect(() => {
    run(async () => {
      const [{ events }, { days }] = await Promise.all([send('history', { ref }), send('token/days', { ref })])
      setRead({ events, days })
    })
  }, [ref, lookedAt])
  const now = Date.now()
  return (
    <section class="timeline" data-timeline={read && 'read'}>
      <TimelineDrawing days={read ? timelineDays(read.events, read.days, now) : []} />
      <details class="fold">
        <summary>{t().timeline.title}</summary>
        {read && <Lines lines={timelineOf(read.events, read.days, now)} />}
      </details>
      {failure && <FailureNotice failure={failure} />}
    </section>
  )
}

function Lines({ lines }: { lines: TimelineLine[] }) {
  const [shown, setShown] = useState(AT_ONCE)
  const { none, title, when, what, user } = t().timeline
  if (lines.length === 0) return <p>{none}</p>
  return (
    <>
      <table class="dated">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{when}</th>
            <th scope="col">{what}</th>
            <th scope="col">{user}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <Row key={line.kind === 'event' ? line.event.id : line.at} line={line} />
          ))}
        </tbody>
      </table>
      {shown < lines.length && <EndOfList key={shown} onSeen={() => setShown(shown + AT_ONCE)} />}
    </>
  )
}

function Row({ line }: { line: TimelineLine }) {
  if (line.kind === 'checks') {
    return (
      <tr data-outcome={line.outcome}>
        <th scope="row">{line.days > 1 ? `${exactDay(line.since)} – ${exactDay(line.at)}` : exactDay(line.at)}</th>
        <td colSpan={2}>{t().timeline.outcomes[line.outcome](line.days)}</td>
      </tr>
    )
  }
  const { event, user, note } = line.event
  return (
    <tr data-line={event}>
      <th scope="row">{exactDay(line.at)}</th>
      <td>
        {t().history.events[event]}
        {note && <span class="secondary">{note}</span>}
      </td>
      <td>{user ?? '–'}</td>
    </tr>
  )
}
