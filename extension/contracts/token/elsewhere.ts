/** The tokens of the vault that no list shows, and why. */
import * as v from 'valibot'
import { TokenRow } from './row.ts'

/** Why no list shows a token of the vault. `policy`: the company leaves its environment out; `torn`: its record does not say it. */
export const ELSEWHERE_REASONS = ['not-offered', 'another-ebs', 'policy', 'torn'] as const
export type ElsewhereReason = (typeof ELSEWHERE_REASONS)[number]

/** A token of the vault that no list shows: counted in one line, which opens them. */
export const ElsewhereToken = v.object({
  /** Its ref; the key of a record that names no token. */
  ref: v.string(),
  retired: TokenRow.entries.retired,
  /** Its description, or if it has none its type or ref. */
  name: v.string(),
  /** The environment, as its record says it; empty when that is torn. */
  environment: v.string(),
  /** The origin of that environment's EBS; empty when it is not known. */
  ebsOrigin: v.string(),
  reason: v.picklist(ELSEWHERE_REASONS),
})
export type ElsewhereToken = v.InferOutput<typeof ElsewhereToken>
