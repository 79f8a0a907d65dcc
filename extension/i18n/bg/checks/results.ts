/** In Bulgarian: the extension's name, and the results of checks. */
import type { Texts } from '../../en/texts.ts'

export const name: Texts['name'] = 'Интеграции за Entersoft Business Suite'
export const title: Texts['title'] = 'Интеграции'

export const results: Texts['results'] = {
  match: 'Потвърден в EBS',
  differs: 'Параметър не съвпада',
  missing: 'Празен параметър',
  refused: 'Токенът е отхвърлен',
  'not-shown': 'Липсва в списъка',
  stale: 'Отдавна непроверен',
  'nothing-to-compare': 'Частично потвърден',
  unchecked: 'Непроверен',
}

export const rowResults: Texts['rowResults'] = {
  match: 'Съвпада',
  differs: 'Не съвпада',
  missing: 'Празен',
  'nothing-to-compare': 'Не може да се сравни',
  unchecked: 'Непроверен',
}
