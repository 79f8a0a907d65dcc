/** Compares EBS's company parameters with what the vault and the environment say they should be. */
import type { Verification } from '../../shared/checks.ts'
import { VERIFICATIONS_MAX } from '../../shared/limits.ts'
import { Failed } from '../errors.ts'
import type { StoredToken } from '../vault/schema.ts'
import { openValue, saveVerification, tokenOf, tokensOf } from '../vault/tokens.ts'
import { foreignVerifications, registered } from './cells.ts'
import { changed } from './changed.ts'
import { call } from './relay-client.ts'

/** What is compared: without a value there is nothing of ours to hold against EBS's endpoint parameter. */
type Subject = { ref: string; type: string; token: StoredToken | null }

/** A token that was just created: waits for EBS servers that still answer from a cache (contract 1.2). */
export async function verifyNew(ref: string): Promise<Verification> {
  const token = await tokenOf(ref)
  const [found] = await verifySubjects(token.environment, [{ ref, type: token.type, token }], true)
  if (!found) throw new Failed('relay_invalid_answer')
  return found
}

/**
 * Verifies one endpoint token, or all of an environment.
 * @throws {Failed} `sign_in_required`, or what the relay says
 */
export async function verifyEndpoints(environment: string, ref?: string): Promise<Verification[]> {
  const all = await subjectsOf(environment)
  const wanted = ref ? all.filter((subject) => subject.ref === ref) : all
  if (ref && wanted.length === 0) throw new Failed('unknown_token')
  const found: Verification[] = []
  for (let from = 0; from < wanted.length; from += VERIFICATIONS_MAX) {
    found.push(...(await verifySubjects(environment, wanted.slice(from, from + VERIFICATIONS_MAX), false)))
  }
  return found
}

/** What the vault has, and what EBS has besides. */
async function subjectsOf(environment: string): Promise<Subject[]> {
  const here = (await tokensOf(environment)).filter(({ retired }) => !retired)
  const others = ((await registered.get())[environment] ?? []).filter(({ ref }) => !here.some((t) => t.ref === ref))
  return [
    ...here.map((token) => ({ ref: token.ref, type: token.type, token })),
    ...others.map(({ ref, type }) => ({ ref, type, token: null })),
  ]
}

/** A locked vault is no damage: unlocked, the value could be compared, so less is not done instead. */
function unlessLocked(error: unknown): null {
  if (error instanceof Failed && error.failure.code === 'vault_locked') throw error
  return null
}

async function verifySubjects(environment: string, subjects: Subject[], settle: boolean): Promise<Verification[]> {
  const items = await Promise.all(
    subjects.map(async ({ type, token }) => {
      // A damaged record is still compared, by what needs no value.
      const value = token && (await openValue(token).catch(unlessLocked))
      return value ? { type, value } : { type }
    }),
  )
  if (items.length === 0) return []
  const { verifications } = await call('verify', { environment, body: { items, settle } })
  await Promise.all(
    subjects.map(async ({ ref, token }, index) => {
      const verification = verifications[index]
      if (!verification) return
      if (token) await saveVerification(ref, verification)
      else await foreignVerifications.update((all) => ({ ...all, [ref]: verification }))
    }),
  )
  changed()
  return verifications
}
