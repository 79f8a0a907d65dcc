/** In Romanian: the page that stores many existing tokens. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

const rows = (count: number) =>
  plural(count, { one: 'Un rând', few: `${number(count)} rânduri`, other: `${number(count)} de rânduri` })

export const adopt: Texts['adopt'] = {
  title: 'Adăugare tokenuri existente',
  teach:
    'Salvați tokenuri care există deja, dintr-o foaie de calcul sau dintr-un fișier. Întâi vedeți rezultatul verificărilor. Până atunci nu se salvează nimic.',
  columns:
    'Primul rând conține numele coloanelor: mediu, tip, descriere, valoare, notă, responsabil, folosit de, de înlocuit până la. Obligatorie este doar valoarea. Tipul și mediul sunt necesare numai dacă există mai multe tipuri sau medii.',
  template: 'Salvare tabel gol',
  file: 'Fișier (CSV sau JSON)',
  paste: 'Lipiți aici celulele copiate',
  pasteHelp: 'Valorile lipite nu sunt afișate.',
  checking: (done, total) => `Se verifică ${number(done)} din ${number(total)}…`,
  testing: (done, total) => `Se testează conexiunea ${number(done)} din ${number(total)}…`,
  storing: (done, total) => `Se salvează ${number(done)} din ${number(total)}…`,
  waits: 'Relay-ul permite doar câteva teste odată. Următorul începe în câteva secunde.',
  totals: (total, good) =>
    `${rows(total)}: ${plural(good, {
      one: 'unul poate fi salvat',
      few: `${number(good)} pot fi salvate`,
      other: `${number(good)} pot fi salvate`,
    })}`,
  problems: (count) =>
    plural(count, {
      one: 'unul are o problemă',
      few: `${number(count)} au o problemă`,
      other: `${number(count)} au o problemă`,
    }),
  store: (good, total) => `Salvare ${number(good)} din ${number(total)}`,
  read: (environment) => `Citirea listei EBS pentru „${environment}”`,
  readTeach: 'Autentificați-vă în EBS pentru a compara aceste tokenuri cu lista din EBS.',
  test: (count) =>
    plural(count, {
      one: 'Testarea unei conexiuni',
      few: `Testarea a ${number(count)} conexiuni`,
      other: `Testarea a ${number(count)} de conexiuni`,
    }),
  testTeach: 'Testul de conexiune trimite valoarea la EBS prin relay, așa cum ar face un integrator.',
  rows: 'Rândurile tabelului',
  row: 'Rând',
  result: 'Rezultat',
  mend: (row) => `Corectare rând ${number(row)}`,
  mendShort: 'Corectare',
  value: 'Altă valoare',
  valueHelp: 'Lăsați câmpul gol pentru a păstra valoarea din tabel.',
  apply: 'Verificare din nou',
  page: (from, to, total) => `${number(from)} – ${number(to)} din ${number(total)}`,
  former: 'Rândurile anterioare',
  next: 'Rândurile următoare',
  findings: {
    listed: 'Este în lista din EBS',
    accepted: 'EBS îl acceptă',
    kept: 'Salvat',
    unread: 'Lista din EBS nu a fost citită',
    known: 'Este deja salvat aici',
    ended: 'Revocat sau înlocuit aici',
    'not-agreed': 'Nu ați acceptat acest relay',
    'not-listed': 'Nu este în lista din EBS',
    untested: 'Este necesar un test de conexiune',
    refused: 'EBS îl respinge',
    environment: 'Mediu necunoscut',
    type: 'Tip de token necunoscut',
    value: 'Nu este o valoare de token',
    text: 'Text prea lung sau ilizibil',
    rotateBy: 'Data nu este AAAA-LL-ZZ',
    twice: 'Aceeași valoare ca un rând anterior',
  },
  stored: (count) =>
    plural(count, {
      one: 'Un token este salvat.',
      few: `${number(count)} tokenuri sunt salvate.`,
      other: `${number(count)} de tokenuri sunt salvate.`,
    }),
  outside: (count) =>
    plural(count, {
      one: 'Un rând nu a fost salvat.',
      few: `${number(count)} rânduri nu au fost salvate.`,
      other: `${number(count)} de rânduri nu au fost salvate.`,
    }),
  clear: 'Golire clipboard',
  cleared: 'Clipboardul a fost golit.',
  clearTeach: 'Valorile pot fi încă în clipboard.',
  deleteFile: 'Ștergeți acum fișierul, inclusiv din coșul de reciclare. El conține valorile necriptate.',
  deleteSheet: 'Dacă foaia de calcul conține încă valorile, ștergeți-le de acolo.',
  another: 'Adăugare alte tokenuri',
  drop: 'Reluare de la început',
  link: 'Adăugare tokenuri existente…',
  linkTeach: 'Tokenuri care există deja, dintr-o foaie de calcul sau dintr-un fișier.',
  locked: 'Când seiful se blochează, tabelul dispare din această pagină.',
}
