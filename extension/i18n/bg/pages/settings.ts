/** In Bulgarian: the settings, and the company’s rules for its admins. */
import type { Texts } from '../../en/texts.ts'

export const options: Texts['options'] = {
  title: 'Настройки',
  contents: 'Настройки на тази страница',
  relay: 'Relay сървър',
  version: (version) => `Версия на relay сървъра: ${version}`,
  change: 'Свързване с друг relay сървър',
  environments: 'Среди',
  none: 'Свържете се с relay сървър, за да видите средите му.',
  registration: {
    http: 'Токените се създават в това разширение.',
    guided: 'Токените се създават в Cloud Store. Разширението ви показва стъпките.',
  },
}

export const policy: Texts['policy'] = {
  set: 'Управлява се от вашата организация',
  awaited: 'Изчакват се настройките на вашата организация…',
  lockTitle: 'Задайте фраза за достъп',
  lockTeach: 'Вашата организация изисква фраза за достъп, преди токени да се съхраняват на този компютър.',
  noReveal: 'Вашата организация не разрешава показване на стойности. Можете да ги копирате или експортирате.',
}

export const language: Texts['language'] = {
  title: 'Език',
  label: 'Език на показване',
  browser: 'Езикът на браузъра',
}

export const keyboard: Texts['keyboard'] = {
  title: 'Клавиатура',
  label: 'Търсене с клавиша /',
  help: 'В списъка клавишът / отваря полето за търсене. Изключете го, ако въвеждате с глас или го натискате неволно.',
  choices: { on: 'Включено', off: 'Изключено' },
}
