/** In Bulgarian: the extension's name, and the results of checks. */
import type { BackgroundTexts } from '../../en/background.ts'

export const name: BackgroundTexts['name'] = 'Интеграции за Entersoft Business Suite'
export const title: BackgroundTexts['title'] = 'Интеграции'

export const results: BackgroundTexts['results'] = {
  match: 'Потвърден в EBS',
  differs: 'Параметър не съвпада',
  missing: 'Празен параметър',
  refused: 'Токенът е отхвърлен',
  'not-shown': 'Липсва в списъка',
  stale: 'Отдавна непроверен',
  'nothing-to-compare': 'Частично потвърден',
  unchecked: 'Непроверен',
}

export const rowResults: BackgroundTexts['rowResults'] = {
  match: 'Съвпада',
  differs: 'Не съвпада',
  missing: 'Празен',
  'nothing-to-compare': 'Не може да се сравни',
  unchecked: 'Непроверено',
}

/** When a check was made. @param ago an age, or a date and a time, in words */
export const checked: BackgroundTexts['checked'] = (ago) => `проверен ${ago}`
export const checkAgain: BackgroundTexts['checkAgain'] = 'Нова проверка'
