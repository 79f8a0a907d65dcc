/** In Romanian: the side panel, but for the wizard; and the panel in the portal's page. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'
import { underWay } from './life.ts'

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
    match: 'În EBS',
    stale: 'Verificare veche',
    due: 'Verificare restantă',
    unchecked: 'Neverificat',
    elsewhere: 'Valoarea nu este pe acest computer',
    retired: 'Revocat sau înlocuit',
  },
  order: 'Ordine',
  orders: {
    newest: 'Cele mai noi întâi',
    name: 'După descriere',
    state: 'Cele mai grave întâi',
    checked: 'Cele mai vechi verificări întâi',
  },
  reset: 'Afișare toate',
  count: (count) =>
    plural(count, {
      one: 'Un token de endpoint',
      few: `${number(count)} tokenuri de endpoint`,
      other: `${number(count)} de tokenuri de endpoint`,
    }),
  found: (found, count) => `${number(found)} din ${number(count)}`,
  due: (count) =>
    plural(count, {
      one: 'o verificare restantă',
      few: `${number(count)} verificări restante`,
      other: `${number(count)} de verificări restante`,
    }),
  checkAll: 'Verificare toate',
  add: 'Adăugare token',
  parameters: 'Parametri EBS',
  none: 'Încă nu există tokenuri de endpoint',
  teach:
    'O aplicație din Cloud Store se conectează la EBS cu un token de endpoint. Adăugați unul: îl descrieți, îl permiteți în EBS și îl vedeți înregistrat și verificat.',
  noMatch: 'Nimic nu corespunde.',
  unread: 'Nu s-au putut citi din EBS toate tokenurile de endpoint. Lista poate fi incompletă.',
  checked: (ago) => `verificat ${ago}`,
  notHere: 'valoarea nu este pe acest computer',
  damaged: 'înregistrare deteriorată',
  underWay,
  open: 'nu este terminat',
  show: 'Afișare',
  openToken: (name) => `Deschidere: ${name}`,
}

export const connect: Texts['connect'] = {
  title: 'Conectați-vă la relay',
  teach:
    'Relay-ul este un mic server al companiei dumneavoastră care comunică cu EBS. Administratorul îi cunoaște adresa.',
  label: 'Adresa relay-ului',
  example: 'https://relay.example.com',
  button: 'Conectare',
  trying: 'Se conectează…',
  permission: 'Browserul va întreba dacă extensia are voie să acceseze această adresă.',
  trusted:
    'Conectați-vă numai la relay-ul companiei dumneavoastră. Cât timp sunteți autentificat, acționează în EBS în numele dumneavoastră și primește valoarea unui token de endpoint atunci când este creat sau i se testează conexiunea.',
  kept: (count) =>
    plural(count, {
      one: 'Aici se păstrează un token de endpoint. Nu este trimis altui relay înainte de a fi de acord.',
      few: `Aici se păstrează ${count} tokenuri de endpoint. Nu sunt trimise altui relay înainte de a fi de acord.`,
      other: `Aici se păstrează ${count} de tokenuri de endpoint. Nu sunt trimise altui relay înainte de a fi de acord.`,
    }),
}

export const describe: Texts['describe'] = {
  title: 'Adăugare token',
  teach: 'Cu un token de endpoint, o aplicație din Cloud Store se poate conecta la EBS.',
  description: 'Descriere',
  descriptionHelp: 'Cu propriile cuvinte, ca să îl deosebiți de altele.',
  example: 'Campania de primăvară',
  type: 'Tipul tokenului de endpoint',
  choose: 'Alegeți…',
  next: 'Înainte: autentificare în EBS',
  what: 'Se deschide o fereastră de autentificare. Autentificați-vă ca administrator și apăsați „Permite” (Allow); cu „Refuză” (Deny) nu se creează nimic.',
  missing: 'Descrieți tokenul de endpoint cu propriile cuvinte.',
  missingType: 'Alegeți aplicația care se va conecta.',
  unprintable: 'Eliminați caracterele invizibile.',
  already: (name) => `EBS păstrează unul pe tip, iar „${name}” este de acest tip.`,
  production: (environment) => `„${environment}” este de producție: ce fac aici are efect imediat.`,
}

export const token: Texts['token'] = {
  value: 'Valoare',
  hidden: 'Valoarea este ascunsă, faceți clic pentru afișare',
  shown: 'Valoarea este afișată',
  hide: 'Ascundere',
  hidesIn: (seconds) => `se ascunde în ${number(seconds)} s`,
  copy: 'Copiere',
  copied: 'Copiat',
  inEbs: 'În EBS',
  neverChecked: 'încă neverificat',
  check: 'Verificare',
  checkAgain: 'Verificare din nou',
  checking: 'Se verifică…',
  test: 'Test de conexiune',
  testing: 'EBS este apelat doar cu cheia, așa cum va face aplicația…',
  accepted: (ms) => `EBS acceptă cheia (${number(ms)} ms)`,
  refused: (ms) => `EBS refuză cheia (${number(ms)} ms)`,
  lastAccepted: 'EBS a acceptat cheia',
  lastRefused: 'EBS a refuzat cheia',
  created: (when) => `Creat la ${when}`,
  parameter: 'Parametru',
  expected: 'Așteptat',
  actual: 'În EBS',
  empty: 'gol',
  unknown: 'necunoscut',
  drift: {
    differs:
      'EBS are aici altceva decât se aștepta. Dacă acest token de endpoint este încă folosit, înlocuiți-l: EBS completează atunci singur parametrul.',
    missing:
      'EBS nu are nimic aici. Dacă acest token de endpoint este încă folosit, înlocuiți-l: EBS completează atunci singur parametrul.',
    refused:
      'EBS nu permite accesul cu această cheie, deci aplicația nu se poate conecta. Testați din nou conexiunea; dacă rezultatul rămâne același, înlocuiți tokenul.',
  },
}

export const parameters: Texts['parameters'] = {
  title: 'Parametri EBS',
  teach: 'Secțiunea „Entersoft Cloud Store” din parametrii companiei, așa cum este acum în EBS.',
  none: 'Niciun token de endpoint nu este înregistrat încă: valorile se completează când îl adăugați pe primul.',
  signIn: 'Autentificați-vă în EBS pentru a le citi.',
  reading: 'Se citește…',
  read: (ago) => `citit ${ago}`,
  again: 'Citire din nou',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}

export const portal: Texts['portal'] = {
  open: 'Deschidere',
  openPanel: 'Deschideți panoul lateral',
  checkAll: 'Verificare',
  signIn: 'Pentru verificare, autentificați-vă în EBS din panoul lateral.',
  useButton: 'Este pregătit în bara laterală. Deschideți-o cu butonul acestei extensii din bara de instrumente.',
  lookOnly: 'Valorile se afișează numai în panoul lateral.',
}
