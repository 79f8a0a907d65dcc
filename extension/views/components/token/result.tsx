/** The result of a comparison: an icon and a word, never colour alone. */
import type { State } from '../../../contracts/token/status.ts'
import { Icon, type IconName } from '../icon.tsx'

const ICONS: Record<State, IconName> = {
  match: 'check',
  differs: 'alert',
  missing: 'cross',
  refused: 'cross',
  'not-shown': 'alert',
  'nothing-to-compare': 'dash',
  stale: 'clock',
  unchecked: 'dash',
}
const TONES: Record<State, string> = {
  match: 'good',
  differs: 'bad',
  missing: 'bad',
  refused: 'bad',
  'not-shown': 'bad',
  'nothing-to-compare': 'muted',
  stale: 'warn',
  unchecked: 'muted',
}

export function Result<S extends State>({ result, words }: { result: S; words: Record<S, string> }) {
  return (
    <span class={`result ${TONES[result]}`}>
      <Icon name={ICONS[result]} />
      {words[result]}
    </span>
  )
}
