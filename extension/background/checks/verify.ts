/** Compares EBS's company parameters with the expected ones, by hashes: no value leaves the vault, locked or not. */
import type { Verification } from '../../../shared/checks.ts'
import { VERIFICATIONS_MAX } from '../../../shared/limits.ts'
import { Failed, type Failure, failureOf } from '../../contracts/errors.ts'
import type { How } from '../../contracts/token/sighting.ts'
import { call } from '../relay/client.ts'
import { limitConcurrency } from '../state/limit-concurrency.ts'
import { checkableTokens, type KnownToken, knownToken } from '../tokens/inventory.ts'
import { type Found, noteVerifications } from './results.ts'

/** Verifies a token that was just created: waits for EBS servers that still answer from a cache (contract 1.2). */
export async function verifyNew(ref: string): Promise<Verification> {
  const token = await knownToken(ref)
  const [found] = await compare({ environment: token.environment, tokens: [token] }, true)
  if (!found) throw new Failed('relay_invalid_answer')
  await noteVerifications([found], 'created')
  return found.verification
}

/**
 * Verifies one endpoint token, or all of an environment.
 * @throws {Failed} `sign_in_required`, `unknown_token`, or what the relay says
 */
export async function verifyEndpoints(
  environment: string,
  ref?: string,
  how: How = 'pressed',
): Promise<Verification[]> {
  const all = await checkableTokens(environment)
  const wanted = ref ? all.filter((token) => token.ref === ref) : all
  if (ref && wanted.length === 0) throw new Failed('unknown_token')
  const { verifications, missed } = await verifyTokens(wanted, how)
  const [first] = missed
  if (first) throw new Failed(first.failure.code, first.failure)
  return verifications
}

/** A token whose parameters could not be read, and why. */
type Missed = { token: KnownToken; failure: Failure }

/**
 * Verifies endpoint tokens of any environments: one request for as many of one environment as the relay takes, and a few
 * requests side by side. A request that fails does not stop the others.
 */
export async function verifyTokens(
  tokens: KnownToken[],
  how: How,
): Promise<{ verifications: Verification[]; missed: Missed[] }> {
  const results = await limitConcurrency(
    CALLS_MAX,
    batches(tokens).map((batch) => () => tryToCompare(batch)),
  )
  const found = results.flatMap((result) => result.found)
  await noteVerifications(found, how)
  return {
    verifications: found.map(({ verification }) => verification),
    missed: results.flatMap((result) => result.missed),
  }
}

/** The number of requests at the same time: EBS serves other clients too. */
const CALLS_MAX = 6

type Batch = { environment: string; tokens: KnownToken[] }

function batches(tokens: KnownToken[]): Batch[] {
  return [...Map.groupBy(tokens, ({ environment }) => environment)].flatMap(([environment, own]) =>
    Array.from({ length: Math.ceil(own.length / VERIFICATIONS_MAX) }, (_, index) => ({
      environment,
      tokens: own.slice(index * VERIFICATIONS_MAX, (index + 1) * VERIFICATIONS_MAX),
    })),
  )
}

async function tryToCompare(batch: Batch): Promise<{ found: Found[]; missed: Missed[] }> {
  try {
    return { found: await compare(batch, false), missed: [] }
  } catch (error) {
    const failure = failureOf(error)
    return { found: [], missed: batch.tokens.map((token) => ({ token, failure })) }
  }
}

/**
 * One request. The times are this clock's, by which their age is judged: the relay's may differ.
 * @param settle waits until EBS shows what was just written
 */
async function compare({ environment, tokens }: Batch, settle: boolean): Promise<Found[]> {
  const items = tokens.map(({ type, ref, valueRef }) => ({ type, ref, ...(valueRef !== undefined && { valueRef }) }))
  const { verifications } = await call('verify', { environment, body: { items, settle } })
  const checkedAt = new Date().toISOString()
  return tokens.flatMap((token, index) => {
    const verification = verifications[index]
    return verification ? [{ token, verification: { ...verification, checkedAt } }] : []
  })
}
