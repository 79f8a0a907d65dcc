/** Seals values of the vault again. A value that does not open now would not open later either, so it stays as it is. */
import * as v from 'valibot'
import { Failed } from '../contracts/errors.ts'
import { isOfRelay } from './bind.ts'
import { setPassphrase, withDataKey } from './data-key.ts'
import { writeVault } from './database.ts'
import { Sealed, type StoredToken } from './schema.ts'
import { allTokens } from './tokens.ts'
import { nameOfSealed, openSealed, sealValue } from './values.ts'

/**
 * Seals all values with a new data key, and sets the first passphrase. @throws {Failed} `passphrase_set`, `vault_failed`:
 * nothing has changed then
 */
export const setFirstPassphrase = (passphrase: string): Promise<void> =>
  setPassphrase(passphrase, async (former, fresh, data) => {
    const sealed = (await allTokens()).filter(({ value }) => value)
    const changes = await resealed(sealed, former, fresh)
    await writeVault(['keys', 'tokens'], async (transaction) => {
      await replace(transaction.objectStore('tokens'), changes)
      await transaction.objectStore('keys').put(data)
      await transaction.objectStore('keys').delete('device')
    })
  })

/**
 * Seals beside their words the values that an earlier version sealed beside their refs alone. @throws {Failed} `vault_locked`,
 * `vault_failed`
 */
export async function sealBesideWords(): Promise<void> {
  const former = (await allTokens()).filter(({ value }) => value && !value.besideWords)
  if (former.length > 0) await withDataKey((key) => keep(former, key))
}

/**
 * Seals values beside the origin to which EBS has moved. A locked vault cannot: the records stay as they are until the list is
 * read again. A token of another relay stays where it is, whatever this one lists: refs are public.
 * @param refs the tokens that this EBS lists
 * @param relay the one that has read the list
 */
export async function followEbs(
  { environment, relay, ebsOrigin }: Pick<StoredToken, 'environment' | 'relay' | 'ebsOrigin'>,
  refs: ReadonlySet<string>,
): Promise<void> {
  const moved = (await allTokens()).filter(
    (token) =>
      refs.has(token.ref) &&
      token.environment === environment &&
      isOfRelay(token, relay) &&
      token.ebsOrigin !== ebsOrigin,
  )
  if (moved.length > 0) await withDataKey((key) => keep(moved, key, { ebsOrigin })).catch(unlessLocked)
}

function unlessLocked(error: unknown): void {
  if (!(error instanceof Failed) || error.failure.code !== 'vault_locked') throw error
}

type Words = Partial<Pick<StoredToken, 'ebsOrigin'>>
type Change = { ref: string; before: Sealed | null; after: Partial<StoredToken> }

async function keep(tokens: StoredToken[], key: CryptoKey, words: Words = {}): Promise<void> {
  const changes = await resealed(tokens, key, key, words)
  await writeVault(['tokens'], (transaction) => replace(transaction.objectStore('tokens'), changes))
}

async function resealed(
  tokens: StoredToken[],
  former: CryptoKey,
  fresh: CryptoKey,
  words: Words = {},
): Promise<Change[]> {
  const changes: Change[] = []
  for (const token of tokens) {
    const { ref, value: before } = token
    const text = before && (await openSealed(former, token, before).catch(() => null))
    if (before && text === null) continue
    const value = text !== null && { value: await sealValue(fresh, { ...token, ...words }, text) }
    changes.push({ ref, before, after: { ...words, ...value } })
  }
  return changes
}

type Tokens = { get(ref: string): Promise<StoredToken | undefined>; put(token: StoredToken): Promise<unknown> }

/** Puts sealed values back. It leaves out a value that was forgotten meanwhile, or is another one by now. */
async function replace(tokens: Tokens, changes: Change[]): Promise<void> {
  for (const { ref, before, after } of changes) {
    const now = await tokens.get(ref)
    if (now && nameOf(now.value) === nameOf(before)) await tokens.put({ ...now, ...after })
  }
}

/** The name of a sealed value; null for a torn record. */
const nameOf = (value: unknown): string | null => (v.is(Sealed, value) ? nameOfSealed(value) : null)
