/** In Bulgarian: the settings, and what a company settles for its admins. */
import type { Texts } from '../en/texts.ts'

export const options: Texts['options'] = {
  title: 'Настройки',
  relay: 'Relay сървър',
  change: 'Свързване с друг relay сървър',
  environments: 'Среди',
  none: 'Свържете се с relay сървър, за да видите средите му.',
  registration: {
    http: 'Токените за крайни точки се създават оттук.',
    guided: 'Токените за крайни точки се създават в Cloud Store, с напътствия оттук.',
  },
}

export const policy: Texts['policy'] = {
  set: 'Зададено от вашата организация',
  awaited: 'Изчакват се настройките на вашата организация…',
  lockTitle: 'Задайте фраза за достъп',
  lockTeach: 'Вашата организация изисква фраза за достъп, преди токени за крайни точки да се пазят на този компютър.',
  noReveal: 'Вашата организация не разрешава показване на стойности. Те могат да бъдат предадени.',
}

export const language: Texts['language'] = {
  title: 'Език',
  browser: 'Като на браузъра',
}
