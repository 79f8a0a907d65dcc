/** Words for a value that does not fit its schema. They never repeat the value: it may be a secret in the wrong place. */
import type * as v from 'valibot'
import { escapeToken } from '../lib/json.ts'

/** The JSON pointer (RFC 6901) of the value; empty for the whole. */
export const pointerOf = ({ path }: Pick<v.BaseIssue<unknown>, 'path'>): string =>
  (path ?? []).map(({ key }) => `/${escapeToken(String(key))}`).join('')

/** Whether the issue is about a name that the schema does not know. */
export const isUnknownName = ({ type, expected }: v.BaseIssue<unknown>) =>
  type === 'strict_object' && expected === 'never'

/** The expected value, in words. The messages of our own schemas say it; valibot's own messages would repeat the value. */
export const expectedBy = ({ message, expected }: v.BaseIssue<unknown>) =>
  message.startsWith('Invalid ') ? expected : message
