/** Tokens that exist elsewhere and are to be stored here: one as it is sent, and the finding about it. */
import * as v from 'valibot'
import { Description, EndpointType, EndpointValue, EnvironmentId } from '../../../shared/endpoint.ts'
import { Connection } from './status.ts'
import { TokenTexts } from './texts.ts'

/** So many go in one message: between two of them the page draws, and Cancel is heard. */
export const ROWS_AT_ONCE = 50
/** More than any subscription has. */
export const ROWS_MAX = 5_000
/** A table of so many rows has about 2 MB. */
export const TABLE_MAX_CHARS = 5_000_000

export const BroughtToken = v.strictObject({
  environment: EnvironmentId,
  type: EndpointType,
  value: EndpointValue,
  ...TokenTexts,
  /** Empty: EBS's own description counts. */
  description: v.optional(v.union([v.literal(''), Description]), ''),
  /** The connection test of it, which the admin asked for; null: none. */
  connection: v.nullable(Connection),
})
export type BroughtToken = v.InferOutput<typeof BroughtToken>

/** The shape of a row is wrong, or an earlier row has the same value. The page sees that itself. */
const SHAPE_FINDINGS = ['environment', 'type', 'value', 'text', 'rotateBy', 'twice'] as const
export type ShapeFinding = (typeof SHAPE_FINDINGS)[number]

/** The findings of the vault and of EBS. */
export const FINDINGS = [
  'listed', // EBS lists this value
  'accepted', // EBS accepted it in a connection test
  'unread', // EBS's list was not read: nothing was compared
  'known', // it is stored here
  'ended', // it was stored here, and EBS ended it
  'not-agreed', // the admin has not agreed that this relay gets what belongs to the environment
  'not-listed', // EBS does not list it
  'untested', // EBS lists ids alone, so a connection test alone can tell
  'refused', // EBS refused it in a connection test
  'kept', // it has just been stored
] as const
export type Finding = (typeof FINDINGS)[number]

/** With these it is stored: EBS knows it. With any other it stays outside. */
export const canKeep = (finding: Finding | ShapeFinding): boolean => finding === 'listed' || finding === 'accepted'

/** A connection test can change these. */
export const canTest = (finding: Finding | ShapeFinding): boolean =>
  finding === 'untested' || finding === 'not-listed' || finding === 'unread'
