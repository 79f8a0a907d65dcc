/**
 * The days of a timeline as a strip: a dot on the line for a check as expected, a bar for one that was not, a mark above it where
 * somebody did something. Only a drawing: the table beside it says the same.
 */
import { TIMELINE_DAYS, type TimelineDay } from '../../../contracts/token/timeline.ts'
import { t } from '../../../i18n/index.ts'

const WIDTH = 4
const HEIGHT = 28
const LINE = 20

export function TimelineDrawing({ days }: { days: TimelineDay[] }) {
  const x = (ago: number) => (TIMELINE_DAYS - ago) * WIDTH - WIDTH / 2
  return (
    <div aria-hidden="true">
      <svg
        aria-hidden="true"
        class="days"
        viewBox={`0 0 ${TIMELINE_DAYS * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <path class="line" d={`M0 ${LINE}h${TIMELINE_DAYS * WIDTH}`} />
        {days.map(({ ago, outcome, isEvent }) => (
          <g key={ago}>
            {outcome && <path class={outcome} d={pathOf[outcome](x(ago))} />}
            {isEvent && <path class="event" d={`M${x(ago)} 2l3 4-3 4-3-4z`} />}
          </g>
        ))}
      </svg>
      <div class="bar secondary">
        <span class="grow">{t().timeline.begin}</span>
        <span>{t().timeline.end}</span>
      </div>
    </div>
  )
}

const pathOf: Record<NonNullable<TimelineDay['outcome']>, (x: number) => string> = {
  'as-expected': (x) => `M${x} ${LINE - 3}v6`,
  'not-as-expected': (x) => `M${x} ${LINE - 8}v16`,
  'not-compared': (x) => `M${x} ${LINE - 1}v2`,
}
