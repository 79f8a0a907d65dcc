/** In Bulgarian: texts of the wizard while it works, and at its end. */
import type { Texts } from '../../en/texts.ts'
import { number } from '../../plural.ts'
import { denied, outcomes } from './life.ts'

export const progress: Texts['progress'] = {
  titles: {
    authorize: 'Разрешаване в EBS',
    register: 'Създаване и регистриране',
    check: 'Проверка на условията',
    importing: 'Сравняване с EBS',
    verify: 'Проверка в EBS',
    retire: 'Анулиране на стария токен',
    revoke: 'Анулиране в EBS',
  },
  what: {
    authorize:
      'Прозорецът за вход е отворен, може би зад този прозорец. Влезте като администратор и изберете „Allow“ (Разреши).',
    register: 'EBS създава и регистрира токена. Обикновено отнема няколко секунди.',
    check: 'Проверяват се предварителните условия и регистрираните токени в EBS.',
    importing: 'Проверява се дали тази стойност е регистрирана в EBS.',
    verify: 'Параметрите на фирмата в EBS се сравняват с очакваните стойности.',
    retire: 'Новият токен е потвърден. Анулира се старият и след това се тества стойността му.',
    revoke: 'Токенът се анулира и след това се тества стойността му.',
  },
  steps: {
    authorize: 'Разрешен в EBS',
    register: 'Регистриран в EBS',
    guide: 'Създаден в Cloud Store',
    importing: 'Стойността е потвърдена от EBS',
    verify: 'Параметрите са потвърдени',
    retire: 'Старият токен е анулиран',
    revoke: 'Анулиран, стойността е тествана',
  },
  seconds: (seconds) => `${number(seconds)} s`,
  takenOn: 'потвърдено от вас',
  status: { done: 'готово', current: 'в ход', waiting: 'още не', unknown: 'не можа да се провери' },
}

export const outcome: Texts['outcome'] = {
  denied,
  blocked: 'Неизпълнени условия',
  confirm: 'Проверете сами',
  blockedTeach: 'Изпълнете отбелязаните условия и опитайте отново.',
  confirmTeach: 'Отбелязаните условия не можаха да се проверят автоматично. Ако са изпълнени, продължете.',
  confirmButton: 'Проверих – продължаване',
  'already-registered': 'Вече е регистриран токен от този тип',
  interrupted: 'Незавършено',
  stopped: {
    no: 'Входът беше прекъснат.',
    yes: 'Операцията беше прекъсната от браузъра или мрежата.',
    unknown: 'Операцията беше прекъсната от браузъра или мрежата.',
  },
  finishTeach: '„Завършване“ първо проверява EBS, така че нищо не се прави два пъти.',
  abandonTitle: 'Вече проверих в EBS',
  abandonTeach:
    'Ако сте проверили в EBS или в Cloud Store, можете да приключите операцията тук. В EBS не се променя нищо. Регистриран там токен остава регистриран и се вижда в списъка.',
  abandonButton: 'Приключване без завършване',
  failed: 'Операцията е неуспешна',
  finish: 'Завършване',
  openToken: 'Отваряне на токена',
  done: outcomes,
}

export const done: Texts['done'] = {
  match: 'Създаден и потвърден в EBS',
  differs: 'Създаден, но параметър в EBS не съвпада',
  missing: 'Създаден, но параметърът в EBS още е празен',
  'nothing-to-compare': 'Създаден и частично потвърден',
  unchecked: 'Създаден, но още непотвърден',
  checkLater: 'Токенът е регистриран в EBS. Проверете го отново след малко.',
  addAnother: 'Добавяне на още един',
}
