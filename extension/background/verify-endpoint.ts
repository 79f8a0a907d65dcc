/** Compares EBS's company parameters with what the vault and the environment say they should be. */
import type { Verification } from '../../shared/checks.ts'
import { VERIFICATIONS_MAX } from '../../shared/limits.ts'
import { Failed } from '../errors.ts'
import { openValue } from '../vault/tokens.ts'
import { isLive, type KnownToken, knownToken, knownTokens } from './known-token.ts'
import { type Drift, noteVerifications } from './note-checks.ts'
import { call } from './relay-client.ts'

/** A token that was just created: waits for EBS servers that still answer from a cache (contract 1.2). */
export async function verifyNew(ref: string): Promise<Verification> {
  const token = await knownToken(ref)
  const { verifications } = await verifyBatch(token.environment, [token], true)
  const [found] = verifications
  if (!found) throw new Failed('relay_invalid_answer')
  return found
}

/**
 * Verifies one endpoint token, or all of an environment.
 * @returns what was found, and what has changed for the worse
 * @throws {Failed} `sign_in_required`, `unknown_token`, `vault_locked`, or what the relay says
 */
export async function verifyEndpoints(environment: string, ref?: string): Promise<Verified> {
  const all = (await knownTokens(environment)).filter((token) => token.environment === environment && isLive(token))
  const wanted = ref ? all.filter((token) => token.ref === ref) : all
  if (ref && wanted.length === 0) throw new Failed('unknown_token')
  const found: Verified = { verifications: [], drifted: [] }
  for (let from = 0; from < wanted.length; from += VERIFICATIONS_MAX) {
    const batch = await verifyBatch(environment, wanted.slice(from, from + VERIFICATIONS_MAX), false)
    found.verifications.push(...batch.verifications)
    found.drifted.push(...batch.drifted)
  }
  return found
}

export type Verified = { verifications: Verification[]; drifted: Drift[] }

/** A locked vault is no damage: unlocked, the value could be compared, so less is not done instead. */
function unlessLocked(error: unknown): null {
  if (error instanceof Failed && error.failure.code === 'vault_locked') throw error
  return null
}

async function verifyBatch(environment: string, tokens: KnownToken[], settle: boolean): Promise<Verified> {
  const items = await Promise.all(
    tokens.map(async ({ type, stored }) => {
      // A damaged record is still compared, by what needs no value.
      const value = stored && (await openValue(stored).catch(unlessLocked))
      return value ? { type, value } : { type }
    }),
  )
  if (items.length === 0) return { verifications: [], drifted: [] }
  const { verifications } = await call('verify', { environment, body: { items, settle } })
  const found = tokens.flatMap((token, index) => {
    const verification = verifications[index]
    return verification ? [{ token, verification }] : []
  })
  return { verifications, drifted: await noteVerifications(found) }
}
