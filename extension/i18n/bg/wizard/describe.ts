/** In Bulgarian: describing a token before it is created. */
import type { Texts } from '../../en/texts.ts'

export const describe: Texts['describe'] = {
  title: 'Добавяне на токен',
  teach: 'Чрез токен за крайна точка едно приложение от Cloud Store се свързва с EBS.',
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
  already: (name) =>
    `EBS допуска по един токен от всеки тип, а „${name}“ вече е от този тип. За да го замените, отворете го и изберете „Замяна…“.`,
  production: (environment) => `Разбирам, че „${environment}“ е реална среда и промените влизат в сила веднага.`,
}
