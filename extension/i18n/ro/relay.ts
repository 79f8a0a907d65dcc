/** In Romanian: agreeing to a relay, and a relay that offers nothing. */
import type { Texts } from '../en/texts.ts'
import { plural } from '../plural.ts'

export const agreement: Texts['agreement'] = {
  title: (environment) => `Permiteți acestui relay să folosească „${environment}”?`,
  another: 'Acest relay nu este cel folosit până acum. Nu primește nimic din acest mediu până când sunteți de acord.',
  moved:
    'Adresele acestui mediu s-au schimbat de când ați fost de acord. Nu se trimite nimic din acest mediu până când sunteți de acord.',
  first: 'Verificați mai întâi adresele. Nu se trimite nimic din acest mediu până când sunteți de acord.',
  elsewhere: 'Această adresă este în afara EBS. Fiți de acord numai dacă administratorul IT o confirmă.',
  ownPage:
    'Această pagină aparține relay-ului, nu EBS. În ea introduceți parola EBS. Fiți de acord numai dacă aveți încredere în administratorul relay-ului.',
  sends:
    'Când sunteți de acord, acest relay primește autentificările dvs. în EBS și hash-urile pe care le compară verificarea. Primește valoarea unui token când acesta este creat sau când i se testează conexiunea. Cât durează sesiunea, acționează în EBS în numele dvs.',
  tokens: (count) =>
    plural(count, {
      0: 'Aici nu este salvat niciun token al acestui mediu.',
      one: 'Aici este salvat un token al acestui mediu:',
      few: `Aici sunt salvate ${count} tokenuri ale acestui mediu:`,
      other: `Aici sunt salvate ${count} de tokenuri ale acestui mediu:`,
    }),
  relay: 'Relay',
  ebs: 'EBS',
  api: 'Aplicațiile apelează',
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
    `Setările organizației dvs. indică ${names}, care nu există în relay. Contactați administratorul browserului sau al relay-ului.`,
  faulty: (id, at) => `Mediul „${id}” este omis: câmpul ${at} nu este cum trebuie.`,
  operatorMends: 'Celelalte medii funcționează. Cereți administratorului relay-ului să îl corecteze.',
}

export const sample = {
  ribbon: 'Date demonstrative',
  note: 'Nimic nu este salvat sau trimis.',
  look: 'Explorați mai întâi',
  teach: 'Nu aveți încă un relay? Vedeți panoul cu date demonstrative.',
  /** The descriptions of the sample’s tokens. */
  tokens: {
    campaign: 'Campania de primăvară',
    insights: 'Insights pentru sediul central',
    shop: 'e-shop',
    office: 'Sediul central',
  },
}
