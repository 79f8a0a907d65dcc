/** In Romanian: agreeing to a relay, and a relay that offers nothing. */
import type { Texts } from '../../en/texts.ts'
import { plural } from '../../plural.ts'

export const agreement: Texts['agreement'] = {
  title: (environment) => `Permiteți acestui relay să folosească „${environment}”?`,
  another: 'Acest relay nu este cel folosit până acum. Nu primește nimic din acest mediu fără acordul dvs.',
  moved:
    'Adresele acestui mediu s-au schimbat de la ultimul dvs. acord. Nu se trimite nimic din acest mediu fără un nou acord.',
  first: 'Verificați mai întâi adresele. Nu se trimite nimic din acest mediu fără acordul dvs.',
  elsewhere: 'Această adresă este în afara EBS. Acceptați numai dacă administratorul IT o confirmă.',
  ownPage:
    'Această pagină aparține relay-ului, nu EBS. Aici introduceți parola EBS. Acceptați numai dacă aveți încredere în administratorul relay-ului.',
  sends:
    'Dacă sunteți de acord, acest relay primește autentificările dvs. în EBS și hash-urile care se compară la verificare. Primește valoarea unui token la crearea tokenului și la testarea conexiunii. Cât timp aveți o sesiune, relay-ul acționează în EBS în numele dvs.',
  tokens: (count) =>
    plural(count, {
      0: 'Pe acest computer nu este salvat niciun token din acest mediu.',
      one: 'Pe acest computer este salvat un token din acest mediu:',
      few: `Pe acest computer sunt salvate ${count} tokenuri din acest mediu:`,
      other: `Pe acest computer sunt salvate ${count} de tokenuri din acest mediu:`,
    }),
  relay: 'Relay',
  ebs: 'EBS',
  api: 'Adresa pentru aplicații',
  signIn: 'Pagina de autentificare',
  portal: 'Cloud Store',
  before: (address) => `Anterior: ${address}`,
  agree: 'Sunt de acord',
  former: 'Conectare la relay-ul anterior',
}

export const noEnvironment: Texts['noEnvironment'] = {
  title: 'Niciun mediu disponibil',
  operator: 'Cereți administratorului relay-ului să adauge un mediu în configurație.',
  policy: (names) =>
    `Setările organizației dvs. permit numai: ${names}. Relay-ul nu oferă niciun mediu cu acest nume. Contactați administratorul browserului sau al relay-ului.`,
  faulty: (id, at) => `Mediul „${id}” este omis. Câmpul ${at} are o valoare greșită.`,
  operatorMends: 'Celelalte medii funcționează. Cereți administratorului relay-ului să îl corecteze.',
}

export const sample = {
  ribbon: 'Date demonstrative',
  note: 'Nimic nu este salvat sau trimis.',
  look: 'Explorare cu date demonstrative',
  teach: 'Nu aveți încă un relay? Vedeți panoul cu date demonstrative.',
  /** The descriptions of the sample’s tokens. */
  tokens: {
    campaign: 'Campania de primăvară',
    insights: 'Insights pentru sediul central',
    shop: 'e-shop',
    office: 'Sediul central',
  },
}
