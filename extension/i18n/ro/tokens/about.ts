/** In Romanian: the purpose of a token in the admin's own words, and the reminders to replace it. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const about: Texts['about'] = {
  more: 'Detalii opționale despre token',
  teach: 'Aceste detalii rămân în acest browser și în fișierele pe care le salvați. EBS primește doar descrierea.',
  labels: {
    description: 'Descriere',
    note: 'Notă',
    owner: 'Responsabil',
    usedBy: 'Folosit de',
    rotateBy: 'De înlocuit până la',
  },
  helps: {
    description: 'EBS păstrează descrierea cu care a fost creat tokenul.',
    note: 'De exemplu, unde este configurată valoarea.',
    owner: 'Persoana de contact pentru acest token: un nume sau o adresă de e-mail.',
    usedBy: 'Integratorul sau sistemul care se conectează cu el.',
    rotateBy: 'Primiți un memento cu 30 și cu 7 zile înainte și în ziua respectivă.',
  },
  said: {
    owner: (who) => `Responsabil: ${who}`,
    usedBy: (who) => `folosit de ${who}`,
    rotateBy: (day) => `de înlocuit până la ${day}`,
  },
  edit: 'Editare detalii',
  save: 'Salvare',
}

export const rotation: Texts['rotation'] = {
  row: (away) => `de înlocuit ${away}`,
  overdue: (ago) => `termenul de înlocuire a trecut ${ago}`,
  title: (count) =>
    plural(count, {
      one: 'Un token trebuie înlocuit',
      few: `${number(count)} tokenuri trebuie înlocuite`,
      other: `${number(count)} de tokenuri trebuie înlocuite`,
    }),
  line: (name, environment, day) => `${name} (${environment}): de înlocuit până la ${day}`,
  next: 'Deschideți panoul lateral pentru a înlocui tokenul sau pentru a alege altă dată.',
}
