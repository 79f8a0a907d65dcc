/** In Romanian: the extension's name, and the results of checks. */
import type { Texts } from '../../en/texts.ts'

export const name: Texts['name'] = 'Integrări pentru Entersoft Business Suite'
export const title: Texts['title'] = 'Integrări'

export const results: Texts['results'] = {
  match: 'Confirmat în EBS',
  differs: 'Diferă',
  missing: 'Parametru gol',
  refused: 'Token respins',
  'not-shown': 'Nu este în lista EBS',
  stale: 'Neverificat recent',
  'nothing-to-compare': 'Confirmat parțial',
  unchecked: 'Neverificat',
}

export const rowResults: Texts['rowResults'] = {
  match: 'Corespunde',
  differs: 'Diferă',
  missing: 'Gol',
  'nothing-to-compare': 'Nu se poate compara',
  unchecked: 'Neverificat',
}
