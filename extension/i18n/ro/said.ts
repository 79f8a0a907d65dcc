/** In Romanian: sentences that are said to those who do not see the result, mistakes in forms, and reasons of buttons that wait. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const said: Texts['said'] = {
  allMatch: 'Verificare încheiată. Toți parametrii corespund.',
  checked: (results) => `Verificare încheiată. ${results}.`,
  checkedAll: (count) =>
    `${plural(count, {
      0: 'Niciun token nu a fost verificat',
      one: 'Un token verificat',
      few: `${number(count)} tokenuri verificate`,
      other: `${number(count)} de tokenuri verificate`,
    })}.`,
  hidesSoon: (seconds) =>
    `Valoarea se ascunde peste ${number(seconds)} s. Selectați „Afișare în continuare” pentru a o vedea mai mult timp.`,
  hidden: 'Valoarea este din nou ascunsă.',
  keepShowing: 'Afișare în continuare',
  valueOf: 'Valoarea tokenului',
  copied: (what) => `Copiat: ${what}`,
  read: 'Parametrii sunt actualizați.',
  putBack: 'Tokenul este din nou în listă.',
  erased: 'Seiful a fost șters.',
  nameRight: 'Numele este corect. Selectați „Revocare în EBS” pentru a revoca tokenul.',
  mayTry: 'Puteți încerca din nou.',
  step: (step, all, words) => `${number(step)} din ${number(all)}: ${words}`,
  masked: 'valoare ascunsă',
  wholeIds: 'Afișare ID-uri complete',
  shortIds: 'Scurtare ID-uri',
}

export const wrong: Texts['wrong'] = {
  passphrase: 'Introduceți fraza de acces.',
  value: 'Lipiți valoarea.',
  file: 'Selectați fișierul copiei de rezervă.',
  address: 'Introduceți adresa relay-ului.',
  production: 'Confirmați că doriți să modificați un mediu de producție (live).',
  name: 'Tastați mai întâi numele tokenului sau țineți butonul apăsat două secunde.',
}

export const blocked: Texts['blocked'] = {
  nothingToCheck: 'Nu există niciun token de verificat.',
  connectFirst: 'Conectați-vă mai întâi la un relay.',
  protectFirst: 'Setați mai întâi o frază de acces.',
}
