/**
 * The texts of an admin about an endpoint token, beside its type: one schema, spread wherever a token is described. Another text is
 * written here once, and goes from the wizard into the vault, the list, backups and the token that takes the place of it.
 */
import * as v from 'valibot'
import { Description } from '../../shared/endpoint.ts'
import { OneLine } from '../../shared/text.ts'

/** As the wizard takes them. */
export const TokenTexts = {
  /** EBS keeps it too. */
  description: Description,
}

type Name = keyof typeof TokenTexts
export type TokenTexts = { [name in Name]: string }
const NAMES = Object.keys(TokenTexts) as Name[]

const each = <T>(part: (name: Name) => T) =>
  Object.fromEntries(NAMES.map((name) => [name, part(name)])) as { [name in Name]: T }

export const NO_TEXTS: TokenTexts = each(() => '')

/** As a record of the vault has them: what cannot be read of a torn or earlier one is empty. */
export const StoredTexts = each(() => v.fallback(v.string(), ''))

/** As a file has them that somebody else may have made: one that is not what it should be is empty. */
export const FileTexts = each(() => v.fallback(OneLine, ''))

/** The texts alone of what has more than these. */
export const textsOf = <T extends { [name in Name]: unknown }>(from: T): Pick<T, Name> =>
  Object.fromEntries(NAMES.map((name) => [name, from[name]])) as Pick<T, Name>
