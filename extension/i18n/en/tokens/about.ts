/** In English: the purpose of a token in the admin's own words, and the reminders to replace it. */
import type { TextName } from '../../../contracts/token/texts.ts'
import { number, plural } from '../../plural.ts'

const labels: Record<TextName, string> = {
  description: 'Description',
  note: 'Note',
  owner: 'Owner',
  usedBy: 'Used by',
  rotateBy: 'Replace by',
}

const helps: Record<TextName, string> = {
  description: 'EBS keeps the description that the token was created with.',
  note: 'For example, where the value is configured.',
  owner: 'Who to ask about this token: a name or an email address.',
  usedBy: 'The integrator or the system that connects with it.',
  rotateBy: 'You are reminded 30 and 7 days before, and on the day.',
}

export const about = {
  more: 'More about this token',
  teach: 'These details stay in this browser and in the files that you save. EBS gets only the description.',
  labels,
  helps,
  said: {
    owner: (who: string) => `Owner ${who}`,
    usedBy: (who: string) => `used by ${who}`,
    rotateBy: (day: string) => `replace by ${day}`,
  },
  edit: 'Edit details',
  save: 'Save',
}

/** A token that is due for replacement. */
export const rotation = {
  row: (away: string) => `replace ${away}`,
  overdue: (ago: string) => `replacement was due ${ago}`,
  title: (count: number) =>
    plural(count, { one: 'A token is due for replacement', other: `${number(count)} tokens are due for replacement` }),
  line: (name: string, environment: string, day: string) => `${name} (${environment}): replace by ${day}`,
  next: 'Open the side panel to replace the token or to choose another date.',
}
