/** In English: the evidence for a token, and its last 90 days. */
import type { Finding, LinkName } from '../../../contracts/token/evidence.ts'
import type { How } from '../../../contracts/token/sighting.ts'
import type { Outcome } from '../../../contracts/token/timeline.ts'
import { number, plural } from '../../plural.ts'

/** `word` stands under the sign of a link, `said` is its sentence. */
type Said = { word: string; said: string }

const links: Record<LinkName, string> = {
  kept: 'Value',
  listed: 'EBS list',
  parameter: 'Parameter',
  accepted: 'Connection',
}

const findings: Record<Finding, Said> = {
  here: { word: 'stored here', said: 'The value is stored on this computer, encrypted.' },
  damaged: { word: 'damaged', said: 'The stored value cannot be opened.' },
  'not-here': { word: 'not here', said: 'The value is not on this computer.' },
  listed: { word: 'listed', said: 'EBS lists this token.' },
  'not-listed-accepted': {
    word: 'not listed',
    said: 'EBS does not list this token, but accepts its value.',
  },
  'not-listed': { word: 'not listed', said: 'EBS does not list this token.' },
  'listed-before': {
    word: 'not known',
    said: 'EBS listed this token before, but its list was not read in the last 7 days.',
  },
  'list-not-read': { word: 'not known', said: 'The list of tokens in EBS was not read yet.' },
  match: { word: 'matches', said: 'The company parameters in EBS match.' },
  'match-partly': {
    word: 'matches',
    said: 'The company parameter in EBS holds this token. The subscription could not be compared.',
  },
  differs: { word: 'differs', said: 'A company parameter in EBS is not the expected one.' },
  missing: { word: 'empty', said: 'A company parameter is empty in EBS.' },
  'match-before': {
    word: 'not known',
    said: 'The company parameters matched before, but were not compared in the last 7 days.',
  },
  'nothing-to-compare': {
    word: 'not compared',
    said: 'EBS has a value in the company parameter, but there is nothing to compare it with.',
  },
  'not-compared': { word: 'not known', said: 'The company parameters were not compared yet.' },
  accepted: { word: 'accepted', said: 'EBS accepts the value.' },
  refused: { word: 'rejected', said: 'EBS rejects the value.' },
  'accepted-before': {
    word: 'not known',
    said: 'EBS accepted the value before, but the connection was not tested in the last 7 days.',
  },
  'not-tested': { word: 'not known', said: 'The connection was not tested yet.' },
}

/** How something was seen. */
const seen: Record<How | 'unknown', (when: string) => string> = {
  created: (when) => `Seen ${when} when the token was created`,
  pressed: (when) => `Seen ${when} in a check started by a person`,
  automatic: (when) => `Seen ${when} in an automatic check`,
  unknown: (when) => `Seen ${when}`,
}

const outcomes: Record<Outcome, (days: number) => string> = {
  'as-expected': (days) =>
    plural(days, { one: 'Checked, as expected', other: `Checked on ${number(days)} days, as expected` }),
  'not-as-expected': (days) =>
    plural(days, { one: 'Checked, still not as expected', other: `Checked on ${number(days)} days, not as expected` }),
  'not-compared': (days) =>
    plural(days, { one: 'Checked, nothing to compare', other: `Checked on ${number(days)} days, nothing to compare` }),
}

export const evidence = {
  title: 'Evidence',
  links,
  findings,
  seen,
  as: (user: string) => `signed in as ${user}`,
}

export const timeline = {
  title: 'Last 90 days',
  none: 'Nothing happened in the last 90 days.',
  begin: '90 days ago',
  end: 'today',
  when: 'When',
  what: 'What',
  user: 'User',
  outcomes,
}

export const acknowledge = {
  offer: 'I know about this…',
  teach:
    'The badge on the toolbar button no longer counts this token until something changes. Checks continue, and the reason is kept in the history.',
  why: 'Reason',
  name: 'Your name',
  whyMissing: 'Enter a reason.',
  nameMissing: 'Enter your name. No one is signed in to EBS.',
  button: 'Acknowledge',
  known: 'Acknowledged',
  takeBack: 'Take back',
  takenBack: 'Taken back. The badge counts this token again.',
  row: (by: string) => `acknowledged by ${by}`,
}

export const selection = {
  begin: 'Select',
  count: (count: number) =>
    plural(count, { 0: 'None selected', one: '1 selected', other: `${number(count)} selected` }),
  all: (count: number) => `Select all ${number(count)}`,
  none: 'Select none',
  nothing: 'Select at least one token.',
  ended: 'Tokens that are no longer in the list cannot be checked or removed.',
  check: 'Check',
  formats: { csv: 'Export CSV', json: 'Export JSON' },
  remove: 'Remove from the list',
  removed: (removed: number, stay: number) =>
    `${plural(removed, {
      0: 'None removed.',
      one: 'One token removed from the list.',
      other: `${number(removed)} tokens removed from the list.`,
    })}${plural(stay, {
      0: '',
      one: ' One stays, because only tokens that EBS does not list can be removed.',
      other: ` ${number(stay)} stay, because only tokens that EBS does not list can be removed.`,
    })}`,
  undo: 'Undo',
  putBack: 'Back in the list.',
  end: 'Done',
}
