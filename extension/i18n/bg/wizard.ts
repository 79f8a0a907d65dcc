/** In Bulgarian: what the wizard says while it works, and how it ends. */

import type { Texts } from '../en/texts.ts'
import { number } from '../plural.ts'
import { denied, outcomes } from './life.ts'

export const progress: Texts['progress'] = {
  titles: {
    authorize: 'Разрешаване в EBS',
    register: 'Създаване и регистриране',
    check: 'Първо проверка',
    take: 'Сравняване с EBS',
    verify: 'Проверка в EBS',
    retire: 'Оттегляне на стария',
    revoke: 'Отмяна в EBS',
  },
  what: {
    authorize: 'Отворен е прозорец за вход, може би зад този. Влезте като администратор и натиснете „Разреши“ (Allow).',
    register: 'EBS създава и регистрира токена за крайна точка. Обикновено отнема няколко секунди.',
    check: 'EBS се пита дали всичко нужно е наред и какво е регистрирано.',
    take: 'EBS се пита дали е регистрирал тази стойност.',
    verify: 'Параметрите на фирмата в EBS се прочитат и сравняват с това, което трябва да бъдат.',
    retire: 'Новият е проверен. EBS отменя стария, а след това стойността му се изпробва.',
    revoke: 'EBS отменя токена за крайна точка, а след това стойността му се изпробва.',
  },
  steps: {
    authorize: 'Вход и разрешение в EBS',
    register: 'Регистриран в EBS',
    guide: 'Създаден в Cloud Store',
    take: 'Стойността е взета и EBS я познава',
    verify: 'Параметрите са проверени',
    retire: 'Старият е оттеглен',
    revoke: 'Отменен, а стойността му изпробвана',
  },
  seconds: (seconds) => `${number(seconds)} сек`,
  taken: 'на ваша отговорност',
  status: { done: 'готово', current: 'в ход', waiting: 'още не', unknown: 'не можа да се провери' },
}

export const outcome: Texts['outcome'] = {
  denied,
  blocked: 'Все още не е възможно',
  confirm: 'Проверете сами',
  blockedTeach: 'Погрижете се за отбелязаното и опитайте отново.',
  confirmTeach: 'Отбелязаното не можа да се провери оттук. Проверете сами; ако е наред, продължете.',
  confirmButton: 'Проверих: напред',
  taken: 'Вече е регистриран друг',
  interrupted: 'Незавършено',
  stopped: {
    no: 'Входът беше прекъснат.',
    yes: 'Междувременно браузърът или мрежата прекъсна.',
    unknown: 'Междувременно браузърът или мрежата прекъсна.',
  },
  finishTeach: '„Завършване“ първо проверява и никога не прави нещо два пъти.',
  abandonTitle: 'Проверих лично в EBS',
  abandonTeach:
    'Ако сте проверили в EBS или в Cloud Store, можете да приключите тук. В EBS не се променя нищо: регистриран там токен остава и се вижда в списъка.',
  abandonButton: 'Приключване без завършване',
  failed: 'Не се получи',
  finish: 'Завършване',
  openToken: 'Отваряне на регистрирания',
  done: outcomes,
}

export const done: Texts['done'] = {
  match: 'Създаден и проверен',
  differs: 'Създаден, но EBS се различава',
  missing: 'Създаден, но EBS още не го показва',
  'nothing-to-compare': 'Създаден; не всичко може да се сравни',
  unchecked: 'Създаден; сега не можа да се провери',
  checkLater: 'Регистриран е в EBS. Проверете го по-долу след малко.',
  addAnother: 'Добавяне на още един',
}
