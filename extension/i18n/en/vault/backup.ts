/** In English: making a backup and restoring one. */
import { number, plural } from '../../plural.ts'

export const backup = {
  title: 'Backup',
  teach:
    'One file with all values and the history, encrypted with its own passphrase. You can restore it on another computer.',
  last: (when: string, tokens: number) =>
    `${plural(tokens, {
      one: 'The last backup has one token',
      other: `The last backup has ${number(tokens)} tokens`,
    })} and was made on this computer on ${when}.`,
  never: (tokens: number) =>
    plural(tokens, {
      one: 'No backup was made on this computer. One token is stored only here.',
      other: `No backup was made on this computer. ${number(tokens)} tokens are stored only here.`,
    }),
  notInIt: (tokens: number) =>
    plural(tokens, {
      one: 'One token on this computer is not in it. Make a new backup.',
      other: `${number(tokens)} tokens on this computer are not in it. Make a new backup.`,
    }),
  make: 'Make a backup',
  restore: 'Restore a backup',
  file: 'Backup file',
  own: 'Backup passphrase',
  again: 'Confirm backup passphrase',
  suggest: 'Suggest a passphrase',
  suggested: 'Write it down or save it in a password manager. It is not shown again, and nothing else opens the file.',
  save: 'Save the backup',
  take: 'Restore',
  saved: (tokens: number, leftOut: number) =>
    `${plural(tokens, {
      one: 'The backup contains one token',
      other: `The backup contains ${tokens} tokens`,
    })}${plural(leftOut, { 0: '.', one: '. One damaged token was left out.', other: `. ${leftOut} damaged tokens were left out.` })}`,
  preview: {
    button: 'Check the file',
    fresh: (tokens: number) =>
      plural(tokens, {
        0: 'The file contains no token that is not on this computer.',
        one: 'One token will be added.',
        other: `${number(tokens)} tokens will be added.`,
      }),
    known: (tokens: number) =>
      plural(tokens, {
        0: '',
        one: 'One token is already on this computer and does not change.',
        other: `${number(tokens)} tokens are already on this computer and do not change.`,
      }),
    leftOut: (tokens: number) =>
      plural(tokens, {
        0: '',
        one: 'One faulty token will be left out.',
        other: `${number(tokens)} faulty tokens will be left out.`,
      }),
  },
  restored: (restored: number, known: number, leftOut: number) =>
    `${plural(restored, {
      one: '1 token restored',
      other: `${restored} tokens restored`,
    })}, ${plural(known, { one: '1 already present', other: `${known} already present` })}${plural(leftOut, {
      0: '.',
      one: '. 1 faulty token was left out.',
      other: `. ${leftOut} faulty tokens were left out.`,
    })}`,
  hidden: (shown: number, hidden: number) =>
    shown === 0
      ? 'None of them is in a list, because their environments are not offered here.'
      : `${plural(shown, {
          one: 'One of them is in the list of its environment',
          other: `${number(shown)} of them are in the list of their environment`,
        })}. ${plural(hidden, {
          one: 'One is not, because its environment is not offered here.',
          other: `${number(hidden)} are not, because their environment is not offered here.`,
        })}`,
}
