/** In English: the automatic checks, and their results. */
import { number, plural } from '../../plural.ts'

export const checking = {
  title: 'Checks',
  teach:
    'The extension checks your tokens automatically: the parameters in EBS while you are signed in, and the connection of each token while the vault is unlocked. If no one is signed in, it tries to sign in without a window, as the user who last selected Allow. It never does so after a sign-out or a Deny. If EBS asks for a password or for consent, no window opens, and the parameters are compared the next time you sign in. You are notified of any change.',
  label: 'Automatic checks',
  hours: (hours: number) =>
    plural(hours, {
      0: 'Never',
      24: 'Every day',
      72: 'Every three days',
      one: `Every ${number(hours)} hour`,
      other: `Every ${number(hours)} hours`,
    }),
}

/** Words for a check that is due and could not be made. */
export const due = {
  round: (ago: string, checked: number) =>
    plural(checked, {
      0: `Automatic check ${ago}.`,
      one: `Automatic check ${ago}: one token checked.`,
      other: `Automatic check ${ago}: ${number(checked)} tokens checked.`,
    }),
  because: {
    'sign-in': 'no one was signed in to EBS.',
    unreachable: 'the relay or EBS did not respond.',
  },
  reasons: {
    'sign-in': 'Check overdue. No one was signed in to EBS at the scheduled time.',
    unreachable: 'Check overdue. The relay or EBS did not respond at the scheduled time.',
  },
  next: 'Overdue checks run the next time you are signed in with this panel open.',
}

/** The notification. */
export const drift = {
  title: (count: number) =>
    plural(count, { one: 'A token needs attention', other: `${number(count)} tokens need attention` }),
  line: (name: string, environment: string, what: string) => `${name} (${environment}): ${what}`,
  more: (count: number) => plural(count, { one: 'and one more', other: `and ${number(count)} more` }),
  next: 'Open the side panel to compare expected and current values and see what to do.',
}
