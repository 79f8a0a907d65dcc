/** In Bulgarian: texts that the extension shows in pages of the Cloud Store and of EBS. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) => plural(count, { one: '1 параметър съвпада', other: `${number(count)} параметъра съвпадат` }),
  notAsExpected: (count) =>
    plural(count, { one: '1 параметър не съвпада', other: `${number(count)} параметъра не съвпадат` }),
  notHere:
    'Панелът „Интеграции“ не може да се покаже на тази страница. Отворете го с бутона на разширението в лентата с инструменти.',
  /** To show ourselves in a site: what for, and what is asked. */
  offer: {
    portal: (host) => `Да се показват ли интеграциите в Cloud Store, на ${host}?`,
    parameters: (host) => `Да се показват ли резултатите от проверката до параметрите в EBS, на ${host}?`,
  },
  why: 'Браузърът ще поиска разрешение само за този сайт. Разширението го използва само за това.',
  show: 'Показване на този сайт',
  notNow: 'Не сега',
  at: { portal: (host) => `В Cloud Store: ${host}`, parameters: (host) => `До параметрите в EBS: ${host}` },
  leave: 'Премахване от този сайт',
}
