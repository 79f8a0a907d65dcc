/**
 * The texts of an admin about an endpoint token, beside its type: one schema, spread wherever a token is described. Another text is
 * written here once, and goes from the wizard into the vault, the list, backups and the token that takes the place of it.
 */
import * as v from 'valibot'
import { Description } from '../../../shared/endpoint.ts'
import { OneLine } from '../../../shared/text.ts'
import { Day } from './days.ts'

/** The most characters of each text that is free. A note is one line too: nothing that shows it can be broken out of. */
export const TEXT_MAX = { description: 80, note: 500, owner: 120, usedBy: 120 } as const

/** An admin may leave it out. Records of earlier versions do not have it. */
const Words = (max: number) => v.optional(v.pipe(OneLine, v.maxLength(max)), '')

/** As the wizard takes them. An empty one says nothing. */
export const TokenTexts = {
  /** EBS keeps the one that the token was created with. The others leave the browser only in files that the admin saves. */
  description: Description,
  note: Words(TEXT_MAX.note),
  /** A name or an address: whom to call. */
  owner: Words(TEXT_MAX.owner),
  /** The integrator that connects with it. */
  usedBy: Words(TEXT_MAX.usedBy),
  /** The day by which it is to be replaced, in local days. */
  rotateBy: v.optional(Day, ''),
}

export type TextName = keyof typeof TokenTexts
export type TokenTexts = { [name in TextName]: string }
export const TEXT_NAMES = Object.keys(TokenTexts) as TextName[]

const each = <T>(part: (name: TextName) => T) =>
  Object.fromEntries(TEXT_NAMES.map((name) => [name, part(name)])) as { [name in TextName]: T }

export const NO_TEXTS: TokenTexts = each(() => '')

/** EBS's own description may be longer than one that an admin may give. */
const kept = (name: TextName) => (name === 'description' ? OneLine : TokenTexts[name])

/** As a record or a file has them, also a torn or an earlier one: one that is not what it should be is empty. */
export const StoredTexts = each((name) => v.fallback(kept(name), ''))

/** Some of them: those that are to be other ones. */
export const ChangedTexts = v.partial(v.strictObject(TokenTexts))
export type ChangedTexts = v.InferOutput<typeof ChangedTexts>

/** The texts alone of what has more than these. */
export const textsOf = <T extends { [name in TextName]: unknown }>(from: T): Pick<T, TextName> =>
  Object.fromEntries(TEXT_NAMES.map((name) => [name, from[name]])) as Pick<T, TextName>
