/** In English: sentences that are said to those who do not see the result, mistakes in forms, and reasons of buttons that wait. */
import { number, plural } from '../plural.ts'

export const said = {
  allMatch: 'Checked. All parameters match.',
  checked: (results: string) => `Checked. ${results}.`,
  checkedAll: (count: number) =>
    `${plural(count, { 0: 'No token was checked', one: 'One token checked', other: `${number(count)} tokens checked` })}.`,
  hidesSoon: (seconds: number) =>
    `The value is hidden in ${number(seconds)} seconds. Select “Keep showing” to see it longer.`,
  hidden: 'The value is hidden again.',
  keepShowing: 'Keep showing',
  valueOf: 'Value of the token',
  copied: (what: string) => `Copied: ${what}`,
  read: 'The parameters are up to date.',
  putBack: 'The token is back in the list.',
  erased: 'The vault is erased.',
  nameRight: 'The name is correct. Select “Revoke in EBS” to revoke the token.',
  mayTry: 'You can try again.',
  step: (step: number, all: number, words: string) => `${number(step)} of ${number(all)}: ${words}`,
  masked: 'hidden value',
  wholeIds: 'Show full IDs',
  shortIds: 'Shorten IDs',
}

export const wrong = {
  passphrase: 'Enter the passphrase.',
  value: 'Paste the value.',
  file: 'Select the backup file.',
  address: 'Enter the address of the relay.',
  production: 'Confirm that you want to change a production environment.',
  name: 'Type the name of the token first, or hold the button for two seconds.',
}

export const blocked = {
  nothingToCheck: 'There is no token to check.',
  connectFirst: 'Connect to a relay first.',
  protectFirst: 'Set a passphrase first.',
}
