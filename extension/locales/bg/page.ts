/** In Bulgarian: what stands in the pages of the Cloud Store and of EBS. */
import type { Texts } from '../en/texts.ts'
import { plural } from '../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) => plural(count, { one: '1 според очакваното', other: `${count} според очакваното` }),
  notAsExpected: (count) =>
    plural(count, { one: '1 не е според очакваното', other: `${count} не са според очакваното` }),
  notHere:
    'Панелът „Интеграции“ не може да се покаже в тази страница. Отворете го с бутона на това разширение в лентата с инструменти.',
}
