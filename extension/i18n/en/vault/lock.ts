/** In English: the lock of the vault, its passphrase, its loss and its end. */
import { number, plural } from '../../plural.ts'

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
  forgottenTeach: 'The vault cannot be opened without the passphrase. You can erase it and start over.',
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

export const erasing = {
  teach:
    'Nothing changes in EBS. Registered tokens stay registered, keep working, and appear here without their values after you sign in. The connection to the relay and the settings stay.',
  what: (tokens: number) =>
    `${plural(tokens, {
      0: 'The history is deleted',
      one: 'The value of one token and the history are deleted',
      other: `The values of ${number(tokens)} tokens and the history are deleted`,
    })}. This cannot be undone.`,
}
