/** In Bulgarian: the list of tokens, the page of one, and the tokens that no list shows. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'
import { underWay } from '../wizard/life.ts'

export const list: Texts['list'] = {
  search: 'Търсене',
  filters: 'Филтри и подреждане',
  allEnvironments: 'Всички среди',
  type: 'Тип',
  allTypes: 'Всички типове',
  state: 'Състояние',
  states: {
    all: 'Всички състояния',
    bad: 'Изисква намеса',
    acknowledged: 'Отбелязано като известно',
    match: 'Потвърден в EBS',
    stale: 'Отдавна непроверен',
    due: 'Просрочена проверка',
    rotate: 'За замяна',
    unchecked: 'Непроверен',
    elsewhere: 'Стойността не е на този компютър',
    retired: 'Анулиран, заменен или премахнат',
  },
  order: 'Подреждане',
  orders: {
    newest: 'Първо най-новите',
    name: 'По описание (А–Я)',
    state: 'Първо най-спешните',
    checked: 'Първо отдавна непроверените',
  },
  reset: 'Изчистване на филтрите',
  count: (count) => plural(count, { one: 'Един токен', other: `${number(count)} токена` }),
  found: (found, count) => `${number(found)} от ${number(count)}`,
  due: (count) => plural(count, { one: '1 просрочена проверка', other: `${number(count)} просрочени проверки` }),
  checkAll: 'Проверка на всички',
  add: 'Добавяне на токен',
  parameters: 'Параметри в EBS',
  none: 'Още няма токени за крайни точки',
  noneOfIt: 'Няма токени в тази среда',
  noneHere: 'Тук няма запазени токени',
  notRead: 'Списъкът на токените в EBS още не е прочетен. Влезте в EBS, за да го видите.',
  teach:
    'Приложенията от Cloud Store се свързват с EBS чрез токен за крайна точка. Добавете първия си токен: опишете го, разрешете го в EBS и се уверете, че е регистриран и потвърден.',
  noMatch: 'Няма токени, които отговарят на тези филтри.',
  unread: 'Списъкът на токените в EBS не беше прочетен изцяло. Тук може да липсват токени.',
  checked: (ago) => `проверен ${ago}`,
  notHere: 'стойността не е на този компютър',
  damaged: 'повреден запис',
  underWay,
  open: 'Незавършено',
  show: 'Отваряне',
  openToken: (name) => `Отваряне: ${name}`,
}

export const elsewhere: Texts['elsewhere'] = {
  count: (count) =>
    plural(count, {
      one: 'Един токен от среда, която липсва на този relay сървър',
      other: `${number(count)} токена от среди, които липсват на този relay сървър`,
    }),
  teach:
    'Токените остават запазени и нищо от тях не се изпраща. За да ги видите отново в списъка, свържете се от настройките с relay сървъра на тяхната среда.',
  reasons: {
    'not-offered': (environment) => `На този relay сървър няма среда „${environment}“.`,
    'another-ebs': (environment) =>
      `На този relay сървър „${environment}“ е друга инсталация на EBS. Нейният списък не показва този токен.`,
    policy: (environment) => `Настройките на вашата организация не посочват средата „${environment}“.`,
    torn: () => 'Записът е повреден и не посочва средата на токена. Възстановете резервно копие.',
  },
}

export const token: Texts['token'] = {
  value: 'Стойност',
  hidden: 'Стойността е скрита, щракнете за показване',
  shown: 'Стойността е показана',
  hide: 'Скриване',
  hidesIn: (seconds) => `скрива се след ${number(seconds)} s`,
  copy: 'Копиране',
  copied: 'Копирано',
  inEbs: 'В EBS',
  neverChecked: 'още непроверен',
  check: 'Проверка',
  checkAgain: 'Нова проверка',
  checking: 'Проверява се…',
  test: 'Тестване на връзката',
  testing: 'Тества се връзката с този токен…',
  accepted: (ms) => `EBS прие токена (${number(ms)} ms)`,
  refused: (ms) => `EBS отхвърли токена (${number(ms)} ms)`,
  lastAccepted: 'Последен тест: приет',
  lastRefused: 'Последен тест: отхвърлен',
  created: (when) => `Създаден на ${when}`,
  parameter: 'Параметър',
  expected: 'Очаквано',
  actual: 'В EBS',
  empty: 'празно',
  unknown: 'неизвестно',
  drift: {
    differs:
      'Параметър на фирмата в EBS не е очакваният. Ако този токен още се използва, заменете го. Тогава EBS обновява параметъра.',
    missing:
      'Този параметър е празен в EBS. Ако този токен още се използва, заменете го. Тогава EBS обновява параметъра.',
    refused:
      'EBS отхвърля този токен, затова приложението не може да се свърже. Тествайте връзката отново. Ако пак е неуспешно, заменете токена.',
  },
}
