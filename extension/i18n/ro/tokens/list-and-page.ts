/** In Romanian: the list of tokens, the page of one, and the tokens that no list shows. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'
import { underWay } from '../wizard/life.ts'

export const list: Texts['list'] = {
  search: 'Căutare',
  filters: 'Filtrare și sortare',
  allEnvironments: 'Toate mediile',
  type: 'Tip',
  allTypes: 'Toate tipurile',
  state: 'Stare',
  states: {
    all: 'Toate stările',
    bad: 'Necesită intervenție',
    acknowledged: 'Luat la cunoștință',
    match: 'Confirmat în EBS',
    stale: 'Neverificat recent',
    due: 'Verificare restantă',
    rotate: 'De înlocuit',
    unchecked: 'Neverificat',
    elsewhere: 'Valoarea nu este pe acest computer',
    retired: 'Revocat, înlocuit sau scos',
  },
  order: 'Sortare',
  orders: {
    newest: 'Cele mai noi întâi',
    name: 'Descriere (A–Z)',
    state: 'Cele mai urgente întâi',
    checked: 'Verificate demult întâi',
  },
  reset: 'Resetare filtre',
  count: (count) =>
    plural(count, {
      one: 'Un token',
      few: `${number(count)} tokenuri`,
      other: `${number(count)} de tokenuri`,
    }),
  found: (found, count) => `${number(found)} din ${number(count)}`,
  due: (count) =>
    plural(count, {
      one: 'O verificare restantă',
      few: `${number(count)} verificări restante`,
      other: `${number(count)} de verificări restante`,
    }),
  checkAll: 'Verificarea tuturor',
  add: 'Adăugare token',
  parameters: 'Parametri EBS',
  none: 'Încă nu există tokenuri de endpoint',
  noneOfIt: 'Niciun token în acest mediu',
  noneHere: 'Niciun token pe acest computer',
  notRead: 'Lista din EBS nu a fost citită încă. Autentificați-vă în EBS pentru a o vedea.',
  teach:
    'Aplicațiile din Cloud Store se conectează la EBS cu un token de endpoint. Adăugați primul token: introduceți o descriere, autorizați-l în EBS și vedeți dacă este înregistrat și confirmat.',
  noMatch: 'Niciun token nu corespunde acestor filtre.',
  unread: 'Lista tokenurilor din EBS nu a putut fi citită complet. Unele tokenuri pot lipsi aici.',
  checked: (ago) => `verificat ${ago}`,
  notHere: 'valoarea nu este pe acest computer',
  damaged: 'date deteriorate',
  underWay,
  open: 'Nefinalizat',
  show: 'Deschidere',
  openToken: (name) => `Deschidere: ${name}`,
}

export const elsewhere: Texts['elsewhere'] = {
  count: (count) =>
    plural(count, {
      one: 'Un token dintr-un mediu pe care acest relay nu îl oferă',
      few: `${number(count)} tokenuri din medii pe care acest relay nu le oferă`,
      other: `${number(count)} de tokenuri din medii pe care acest relay nu le oferă`,
    }),
  teach:
    'Rămân salvate, dar nu se trimite nimic despre ele. Pentru a le vedea din nou în listă, conectați-vă, din setări, la relay-ul mediului lor.',
  reasons: {
    'not-offered': (environment) => `Acest relay nu oferă mediul „${environment}”.`,
    'another-ebs': (environment) => `În acest relay, „${environment}” este alt EBS. Tokenul nu apare în lista lui.`,
    policy: (environment) => `Setările organizației dvs. nu includ mediul „${environment}”.`,
    torn: () => 'Datele salvate sunt deteriorate și nu indică mediul. Restaurați o copie de rezervă.',
  },
}

export const token: Texts['token'] = {
  value: 'Valoare',
  hidden: 'Valoarea este ascunsă, faceți clic pentru afișare',
  shown: 'Valoarea este afișată',
  hide: 'Ascundere',
  hidesIn: (seconds) => `se ascunde peste ${number(seconds)} s`,
  copy: 'Copiere',
  copied: 'Copiat',
  inEbs: 'În EBS',
  neverChecked: 'încă neverificat',
  check: 'Verificare',
  checkAgain: 'Verificare din nou',
  checking: 'Se verifică…',
  test: 'Testare conexiune',
  testing: 'Se testează conexiunea cu acest token…',
  accepted: (ms) => `EBS a acceptat tokenul (${number(ms)} ms)`,
  refused: (ms) => `EBS a respins tokenul (${number(ms)} ms)`,
  lastAccepted: 'Ultimul test: acceptat',
  lastRefused: 'Ultimul test: respins',
  created: (when) => `Creat la ${when}`,
  parameter: 'Parametru',
  expected: 'Așteptat',
  actual: 'În EBS',
  empty: 'gol',
  unknown: 'necunoscut',
  drift: {
    differs:
      'Un parametru al companiei din EBS nu este cel așteptat. Dacă acest token este încă folosit, înlocuiți-l. EBS actualizează atunci parametrul.',
    missing:
      'Acest parametru este gol în EBS. Dacă acest token este încă folosit, înlocuiți-l. EBS actualizează atunci parametrul.',
    refused:
      'EBS respinge acest token, deci aplicația nu se poate conecta. Testați din nou conexiunea. Dacă eșuează în continuare, înlocuiți tokenul.',
  },
}
