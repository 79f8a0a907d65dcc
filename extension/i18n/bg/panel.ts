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
    match: 'В EBS',
    stale: 'Стара проверка',
    due: 'Чака проверка',
    unchecked: 'Непроверен',
    elsewhere: 'Стойността не е на този компютър',
    retired: 'Отменен или заменен',
  },
  order: 'Ред',
  orders: {
    newest: 'Първо най-новите',
    name: 'По описание',
    state: 'Първо най-лошите',
    checked: 'Първо най-отдавна проверените',
  },
  reset: 'Показване на всички',
  count: (count) =>
    plural(count, { one: 'Един токен за крайна точка', other: `${number(count)} токена за крайни точки` }),
  found: (found, count) => `${number(found)} от ${number(count)}`,
  due: (count) => plural(count, { one: 'чака една проверка', other: `чакат ${number(count)} проверки` }),
  checkAll: 'Проверка на всички',
  add: 'Добавяне на токен',
  parameters: 'Параметри на EBS',
  none: 'Още няма токени за крайни точки',
  teach:
    'Приложение от Cloud Store се свързва с EBS чрез токен за крайна точка. Добавете един: описвате го, разрешавате го в EBS и го виждате регистриран и проверен.',
  noMatch: 'Няма съвпадения.',
  unread: 'Не можаха да се прочетат всички токени за крайна точка от EBS. Списъкът може да е непълен.',
  checked: (ago) => `проверен ${ago}`,
  notHere: 'стойността не е на този компютър',
  damaged: 'повреден запис',
  underWay,
  open: 'не е завършен',
  show: 'Показване',
  openToken: (name) => `Отваряне: ${name}`,
}

export const connect: Texts['connect'] = {
  title: 'Свържете се с вашия relay сървър',
  teach: 'Relay сървърът е малък сървър на вашата фирма, който комуникира с EBS. Администраторът ви знае адреса му.',
  label: 'Адрес на relay сървъра',
  example: 'https://relay.example.com',
  button: 'Свързване',
  trying: 'Свързване…',
  permission: 'Браузърът ще попита дали разширението има право да достига този адрес.',
  trusted:
    'Свързвайте се само с relay сървъра на вашата фирма. Докато сте влезли, той действа в EBS от ваше име и получава стойността на токен за крайна точка, когато той се създава или се изпробва връзката му.',
  kept: (count) =>
    plural(count, {
      one: 'Тук се пази един токен за крайна точка. Той не се изпраща на друг relay сървър, преди да се съгласите.',
      other: `Тук се пазят ${count} токена за крайни точки. Те не се изпращат на друг relay сървър, преди да се съгласите.`,
    }),
}

export const describe: Texts['describe'] = {
  title: 'Добавяне на токен',
  teach: 'С токен за крайна точка приложение от Cloud Store може да се свързва с EBS.',
  description: 'Описание',
  descriptionHelp: 'С ваши думи, за да го различавате от другите.',
  example: 'Пролетна кампания',
  type: 'Тип на токена за крайна точка',
  choose: 'Изберете…',
  next: 'Напред: вход в EBS',
  what: 'Отваря се прозорец за вход. Влезте като администратор и натиснете „Разреши“ (Allow); с „Откажи“ (Deny) не се създава нищо.',
  missing: 'Опишете токена за крайна точка с ваши думи.',
  missingType: 'Изберете приложението, което ще се свързва.',
  unprintable: 'Премахнете невидимите знаци.',
  already: (name) => `EBS пази по един за тип, а „${name}“ е от този тип.`,
  production: (environment) => `„${environment}“ е продукционна среда: каквото направя тук, важи веднага.`,
}

export const token: Texts['token'] = {
  value: 'Стойност',
  hidden: 'Стойността е скрита, щракнете за показване',
  shown: 'Стойността е показана',
  hide: 'Скриване',
  hidesIn: (seconds) => `скрива се след ${number(seconds)} сек`,
  copy: 'Копиране',
  copied: 'Копирано',
  inEbs: 'В EBS',
  neverChecked: 'още непроверен',
  check: 'Проверка',
  checkAgain: 'Нова проверка',
  checking: 'Проверява се…',
  test: 'Проба на връзката',
  testing: 'EBS се извиква само с ключа, както ще прави приложението…',
  accepted: (ms) => `EBS приема ключа (${number(ms)} ms)`,
  refused: (ms) => `EBS отхвърля ключа (${number(ms)} ms)`,
  lastAccepted: 'EBS прие ключа',
  lastRefused: 'EBS отхвърли ключа',
  created: (when) => `Създаден на ${when}`,
  parameter: 'Параметър',
  expected: 'Очаквано',
  actual: 'В EBS',
  empty: 'празно',
  unknown: 'неизвестно',
  drift: {
    differs:
      'В EBS тук стои нещо друго вместо очакваното. Ако този токен за крайна точка още се използва, заменете го: тогава EBS сам попълва параметъра.',
    missing:
      'В EBS тук няма нищо. Ако този токен за крайна точка още се използва, заменете го: тогава EBS сам попълва параметъра.',
    refused:
      'EBS не допуска никого с този ключ, затова приложението не може да се свърже. Тествайте връзката отново; ако не се промени, заменете токена.',
  },
}

export const parameters: Texts['parameters'] = {
  title: 'Параметри на EBS',
  teach: 'Разделът „Entersoft Cloud Store“ от параметрите на фирмата, както е сега в EBS.',
  none: 'Още няма регистриран токен за крайна точка: стойностите се попълват, когато добавите първия.',
  signIn: 'Влезте в EBS, за да се прочетат.',
  reading: 'Прочитане…',
  read: (ago) => `прочетени ${ago}`,
  again: 'Ново прочитане',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}

export const portal: Texts['portal'] = {
  open: 'Отваряне',
  openPanel: 'Отваряне на страничния панел',
  checkAll: 'Проверка',
  signIn: 'За проверка влезте в EBS от страничния панел.',
  useButton: 'Готово е в страничната лента. Отворете я с бутона на това разширение в лентата с инструменти.',
  lookOnly: 'Стойностите се показват само в страничния панел.',
}
