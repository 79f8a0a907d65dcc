/** In Romanian: the extension's name, and the results of checks. */
import type { BackgroundTexts } from '../../en/background.ts'

export const name: BackgroundTexts['name'] = 'Integrări pentru Entersoft Business Suite'
export const title: BackgroundTexts['title'] = 'Integrări'

export const results: BackgroundTexts['results'] = {
  match: 'Confirmat în EBS',
  differs: 'Diferă',
  missing: 'Parametru gol',
  refused: 'Token respins',
  'not-shown': 'Nu este în lista EBS',
  stale: 'Neverificat recent',
  'nothing-to-compare': 'Confirmat parțial',
  unchecked: 'Neverificat',
}

export const rowResults: BackgroundTexts['rowResults'] = {
  match: 'Corespunde',
  differs: 'Diferă',
  missing: 'Gol',
  'nothing-to-compare': 'Nu se poate compara',
  unchecked: 'Neverificat',
}

/** When a check was made. @param ago an age, or a date and a time, in words */
export const checked: BackgroundTexts['checked'] = (ago) => `verificat ${ago}`
export const checkAgain: BackgroundTexts['checkAgain'] = 'Verificare din nou'
