/** In Bulgarian: the checks before a token is created, each possible result, and its remedy. */
import type { Texts } from '../../en/texts.ts'

export const checks: Texts['checks'] = {
  'trusted-connection': 'Доверена връзка',
  application: 'Приложение в абонамента',
  administrator: 'Добавен администратор',
}

export const reasons: Texts['reasons'] = {
  ok: () => ({ what: '', remedy: '' }),
  'connection-refused': () => ({
    what: 'EBS не приема връзката на този абонамент.',
    remedy: 'Помолете собственика на абонамента да потвърди връзката в Cloud Store, в раздел „Connections“.',
  }),
  'application-missing': (name) => ({
    what: `Приложението ${name} не е в този абонамент.`,
    remedy: 'Помолете собственика на абонамента да го добави в Cloud Store, в раздел „Applications“.',
  }),
  'application-inactive': (name) => ({
    what: `Приложението ${name} е в този абонамент, но не е активно.`,
    remedy: 'Помолете собственика на абонамента да го поднови в Cloud Store, в раздел „Applications“.',
  }),
  'application-not-known': (name) => ({
    what: `EBS не посочва дали ${name} може да се използва.`,
    remedy: 'Проверете в Cloud Store, в раздел „Applications“, и продължете.',
  }),
  'nobody-assigned': (name) => ({
    what: `Към приложението ${name} не е добавен администратор на EBS.`,
    remedy:
      'Помолете собственика на абонамента да добави администратор в Cloud Store, в раздел „Applications“, „Users“.',
  }),
  'user-not-assigned': (name) => ({
    what: `Потребителят ${name} не е добавен към приложението.`,
    remedy:
      'Влезте като добавен потребител или помолете собственика на абонамента да добави този потребител в Cloud Store.',
  }),
  'not-administrator': (name) => ({
    what: `Потребителят ${name} не е администратор в EBS.`,
    remedy: 'Влезте като администратор на EBS.',
  }),
  'user-inactive': (name) => ({
    what: `Потребителят ${name} не е активен в EBS.`,
    remedy: 'Влезте като друг потребител.',
  }),
  'user-read-only': (name) => ({
    what: `Потребителят ${name} има право само да чете в EBS.`,
    remedy: 'Влезте като администратор с право на запис.',
  }),
  'user-not-normal': (name) => ({
    what: `${name} е B2B потребител.`,
    remedy: 'Влезте като администратор на EBS, който не е B2B потребител.',
  }),
  'user-no-web-api': (name) => ({
    what: `Потребителят ${name} няма право да използва EBS Web API.`,
    remedy: 'Помолете администратор на EBS да разреши на този потребител достъп от WEBAPI.',
  }),
  'user-not-known': (name) => ({
    what: `EBS не посочва ясно дали потребителят ${name} има право да използва EBS Web API.`,
    remedy: 'Проверете в EBS дали на този потребител е разрешен достъп от WEBAPI, и продължете.',
  }),
  'not-published': () => ({
    what: 'Това предварително условие не може да се провери автоматично тук.',
    remedy: 'Проверете в Cloud Store и продължете.',
  }),
  'ebs-error': () => ({
    what: 'EBS върна грешка по време на проверката.',
    remedy: 'Опитайте отново или проверете сами в Cloud Store.',
  }),
}
