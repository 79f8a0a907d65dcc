/** In Bulgarian: the side panel, but for the wizard; and the panel in the portal's page. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'
import { underWay } from './life.ts'

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
  show: 'Показване',
  openToken: (name) => `Отваряне: ${name}`,
}

export const elsewhere: Texts['elsewhere'] = {
  count: (count) =>
    plural(count, {
      one: 'Един токен от среда, която я няма на този relay сървър',
      other: `${number(count)} токена от среди, които ги няма на този relay сървър`,
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

export const connect: Texts['connect'] = {
  title: 'Свържете се с вашия relay сървър',
  teach:
    'Relay сървърът е сървърът на вашата фирма, който свързва това разширение с EBS. Поискайте адреса му от вашия ИТ администратор.',
  label: 'Адрес на relay сървъра',
  example: 'https://relay.example.com',
  button: 'Свързване',
  trying: 'Свързване…',
  permission: 'Браузърът ще поиска разрешение за достъп до този адрес.',
  trusted:
    'Свързвайте се само с relay сървъра на вашата фирма. Докато трае сесията ви, този сървър действа в EBS от ваше име. Той получава стойността на токена, когато създавате токена или се тества връзката му.',
  kept: (count) =>
    plural(count, {
      one: 'Тук е запазен един токен. Той не се изпраща на друг relay сървър, преди да се съгласите.',
      other: `Тук са запазени ${count} токена. Те не се изпращат на друг relay сървър, преди да се съгласите.`,
    }),
}

export const describe: Texts['describe'] = {
  title: 'Добавяне на токен',
  teach: 'С токен за крайна точка приложение от Cloud Store може да се свързва с EBS.',
  description: 'Описание',
  descriptionHelp: 'Име, по което разпознавате този токен.',
  example: 'Пролетна кампания',
  type: 'Тип токен',
  choose: 'Изберете…',
  next: 'Напред към вход в EBS',
  what: 'Отваря се прозорец за вход. Влезте като администратор и изберете „Allow“ (Разреши). С „Deny“ (Откажи) не се създава нищо.',
  missing: 'Въведете описание.',
  missingType: 'Изберете тип токен.',
  unprintable: 'Премахнете невидимите знаци.',
  already: (name) => `EBS допуска един токен за тип, а „${name}“ вече е от този тип.`,
  production: (environment) => `Разбирам, че „${environment}“ е реална среда и промените влизат в сила веднага.`,
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
      'Стойността в EBS не е очакваната. Ако този токен още се използва, заменете го. Тогава EBS обновява параметъра.',
    missing:
      'Този параметър е празен в EBS. Ако този токен още се използва, заменете го. Тогава EBS обновява параметъра.',
    refused:
      'EBS отхвърля този токен, затова приложението не може да се свърже. Тествайте връзката отново. Ако пак е неуспешно, заменете токена.',
  },
}

export const parameters: Texts['parameters'] = {
  title: 'Параметри в EBS',
  teach: 'Текущи параметри на фирмата в EBS, секция „Entersoft Cloud Store“.',
  none: 'Още няма регистриран токен. Тези параметри се попълват, когато добавите първия.',
  signIn: 'Влезте в EBS, за да видите параметрите.',
  reading: 'Зареждане…',
  read: (ago) => `прочетени ${ago}`,
  again: 'Ново четене',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}

export const portal: Texts['portal'] = {
  open: 'Отваряне',
  openPanel: 'Отваряне на страничния панел',
  checkAll: 'Проверка',
  signIn: 'За проверка влезте в EBS от страничния панел.',
  useButton: 'Продължете в страничната лента. Отворете я с бутона на разширението в лентата с инструменти.',
  lookOnly: 'Стойностите се виждат само в страничния панел.',
}
