/** The comparison file: what the company parameters should hold, for checks without a browser (relay verify, relay monitor). */
import type { Comparison } from '../../../shared/checks.ts'
import type { Expectation, Expectations } from '../../../shared/expectations.ts'
import type { Reply } from '../../contracts/messages/table.ts'
import { allChecks } from '../../vault/checks.ts'
import type { StoredCheck } from '../../vault/schema.ts'
import { relayAddress } from '../state/policy.ts'
import { checkableTokens, type KnownToken } from './inventory.ts'

/**
 * One endpoint token for each environment and type of this relay: a type has one company parameter. `text` is null where
 * there is none; `leftOut` counts the types of which nobody here knows what the parameter should hold.
 */
export async function exportExpectations(): Promise<Reply<'expectations/export'>> {
  const [tokens, checks, relay] = await Promise.all([checkableTokens(null), allChecks(), relayAddress()])
  const byType = [...Map.groupBy(tokens, ({ environment, type }) => `${environment} ${type}`).values()]
  const endpoints = byType.flatMap((candidates) => {
    const chosen = choose(candidates, checks)
    return chosen ? [expectationOf(chosen)] : []
  })
  const counts = { tokens: endpoints.length, leftOut: byType.length - endpoints.length }
  if (!relay || endpoints.length === 0) return { text: null, ...counts }
  const file: Expectations = { version: 1, relay, exportedAt: new Date().toISOString(), endpoints }
  return { text: `${JSON.stringify(file, null, 2)}\n`, ...counts }
}

/**
 * The token that EBS held when it was last verified; else the newest that EBS still lists, the vault's own first. Undefined
 * where the last verifications had nothing to compare.
 */
function choose(candidates: KnownToken[], checks: Map<string, StoredCheck>): KnownToken | undefined {
  const resultOf = ({ ref }: KnownToken): Comparison | undefined =>
    checks.get(ref)?.verification?.parameters.find(({ role }) => role === 'endpoint')?.result
  const comparable = candidates.filter((token) => resultOf(token) !== 'nothing-to-compare')
  return (
    comparable.find((token) => resultOf(token) === 'match') ??
    comparable.find(({ registered }) => registered !== false) ??
    comparable[0]
  )
}

/** The note stays here: it is free text, and nobody needs it to act on what does not match. */
const expectationOf = ({ environment, type, ref, valueRef, description, stored }: KnownToken): Expectation => ({
  environment,
  type,
  ref,
  ...(valueRef !== undefined && { valueRef }),
  description,
  ...(stored?.owner && { owner: stored.owner }),
  ...(stored?.usedBy && { usedBy: stored.usedBy }),
})
