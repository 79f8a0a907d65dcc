/** In English: the page that stores many existing tokens. */
import type { Finding, ShapeFinding } from '../../../contracts/token/adoption.ts'
import { number, plural } from '../../plural.ts'

const findings: Record<Finding | ShapeFinding, string> = {
  listed: 'EBS lists it',
  accepted: 'EBS accepts it',
  kept: 'Stored',
  unread: 'EBS’s list not read',
  known: 'Already stored here',
  ended: 'Revoked or replaced here',
  'not-agreed': 'You have not agreed to this relay',
  'not-listed': 'EBS does not list it',
  untested: 'Connection test needed',
  refused: 'EBS rejects it',
  environment: 'Unknown environment',
  type: 'Unknown token type',
  value: 'Not a token value',
  text: 'Text too long or unreadable',
  rotateBy: 'Date not YYYY-MM-DD',
  twice: 'Same value as an earlier row',
}

export const adopt = {
  title: 'Add existing tokens',
  teach:
    'Store tokens that already exist, from a spreadsheet or a file. You see the result of the checks first. Until then, nothing is stored.',
  columns:
    'The first row names the columns: environment, type, description, value, note, owner, used by, replace by. Only the value is required, and the type and environment where there are several.',
  template: 'Save an empty table',
  file: 'File (CSV or JSON)',
  paste: 'Paste the copied cells here',
  pasteHelp: 'Pasted values are not shown.',
  checking: (done: number, total: number) => `Checking ${number(done)} of ${number(total)}…`,
  testing: (done: number, total: number) => `Testing the connection of ${number(done)} of ${number(total)}…`,
  storing: (done: number, total: number) => `Storing ${number(done)} of ${number(total)}…`,
  waits: 'The relay allows only a few tests at a time. The next one starts in a few seconds.',
  totals: (total: number, good: number) =>
    `${plural(total, { one: 'One row', other: `${number(total)} rows` })}: ${plural(good, {
      one: 'one can be stored',
      other: `${number(good)} can be stored`,
    })}`,
  problems: (count: number) => plural(count, { one: 'one has a problem', other: `${number(count)} have a problem` }),
  store: (good: number, total: number) => `Store ${number(good)} of ${number(total)}`,
  read: (environment: string) => `Read EBS’s list of “${environment}”`,
  readTeach: 'Sign in to EBS to compare these tokens with the list of tokens in EBS.',
  test: (count: number) => plural(count, { one: 'Test one connection', other: `Test ${number(count)} connections` }),
  testTeach: 'A connection test sends the value to EBS through the relay, as an integrator would.',
  rows: 'Rows of the table',
  row: 'Row',
  result: 'Result',
  mend: (row: number) => `Correct row ${number(row)}`,
  mendShort: 'Correct',
  value: 'Another value',
  valueHelp: 'Leave it empty to keep the value of the table.',
  apply: 'Check again',
  page: (from: number, to: number, total: number) => `${number(from)} to ${number(to)} of ${number(total)}`,
  former: 'Previous rows',
  next: 'Next rows',
  findings,
  stored: (count: number) =>
    plural(count, { one: 'One token is stored.', other: `${number(count)} tokens are stored.` }),
  outside: (count: number) =>
    plural(count, { one: 'One row was not stored.', other: `${number(count)} rows were not stored.` }),
  clear: 'Clear the clipboard',
  cleared: 'The clipboard was cleared.',
  clearTeach: 'The values may still be in the clipboard.',
  deleteFile: 'Delete the file now, also from the trash. It contains the values unencrypted.',
  deleteSheet: 'If the spreadsheet still contains the values, delete them there.',
  another: 'Add more tokens',
  drop: 'Start over',
  link: 'Add existing tokens…',
  linkTeach: 'Tokens that already exist, from a spreadsheet or a file.',
  locked: 'When the vault locks, this page forgets the table.',
}
