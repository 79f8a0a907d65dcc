/** In English: the extension's name, and the results of checks. */
import type { Comparison } from '../../../../shared/checks.ts'
import type { State } from '../../../contracts/token/status.ts'

export const name = 'Integrations for Entersoft Business Suite'
export const title = 'Integrations'

export const results: Record<State, string> = {
  match: 'Verified',
  differs: 'Differs',
  missing: 'Parameter empty',
  refused: 'Token rejected',
  'not-shown': 'Not listed',
  stale: 'Not checked recently',
  'nothing-to-compare': 'Partly verified',
  unchecked: 'Not checked',
}

export const rowResults: Record<Comparison | 'unchecked', string> = {
  match: 'Match',
  differs: 'Differs',
  missing: 'Empty',
  'nothing-to-compare': 'Cannot be compared',
  unchecked: 'Not checked',
}
