/** Which faults take a refusal away: they are put in before all others, and each must be noticed. */
import type { Fault } from './faults.ts'

/** `requireAgreed(…)`, `await spendProof(…)`, `key.verify(…)`: a call that throws or answers no. */
const CHECK = /^(?:await )?(?:\w+\.)*(?:require|refuse|verify|judge|spend|check)(?:[A-Z]\w*)?\(/
/** What follows where a check has failed. */
const REFUSAL = /\b(?:throw|return (?:null|false|undefined|'refused'))\b/

export function removesCheck({ kind, was, is, around }: Fault): boolean {
  if (kind === 'call' || kind === 'await') return CHECK.test(was)
  return kind === 'condition' && is.endsWith('&& false') && REFUSAL.test(around)
}
