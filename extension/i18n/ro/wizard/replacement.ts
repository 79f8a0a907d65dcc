/** In Romanian: the plan of a replacement where EBS keeps both tokens, and its reminder. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const replacement: Texts['replacement'] = {
  title: 'Înlocuire',
  teachOld: 'Un token nou îl înlocuiește pe acesta. Ambele funcționează până când îl revocați pe acesta.',
  teachNew: 'Acest token înlocuiește unul mai vechi. Ambele funcționează până când îl revocați pe cel vechi.',
  openNew: (name) => `Tokenul nou: ${name}`,
  openOld: (name) => `Tokenul vechi: ${name}`,
  steps: {
    prepared: 'Crearea și confirmarea tokenului nou',
    handedOver: 'Integratorul are noua valoare',
    switched: 'Aplicația folosește noua valoare',
    retire: 'Revocarea tokenului vechi',
  },
  made: (when) => `Creat la ${when}`,
  ticked: (when) => `Marcat la ${when}`,
  help: {
    handedOver: 'Marcați după ce ați transmis integratorului noua valoare.',
    switched: 'Marcați când integratorul confirmă acest lucru. EBS nu arată ce valoare folosește o aplicație.',
  },
  retireOn: 'Memento pentru revocarea tokenului vechi',
  reminds: (day) => `Veți primi un memento pe ${day}. Nimic nu se revocă automat.`,
  due: (day) => `Planificat pentru ${day}. Revocați tokenul vechi după ce aplicația folosește noua valoare.`,
  retireNow: 'Revocare token vechi…',
  keepBoth: 'Păstrarea ambelor tokenuri și încheierea înlocuirii',
  prepared:
    'Acum funcționează ambele tokenuri. Transmiteți noua valoare integratorului. Când aplicația o folosește, revocați tokenul vechi mai jos.',
  row: 'se înlocuiește',
  rowDue: 'se înlocuiește, trebuie revocat',
  revokeTeach: (name) => `Tokenul nou „${name}” rămâne. Se confirmă încă o dată, apoi se revocă acest token.`,
  notSwitched: 'Nu ați marcat încă „Aplicația folosește noua valoare”.',
}

export const retiring: Texts['retiring'] = {
  title: (count) =>
    plural(count, {
      one: 'Un token vechi trebuie revocat',
      few: `${number(count)} tokenuri vechi trebuie revocate`,
      other: `${number(count)} de tokenuri vechi trebuie revocate`,
    }),
  line: (name, environment) => `${name} (${environment})`,
  next: 'Deschideți panoul lateral pentru revocare. Nimic nu se revocă automat.',
}
