/**
 * The sign of one link. Its shape tells the state, and its colour only repeats it. A text is beside it, or names the
 * element that it is in.
 */
import type { Shade } from '../../../contracts/token/evidence.ts'

const RING = 'M6 1.75a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5z'

export function Mark({ shade }: { shade: Shade }) {
  return (
    <svg class={`mark ${shade}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shade === 'bad' ? <path d="m2.25 2.25 7.5 7.5m0-7.5-7.5 7.5" /> : <path d={RING} />}
      {shade === 'different' && <path class="filled" d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" />}
    </svg>
  )
}
