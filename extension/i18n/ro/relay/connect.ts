/** In Romanian: connecting to a relay. */
import type { Texts } from '../../en/texts.ts'
import { plural } from '../../plural.ts'

export const connect: Texts['connect'] = {
  title: 'Conectați-vă la relay',
  teach:
    'Relay-ul este serverul companiei dvs. care conectează această extensie la EBS. Adresa o primiți de la administratorul IT.',
  label: 'Adresa relay-ului',
  example: 'https://relay.example.com',
  button: 'Conectare',
  trying: 'Se conectează…',
  permission: 'Browserul va cere permisiunea de a accesa această adresă.',
  trusted:
    'Conectați-vă numai la relay-ul companiei dvs. Cât timp aveți o sesiune, relay-ul acționează în EBS în numele dvs. El primește valoarea unui token la crearea tokenului și la testarea conexiunii.',
  kept: (count) =>
    plural(count, {
      one: 'Pe acest computer este salvat un token. Nu este trimis altui relay fără acordul dvs.',
      few: `Pe acest computer sunt salvate ${count} tokenuri. Nu sunt trimise altui relay fără acordul dvs.`,
      other: `Pe acest computer sunt salvate ${count} de tokenuri. Nu sunt trimise altui relay fără acordul dvs.`,
    }),
}
