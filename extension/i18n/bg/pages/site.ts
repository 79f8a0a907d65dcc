/** In Bulgarian: texts that the extension shows in pages of the Cloud Store and of EBS, and the offers to show them. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) => plural(count, { one: '1 параметър съвпада', other: `${number(count)} параметъра съвпадат` }),
  notAsExpected: (count) =>
    plural(count, { one: '1 параметър не съвпада', other: `${number(count)} параметъра не съвпадат` }),
  checked: (ago) => `последна проверка: ${ago}`,
  notHere:
    'Панелът „Интеграции“ не може да се покаже на тази страница. Отворете страничния панел с бутона на разширението в лентата с инструменти.',
  /** To show ourselves in a site: what for, and what is asked. */
  offer: {
    portal: (host) => `Да се показват ли интеграциите в Cloud Store (${host})?`,
    parameters: (host) => `Да се показват ли резултатите от проверката при параметрите в EBS (${host})?`,
  },
  why: 'Браузърът ще поиска разрешение само за този сайт. Разширението използва разрешението само за това.',
  show: 'Показване в този сайт',
  notNow: 'Не сега',
  at: { portal: (host) => `В Cloud Store: ${host}`, parameters: (host) => `При параметрите в EBS: ${host}` },
  leave: 'Премахване от този сайт',
}
