/** The result of a comparison: an icon and a word, never colour alone. */
import type { Comparison } from '../../shared/checks.ts'
import { Icon, type IconName } from './icon.tsx'

export type Shown = Comparison | 'unchecked'

const ICONS: Record<Shown, IconName> = {
  match: 'check',
  differs: 'alert',
  missing: 'cross',
  'nothing-to-compare': 'dash',
  unchecked: 'dash',
}
const TONES: Record<Shown, string> = {
  match: 'good',
  differs: 'bad',
  missing: 'bad',
  'nothing-to-compare': 'muted',
  unchecked: 'muted',
}

export function Result({ result, words }: { result: Shown; words: Record<Shown, string> }) {
  return (
    <span class={`result ${TONES[result]}`}>
      <Icon name={ICONS[result]} />
      {words[result]}
    </span>
  )
}
