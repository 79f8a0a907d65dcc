/** Words about the vault: the lock, handing values over, history, backup. */

import type { Format } from '../../contracts/settings/options.ts'
import type { HistoryEvent } from '../../contracts/token/audit-event.ts'
import { number, plural } from '../plural.ts'

export const lock = {
  title: 'Locked',
  teach: 'Your tokens are encrypted with your passphrase.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  lock: 'Lock',
  pending: 'Locks when the current operation is finished',
  wait: (seconds: number) => `Try again in ${number(seconds)} s.`,
  forgotten: 'Forgot the passphrase?',
  forgottenTeach:
    'The vault cannot be opened without the passphrase. You can erase it and start over. Nothing changes in EBS: registered tokens stay registered, keep working, and appear here without their values after you sign in.',
  erase: 'Erase the vault',
  eraseSure: 'Permanently erase all values on this computer',
}

export const vault = {
  lost: 'The browser deleted the vault',
  lostTeach:
    'The values stored on this computer are lost, for example because the disk was full. Nothing changed in EBS. Registered tokens are listed after you sign in. If you have a backup, restore it in the settings.',
  unfinished: 'EBS may have registered a token',
  unfinishedTeach:
    'A token was being created when the vault was erased, and its value was not saved. Sign in to see the tokens in EBS, and revoke those that you do not need.',
  seen: 'Dismiss',
}

const formats: Record<Format, string> = {
  value: 'Value only',
  header: 'HTTP header',
  env: '.env lines',
  json: 'JSON',
  curl: 'curl test command (Linux, macOS)',
  powershell: 'PowerShell test command',
  cmd: 'curl test command (Windows cmd)',
  facts: 'Connection details without the value',
}

export const handOver = {
  title: 'Hand over',
  teach: 'For the integrator. Send the value and the connection details through separate channels.',
  linkTeach: 'Encrypted for the integrator. Send the link and the passphrase through separate channels.',
  link: 'Create link',
  file: 'Create file instead',
  linkMade: 'The link is ready. It contains the value, encrypted.',
  fileMade: 'The file is saved. It contains the value, encrypted.',
  copyLink: 'Copy link',
  copyPassphrase: 'Copy passphrase',
  formats,
  save: 'Save as a file…',
  saveTeach:
    'The file is not encrypted. It stays on your disk and in its backups until you delete it. Delete it after you have handed it over.',
  fileFormat: 'File format',
  saveSure: 'Save unencrypted',
}

const events: Record<HistoryEvent['event'], string> = {
  created: 'Created',
  imported: 'Value imported',
  edited: 'Details changed',
  revealed: 'Value shown',
  copied: 'Value copied',
  saved: 'Value saved as a file',
  'handed-over': 'Handed over encrypted',
  verified: 'Verified',
  drifted: 'Mismatch found',
  tested: 'Connection test passed',
  refused: 'Connection test failed',
  replaced: 'Replaced',
  revoked: 'Revoked',
  'still-accepted': 'Still accepted after revoking',
  acknowledged: 'Acknowledged',
  unacknowledged: 'Acknowledgement taken back',
  'not-seen': 'Not listed by EBS when it was to be revoked',
  'marked-handed-over': 'Marked as handed over',
  'marked-switched': 'Marked: application uses the new value',
  removed: 'Removed from the list',
  'put-back': 'Back in the list',
}

export const history = {
  title: 'History',
  none: 'No actions yet.',
  events,
  teach: 'All actions on tokens on this computer, with date and user. Values are not included.',
  csv: 'Export as CSV',
  json: 'Export as JSON',
}

export const protection = {
  title: 'Vault protection',
  device: 'No passphrase is set. The vault opens automatically.',
  deviceTeach:
    'Values are encrypted with AES-256. The encryption key is stored in the same browser profile. Values are never stored unencrypted, but anyone with a copy of this profile, or with access to your account on this computer, can open them.',
  passphrase: 'The vault is protected with a passphrase.',
  passphraseTeach:
    'Values on disk cannot be decrypted without the passphrase. While the vault is unlocked, its encryption key is in the browser’s memory. A passphrase does not protect against software that records your keystrokes.',
  early:
    'Set it before you add the first token. Traces of the previous encryption key can remain on disk for some time.',
  set: 'Set a passphrase',
  change: 'Change the passphrase',
  remove: 'Remove the passphrase',
  save: 'Save the passphrase',
  current: 'Current passphrase',
  fresh: 'New passphrase',
  repeat: 'Confirm new passphrase',
  rule: (least: number) => `At least ${least} characters, for example four unrelated words. It cannot be recovered.`,
  short: (least: number) => `Use at least ${least} characters.`,
  unequal: 'The passphrases do not match.',
  done: 'Done.',
  idle: 'Lock when idle',
  minutes: (minutes: number) =>
    plural(minutes, {
      0: 'Never',
      one: `After ${number(minutes)} minute`,
      other: `After ${number(minutes)} minutes`,
    }),
  closes: 'The vault also locks when the browser closes.',
}

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
    `${plural(shown, {
      0: 'None of them is in a list',
      one: 'One of them is in the list of its environment',
      other: `${number(shown)} of them are in the list of their environment`,
    })}. ${plural(hidden, {
      one: 'One is not, because its environment is not offered here.',
      other: `${number(hidden)} are not, because their environment is not offered here.`,
    })}`,
}

export const expectations = {
  title: 'Export a comparison file',
  teach:
    'One file that says which token each company parameter in EBS should hold. The commands relay verify and relay monitor compare with it, without a browser. The file names tokens by hashes, with description, owner and user, and contains no value.',
  save: 'Save the file',
  saved: (tokens: number, leftOut: number) =>
    `${plural(tokens, {
      one: 'The file contains one token',
      other: `The file contains ${tokens} tokens`,
    })}${plural(leftOut, {
      0: '.',
      one: '. One type is left out, because the expected value of its parameter is not known here.',
      other: `. ${leftOut} types are left out, because the expected values of their parameters are not known here.`,
    })}`,
  none: 'No file was saved. There is no token here to compare EBS with.',
}
