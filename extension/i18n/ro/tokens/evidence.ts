/** In Romanian: the evidence for a token, and its last 90 days. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const evidence: Texts['evidence'] = {
  title: 'Dovezi',
  links: { kept: 'Valoare', listed: 'Lista EBS', parameter: 'Parametru', accepted: 'Conexiune' },
  findings: {
    here: { word: 'aici', said: 'Valoarea este stocată criptat pe acest computer.' },
    damaged: { word: 'nu se deschide', said: 'Valoarea stocată nu poate fi deschisă.' },
    'not-here': { word: 'nu este aici', said: 'Valoarea nu este pe acest computer.' },
    listed: { word: 'în listă', said: 'Tokenul este în lista din EBS.' },
    'not-listed-accepted': {
      word: 'lipsește',
      said: 'Tokenul nu este în lista din EBS, dar EBS îi acceptă valoarea.',
    },
    'not-listed': { word: 'lipsește', said: 'Tokenul nu este în lista din EBS.' },
    'listed-before': {
      word: 'nu se știe',
      said: 'Tokenul era în lista din EBS mai demult, dar lista nu a fost citită în ultimele 7 zile.',
    },
    'list-not-read': { word: 'nu se știe', said: 'Lista de tokenuri din EBS nu a fost citită încă.' },
    match: { word: 'coincide', said: 'Parametrii companiei din EBS corespund.' },
    'match-partly': {
      word: 'coincide',
      said: 'Parametrul companiei din EBS conține acest token. Abonamentul nu a putut fi comparat.',
    },
    differs: { word: 'diferă', said: 'Un parametru al companiei din EBS nu este cel așteptat.' },
    missing: { word: 'gol', said: 'Un parametru al companiei este gol în EBS.' },
    'match-before': {
      word: 'nu se știe',
      said: 'Parametrii companiei au corespuns mai demult, dar nu au fost verificați în ultimele 7 zile.',
    },
    'nothing-to-compare': {
      word: 'nu se compară',
      said: 'EBS are o valoare în parametrul companiei, dar nu există cu ce să fie comparată.',
    },
    'not-compared': { word: 'nu se știe', said: 'Parametrii companiei nu au fost comparați încă.' },
    accepted: { word: 'acceptată', said: 'EBS acceptă valoarea.' },
    refused: { word: 'respinsă', said: 'EBS respinge valoarea.' },
    'accepted-before': {
      word: 'nu se știe',
      said: 'EBS a acceptat valoarea mai demult, dar conexiunea nu a fost testată în ultimele 7 zile.',
    },
    'not-tested': { word: 'nu se știe', said: 'Conexiunea nu a fost testată încă.' },
  },
  seen: {
    created: (when) => `Constatat ${when}, la crearea tokenului`,
    pressed: (when) => `Constatat ${when}, la o verificare pornită de un utilizator`,
    automatic: (when) => `Constatat ${when}, la o verificare automată`,
    unknown: (when) => `Constatat ${when}`,
  },
  as: (user) => `utilizator EBS: ${user}`,
}

export const timeline: Texts['timeline'] = {
  title: 'Ultimele 90 de zile',
  none: 'Nu s-a întâmplat nimic în ultimele 90 de zile.',
  begin: 'acum 90 de zile',
  end: 'astăzi',
  when: 'Când',
  what: 'Ce',
  user: 'Utilizator',
  outcomes: {
    'as-expected': (days) =>
      plural(days, {
        one: 'Verificat, corespunde',
        few: `Verificat, corespunde (${number(days)} zile)`,
        other: `Verificat, corespunde (${number(days)} de zile)`,
      }),
    'not-as-expected': (days) =>
      plural(days, {
        one: 'Verificat, tot nu corespunde',
        few: `Verificat, nu corespunde (${number(days)} zile)`,
        other: `Verificat, nu corespunde (${number(days)} de zile)`,
      }),
    'not-compared': (days) =>
      plural(days, {
        one: 'Verificat, fără termen de comparație',
        few: `Verificat, fără termen de comparație (${number(days)} zile)`,
        other: `Verificat, fără termen de comparație (${number(days)} de zile)`,
      }),
  },
}

export const acknowledge: Texts['acknowledge'] = {
  offer: 'Am luat la cunoștință…',
  teach:
    'Numărul de pe butonul extensiei nu mai include acest token până când se schimbă ceva. Verificările continuă, iar motivul se păstrează în istoric.',
  why: 'Motiv',
  name: 'Numele dvs.',
  whyMissing: 'Introduceți un motiv.',
  nameMissing: 'Introduceți numele dvs. Nimeni nu este autentificat în EBS.',
  button: 'Luare la cunoștință',
  known: 'Luat la cunoștință',
  takeBack: 'Semnalare din nou',
  takenBack: 'Numărul de pe butonul extensiei include din nou acest token.',
  row: (by) => `luat la cunoștință de ${by}`,
}

export const selection: Texts['selection'] = {
  begin: 'Selectare',
  count: (count) =>
    plural(count, {
      0: 'Niciunul selectat',
      one: '1 selectat',
      few: `${number(count)} selectate`,
      other: `${number(count)} selectate`,
    }),
  all: (count) => `Selectarea tuturor (${number(count)})`,
  none: 'Deselectare',
  nothing: 'Selectați cel puțin un token.',
  ended: 'Tokenurile care nu mai sunt în listă nu pot fi verificate sau scoase.',
  check: 'Verificare',
  formats: { csv: 'Export CSV', json: 'Export JSON' },
  remove: 'Scoatere din listă',
  removed: (removed, stay) =>
    `${plural(removed, {
      0: 'Niciun token nu a fost scos din listă.',
      one: 'Un token a fost scos din listă.',
      few: `${number(removed)} tokenuri au fost scoase din listă.`,
      other: `${number(removed)} de tokenuri au fost scoase din listă.`,
    })}${plural(stay, {
      0: '',
      one: ' Unul rămâne, deoarece pot fi scoase doar tokenurile care nu sunt în lista din EBS.',
      few: ` ${number(stay)} rămân, deoarece pot fi scoase doar tokenurile care nu sunt în lista din EBS.`,
      other: ` ${number(stay)} rămân, deoarece pot fi scoase doar tokenurile care nu sunt în lista din EBS.`,
    })}`,
  undo: 'Readucere în listă',
  putBack: 'Din nou în listă.',
  end: 'Gata',
}
