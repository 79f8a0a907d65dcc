/**
 * The plans of replacements. The record of the new token keeps its plan, so the plan survives a restart and a backup, and belongs
 * to the same relay and environment. A plan of which one token is gone shows nowhere, and changes nothing.
 */
import { HAND_OVER_EVENTS, isRetireDue, type Replacement, type Replaces } from '../../contracts/token/replacement.ts'
import { historyOf } from '../../vault/history.ts'
import { isLive, type KnownToken, knownTokens } from './inventory.ts'

/** Both tokens are in use. */
export type OpenPlan = { made: KnownToken; old: KnownToken; plan: Replaces }

/** The plans that are open; of two for the same old token, that of the newest new one. */
export function openPlans(tokens: readonly KnownToken[]): OpenPlan[] {
  const inUse = tokens.filter(isLive)
  const byRef = new Map(inUse.map((token) => [token.ref, token]))
  const byOld = new Map<KnownToken, OpenPlan>()
  for (const made of inUse) {
    const plan = made.stored?.replaces
    const old = plan && byRef.get(plan.ref)
    if (old && old.environment === made.environment && !byOld.has(old)) byOld.set(old, { made, old, plan })
  }
  return [...byOld.values()]
}

/** The open plan in which this token is the old one; undefined: none. */
export const planToRetire = async (ref: string): Promise<OpenPlan | undefined> =>
  openPlans(await knownTokens(null)).find(({ old }) => old.ref === ref)

/** The open plans as views show them, by the ref of either token. If a token is in two, the plan that ends it counts. */
export async function replacementsByRef(tokens: readonly KnownToken[]): Promise<Map<string, Replacement>> {
  const plans = await Promise.all(openPlans(tokens).map(shown))
  return new Map([
    ...plans.map((plan) => [plan.newRef, plan] as const),
    ...plans.map((plan) => [plan.oldRef, plan] as const),
  ])
}

async function shown({ made, old, plan: { ref: _, ...plan } }: OpenPlan): Promise<Replacement> {
  const events = await historyOf(made.ref)
  const seen = HAND_OVER_EVENTS.flatMap((kind) => {
    const last = events.find(({ event }) => event === kind)
    return last ? [{ event: kind, at: last.at }] : []
  })
  return { ...plan, oldRef: old.ref, newRef: made.ref, seen: seen[0] ?? null }
}

/** The plans whose day has come. */
export const plansDue = (tokens: readonly KnownToken[], now = Date.now()): OpenPlan[] =>
  openPlans(tokens).filter(({ plan }) => isRetireDue(plan, now))
