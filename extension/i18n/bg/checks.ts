/** In Bulgarian: what is checked before an endpoint token is created, every way in which that comes out, and its remedy. */
import type { Texts } from '../en/texts.ts'

export const checks: Texts['checks'] = {
  'trusted-connection': 'Доверена връзка',
  application: 'Приложение в абонамента',
  administrator: 'Назначен администратор',
}

export const reasons: Texts['reasons'] = {
  ok: () => ({ what: '', remedy: '' }),
  'connection-refused': () => ({
    what: 'EBS не приема връзката на този абонамент.',
    remedy: 'Собственикът на абонамента потвърждава връзката в Cloud Store, в раздел „Connections“.',
  }),
  'application-missing': (name) => ({
    what: `Приложението ${name} не е в този абонамент.`,
    remedy: 'Собственикът на абонамента може да го вземе в Cloud Store, в раздел „Applications“.',
  }),
  'application-inactive': (name) => ({
    what: `Приложението ${name} е в този абонамент, но не е активно.`,
    remedy: 'Собственикът на абонамента го подновява в Cloud Store, в раздел „Applications“.',
  }),
  'application-not-known': (name) => ({
    what: `EBS не казва дали ${name} може да се използва.`,
    remedy: 'Проверете в Cloud Store, при приложенията, и продължете.',
  }),
  'nobody-assigned': (name) => ({
    what: `Към приложението ${name} не е назначен администратор на EBS.`,
    remedy: 'Собственикът на абонамента назначава такъв в Cloud Store, в раздел „Applications“, „Users“.',
  }),
  'user-not-assigned': (name) => ({
    what: `Потребителят ${name} не е назначен към приложението.`,
    remedy:
      'Влезте като потребител, който е назначен, или помолете собственика на абонамента да назначи този в Cloud Store.',
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
    remedy: 'Влезте като обикновен администратор на EBS.',
  }),
  'user-no-web-api': (name) => ({
    what: `Потребителят ${name} няма право да използва EBS Web API.`,
    remedy: 'Администратор на EBS разрешава на този потребител достъп от WEBAPI.',
  }),
  'user-not-known': (name) => ({
    what: `EBS не казва ясно дали потребителят ${name} може да използва Web API.`,
    remedy: 'Проверете в EBS дали на този потребител е разрешен достъп от WEBAPI, и продължете.',
  }),
  'not-published': () => ({
    what: 'Тази среда не дава начин това да се провери.',
    remedy: 'Проверете в Cloud Store и продължете.',
  }),
  'ebs-error': () => ({
    what: 'EBS даде грешка по време на проверката.',
    remedy: 'Опитайте отново или проверете сами в Cloud Store.',
  }),
}
