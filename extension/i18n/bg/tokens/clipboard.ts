/** In Bulgarian: words about a value in the clipboard. */
import type { Texts } from '../../en/texts.ts'
import { number } from '../../plural.ts'

export const clipboard: Texts['clipboard'] = {
  title: 'В клипборда има стойност на токен',
  clears: (seconds) => `Копирано. Клипбордът се изчиства след ${number(seconds)} s.`,
  reminds: 'Копирано. Поставете стойността скоро и след това копирайте нещо друго.',
  due: 'Копирайте нещо друго, за да премахнете стойността от клипборда.',
  allow: 'Автоматично изчистване',
  allowTeach:
    'Браузърът ще поиска разрешение за четене на клипборда. Разширението само проверява дали стойността е още там.',
  seen: 'Готово',
}
