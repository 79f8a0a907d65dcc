/** In English: the checks that the extension makes by itself, and what they find. */
import { number, plural } from '../plural.ts'

export const checking = {
  title: 'Checks',
  teach:
    'Endpoint tokens are checked by themselves: what EBS holds while you are signed in, and the key alone, which needs no sign-in, while the vault is unlocked. When nobody is signed in, a sign-in without a window is tried, as the user who pressed Allow last; not after a sign-out or a Deny. Where EBS asks for the password or for consent, it does not work: nothing opens, and what EBS holds is compared when you sign in. What has changed is told by a notification, and by a number on the toolbar button.',
  label: 'Check by itself',
  hours: (hours: number) =>
    plural(hours, {
      0: 'Never',
      24: 'Every day',
      72: 'Every three days',
      one: `Every ${number(hours)} hour`,
      other: `Every ${number(hours)} hours`,
    }),
}

/** What should have been checked and could not be. */
export const due = {
  round: (ago: string, checked: number) =>
    plural(checked, {
      0: `Automatic check ${ago}.`,
      one: `Automatic check ${ago}: one endpoint token checked.`,
      other: `Automatic check ${ago}: ${number(checked)} endpoint tokens checked.`,
    }),
  missed: (count: number) =>
    plural(count, {
      one: 'One could not be checked in full:',
      other: `${number(count)} could not be checked in full:`,
    }),
  because: {
    'sign-in': 'nobody was signed in to EBS.',
    unreachable: 'the relay or EBS did not answer.',
  },
  reasons: {
    'sign-in': 'A check is due: when it should have been made, nobody was signed in to EBS.',
    unreachable: 'A check is due: when it should have been made, the relay or EBS did not answer.',
  },
  next: 'It is made as soon as you are signed in with this panel open.',
}

/** The notification. */
export const drift = {
  title: (count: number) =>
    plural(count, { one: 'An endpoint token needs you', other: `${number(count)} endpoint tokens need you` }),
  line: (name: string, environment: string, what: string) => `${name} (${environment}): ${what}`,
  more: (count: number) => plural(count, { one: 'and one more', other: `and ${number(count)} more` }),
  next: 'Click here: the side panel shows what is expected beside what is there, and what to do.',
}
