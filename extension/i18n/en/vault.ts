/** Words about the vault: the lock, handing values over, history, backup. */
import type { HistoryEvent } from '../../contracts/audit-event.ts'
import type { Format } from '../../contracts/setting-options.ts'
import { number, plural } from '../plural.ts'

export const lock = {
  title: 'Locked',
  teach: 'Your endpoint tokens are sealed with your passphrase.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  lock: 'Lock',
  pending: 'Locks when the creation is done',
  wait: (seconds: number) => `The next try is possible in ${number(seconds)} s.`,
  forgotten: 'Forgot the passphrase?',
  forgottenTeach:
    'Nobody can open the vault without it. You can erase the vault and begin anew. EBS is not changed by that: what is registered there stays registered, goes on working, and is listed here after the next sign-in, without its value.',
  erase: 'Erase the vault',
  eraseSure: 'Erase the values on this computer for good',
}

export const vault = {
  lost: 'The browser has removed the vault',
  lostTeach:
    'The values that were kept on this computer are gone, for instance because the disk was full. EBS is not changed: what is registered there is listed after you sign in. Restore a backup in the settings if you have one.',
  unfinished: 'EBS may have registered an endpoint token',
  unfinishedTeach:
    'One was being created when the vault was erased, and its value is not kept here. Sign in to see what EBS has, and revoke what is not needed.',
  seen: 'Understood',
}

export const clipboard = {
  title: 'An endpoint token is in the clipboard',
  clears: (seconds: number) => `Copied. The clipboard is cleared in ${number(seconds)} s.`,
  reminds: 'Copied. Paste it soon, then copy something else.',
  due: 'Copy something else now, so that nobody pastes it by mistake.',
  allow: 'Let the extension clear it',
  allowTeach:
    'The browser asks whether the extension may read the clipboard. It looks only whether the value is still there.',
  seen: 'Done',
}

const formats: Record<Format, string> = {
  value: 'Value alone',
  header: 'HTTP header',
  env: '.env lines',
  json: 'JSON',
  curl: 'curl command that tests it (Linux, macOS)',
  powershell: 'PowerShell command that tests it',
  cmd: 'curl command that tests it (Windows cmd)',
  facts: 'Facts without the value',
}

export const handOver = {
  title: 'Hand over',
  teach: 'To whoever builds the integration. Send the value and the facts by different ways.',
  formats,
  save: 'Save as a file…',
  saveTeach:
    'A file with the value stays where you put it, in plain, and in backups of that disk. Delete it when it has been handed over.',
  saveSure: 'Save it in plain',
}

const events: Record<HistoryEvent['event'], string> = {
  created: 'Created',
  imported: 'Value taken in',
  revealed: 'Value shown',
  copied: 'Value copied',
  saved: 'Value saved as a file',
  verified: 'Verified',
  drifted: 'EBS differs',
  tested: 'Connection accepted',
  refused: 'Connection refused',
  replaced: 'Replaced',
  revoked: 'Revoked',
  'still-accepted': 'Still accepted after revoking',
  removed: 'Removed from the list',
  'put-back': 'Back in the list',
  'not-seen': 'Not listed by EBS when it was to end',
}

export const history = {
  title: 'History',
  none: 'Nothing yet.',
  events,
  teach: 'What was done on this computer with which endpoint token, when and by whom. Values are not in it.',
  csv: 'Export as CSV',
  json: 'Export as JSON',
}

export const protection = {
  title: 'Lock',
  device: 'No passphrase: the vault opens by itself.',
  deviceTeach:
    'Values are sealed with AES-256 by a key that this browser keeps beside them. They stand in no file in plain, but whoever has a copy of this whole browser profile, or can use this computer as you, can open them.',
  passphrase: 'A passphrase opens the vault.',
  passphraseTeach:
    'Nothing on the disk opens the values without it. While the vault is unlocked, its key is in the memory of the browser. It does not protect from a program that watches you type.',
  early: 'Best chosen before the first endpoint token: traces of the former key can stay on the disk for a while.',
  set: 'Set a passphrase',
  change: 'Change the passphrase',
  remove: 'Go on without a passphrase',
  current: 'Present passphrase',
  fresh: 'New passphrase',
  repeat: 'New passphrase again',
  rule: (least: number) =>
    `At least ${least} characters; four words that do not belong together are good. It cannot be recovered.`,
  short: (least: number) => `Use at least ${least} characters.`,
  unequal: 'The two are not the same.',
  done: 'Done.',
  idle: 'Lock when nobody uses the computer',
  minutes: (minutes: number) =>
    plural(minutes, {
      0: 'Never by itself',
      one: `After ${number(minutes)} minute`,
      other: `After ${number(minutes)} minutes`,
    }),
  closes: 'It locks when the browser closes, too.',
}

export const backup = {
  title: 'Backup',
  teach:
    'One file with every value and the history, sealed with a passphrase of its own. It can be restored on another computer.',
  last: (when: string, tokens: number) =>
    `${plural(tokens, {
      one: 'The last backup has one endpoint token',
      other: `The last backup has ${number(tokens)} endpoint tokens`,
    })} and was made on this computer on ${when}.`,
  never: (tokens: number) =>
    plural(tokens, {
      one: 'No backup was made on this computer. One endpoint token is kept here alone.',
      other: `No backup was made on this computer. ${number(tokens)} endpoint tokens are kept here alone.`,
    }),
  notInIt: (tokens: number) =>
    plural(tokens, {
      one: 'One endpoint token that is kept here is not in it. Make a new backup.',
      other: `${number(tokens)} endpoint tokens that are kept here are not in it. Make a new backup.`,
    }),
  make: 'Make a backup',
  restore: 'Restore a backup',
  file: 'Backup file',
  own: 'Passphrase of the backup',
  again: 'Passphrase of the backup, again',
  suggest: 'Suggest a passphrase',
  suggested: 'Write it down or keep it in a password manager. It is not shown again, and nothing else opens the file.',
  save: 'Save the backup',
  take: 'Restore',
  saved: (tokens: number, leftOut: number) =>
    `${plural(tokens, {
      one: 'One endpoint token is in the backup',
      other: `${tokens} endpoint tokens are in the backup`,
    })}${plural(leftOut, { 0: '.', one: ', one that is damaged is not.', other: `, ${leftOut} that are damaged are not.` })}`,
  restored: (restored: number, known: number, leftOut: number) =>
    `${plural(restored, {
      one: 'One endpoint token was restored',
      other: `${restored} endpoint tokens were restored`,
    })}, ${plural(known, { one: 'one was here already', other: `${known} were here already` })}${plural(leftOut, {
      0: '.',
      one: ', one is faulty and was left out.',
      other: `, ${leftOut} are faulty and were left out.`,
    })}`,
  hidden: (shown: number, hidden: number) =>
    `${plural(shown, {
      0: 'None of them is in a list',
      one: 'One of them is in the list of its environment',
      other: `${number(shown)} of them are in the list of their environment`,
    })}; ${plural(hidden, {
      one: 'one is not, because its environment is not offered here.',
      other: `${number(hidden)} are not, because their environment is not offered here.`,
    })}`,
}
