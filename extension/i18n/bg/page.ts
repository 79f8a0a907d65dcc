/** In Bulgarian: what stands in the pages of the Cloud Store and of EBS. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) => plural(count, { one: '1 според очакваното', other: `${number(count)} според очакваното` }),
  notAsExpected: (count) =>
    plural(count, { one: '1 не е според очакваното', other: `${number(count)} не са според очакваното` }),
  notHere:
    'Панелът „Интеграции“ не може да се покаже в тази страница. Отворете го с бутона на това разширение в лентата с инструменти.',
  /** To show ourselves in a site: what for, and what is asked. */
  offer: {
    portal: (host) => `Интеграциите могат да се показват и в Cloud Store, на ${host}.`,
    parameters: (host) => `Резултатите могат да се показват и до параметрите на EBS, на ${host}.`,
  },
  why: 'Браузърът иска разрешение само за този сайт. То служи за това показване и за нищо друго.',
  show: 'Показване там',
  notNow: 'Не сега',
  at: { portal: (host) => `В Cloud Store: ${host}`, parameters: (host) => `До параметрите на EBS: ${host}` },
  leave: 'Да не се показва',
}
