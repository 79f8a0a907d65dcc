/** In Romanian: agreeing to a relay, and a relay that offers nothing. */
import type { Texts } from '../en/texts.ts'
import { plural } from '../plural.ts'

export const agreement: Texts['agreement'] = {
  title: (environment) => `Înainte de a folosi „${environment}”`,
  another:
    'Acesta este alt relay decât cel de dinainte. Până când sunteți de acord, nu primește nimic din acest mediu.',
  moved:
    'Relay-ul indică pentru acest mediu alte adrese decât cele cu care ați fost de acord. Până când sunteți de acord, nu se trimite nimic.',
  first: 'Verificați întâi adresele. Până când sunteți de acord, nu se trimite nimic din acest mediu.',
  elsewhere: 'Această adresă este în afara EBS. Fiți de acord numai dacă administratorul o cunoaște.',
  ownPage:
    'Această pagină este a relay-ului, nu a EBS: în ea introduceți parola EBS. Fiți de acord numai dacă aveți încredere în cine administrează relay-ul.',
  sends:
    'Când sunteți de acord, acest relay primește autentificările dumneavoastră în EBS, hash-urile cu care se verifică EBS și valoarea unui token de endpoint atunci când este creat sau i se testează conexiunea. Cât timp sunteți autentificat, acționează în EBS în numele dumneavoastră.',
  tokens: (count) =>
    plural(count, {
      0: 'Aici nu se păstrează niciun token de endpoint al acestui mediu.',
      one: 'Aici se păstrează un token de endpoint al acestui mediu:',
      few: `Aici se păstrează ${count} tokenuri de endpoint ale acestui mediu:`,
      other: `Aici se păstrează ${count} de tokenuri de endpoint ale acestui mediu:`,
    }),
  relay: 'Relay',
  ebs: 'EBS',
  api: 'Aplicațiile apelează',
  signIn: 'Pagina de autentificare',
  portal: 'Cloud Store',
  before: (address) => `Înainte: ${address}`,
  agree: 'Sunt de acord',
  former: 'Conectare la relay-ul anterior',
}

export const noEnvironment: Texts['noEnvironment'] = {
  title: 'Relay-ul nu oferă niciun mediu',
  operator: 'Cel care administrează relay-ul adaugă unul în configurația lui.',
  policy: (names) =>
    `Setările organizației dumneavoastră indică ${names}, care nu există în relay. Poate corecta cel care vă administrează browserul sau cel care administrează relay-ul.`,
}
