/** In English: the plan of a replacement where EBS keeps both tokens, and its reminder. */
import { number, plural } from '../../plural.ts'

export const replacement = {
  title: 'Replacement',
  teachOld: 'A new token replaces this one. Both work until you revoke this one.',
  teachNew: 'This token replaces an older one. Both work until you revoke the old one.',
  openNew: (name: string) => `New token: ${name}`,
  openOld: (name: string) => `Old token: ${name}`,
  steps: {
    prepared: 'Create and verify the new token',
    handedOver: 'New value handed over',
    switched: 'Application uses the new value',
    retire: 'Revoke the old token',
  },
  made: (when: string) => `Created ${when}`,
  ticked: (when: string) => `Marked ${when}`,
  help: {
    handedOver: 'Mark this when the integrator has the new value.',
    switched: 'Mark this when the integrator confirms it. EBS does not show which value an application uses.',
  },
  retireOn: 'Reminder to revoke the old token',
  reminds: (day: string) => `You will be reminded on ${day}. Nothing is revoked automatically.`,
  due: (day: string) => `Planned for ${day}. Revoke the old token once the application uses the new value.`,
  retireNow: 'Revoke the old token…',
  keepBoth: 'Keep both tokens and end the replacement',
  prepared: 'Both tokens work now. Hand over the new value. You revoke the old token later, below.',
  row: 'being replaced',
  rowDue: 'being replaced, due to be revoked',
  revokeTeach: (name: string) => `The new token “${name}” stays. It is verified again before this one is revoked.`,
  notSwitched: 'You have not marked yet that the application uses the new value.',
}

/** The notification on the day. */
export const retiring = {
  title: (count: number) =>
    plural(count, {
      one: 'An old token is due to be revoked',
      other: `${number(count)} old tokens are due to be revoked`,
    }),
  line: (name: string, environment: string) => `${name} (${environment})`,
  next: 'Open the side panel to revoke it. Nothing is revoked automatically.',
}
