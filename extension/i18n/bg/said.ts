/** In Bulgarian: sentences that are said to those who do not see the result, mistakes in forms, and reasons of buttons that wait. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const said: Texts['said'] = {
  allMatch: 'Проверката приключи. Всички параметри съвпадат.',
  checked: (results) => `Проверката приключи. ${results}.`,
  checkedAll: (count) =>
    `${plural(count, { 0: 'Нито един токен не е проверен', one: 'Проверен е един токен', other: `Проверени са ${number(count)} токена` })}.`,
  hidesSoon: (seconds) =>
    `Стойността се скрива след ${number(seconds)} секунди. Изберете „Да остане показана“, за да я виждате по-дълго.`,
  hidden: 'Стойността отново е скрита.',
  keepShowing: 'Да остане показана',
  valueOf: 'Стойност на токена',
  copied: (what) => `Копирано: ${what}`,
  read: 'Параметрите са прочетени отново.',
  putBack: 'Токенът отново е в списъка.',
  erased: 'Трезорът е изтрит.',
  nameRight: 'Името е вярно. Изберете „Анулиране в EBS“, за да анулирате токена.',
  mayTry: 'Можете да опитате отново.',
  step: (step, all, words) => `${number(step)} от ${number(all)}: ${words}`,
  masked: 'скрита стойност',
  wholeIds: 'Показване на пълните идентификатори',
  shortIds: 'Съкращаване на идентификаторите',
}

export const wrong: Texts['wrong'] = {
  passphrase: 'Въведете фразата за достъп.',
  value: 'Поставете стойността.',
  file: 'Изберете файла на резервното копие.',
  address: 'Въведете адреса на relay сървъра.',
  production: 'Потвърдете, че искате да промените реална среда.',
  name: 'Първо въведете името на токена или задръжте бутона две секунди.',
}

export const blocked: Texts['blocked'] = {
  nothingToCheck: 'Няма токен за проверка.',
  connectFirst: 'Първо се свържете с relay сървър.',
  protectFirst: 'Първо задайте фраза за достъп.',
}
