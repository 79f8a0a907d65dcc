/** What may be said of a value that does not fit its schema: never what was received, which may be a secret in the wrong place. */
import type * as v from 'valibot'

/** Whether it is a name that the schema does not know. */
export const isUnknownName = ({ type, expected }: v.BaseIssue<unknown>) =>
  type === 'strict_object' && expected === 'never'

/** What is expected there: the message, where it is of our own schemas; those of the library tell what was received. */
export const expectedBy = ({ message, expected }: v.BaseIssue<unknown>) =>
  message.startsWith('Invalid ') ? expected : message
