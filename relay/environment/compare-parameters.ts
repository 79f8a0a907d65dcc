/** Compares the company parameters of EBS with their expected values (contract 6). */
import type { Comparison, ParameterRole, VerifiedParameter } from '../../shared/checks.ts'
import { canonicalText, endpointRef, MASK } from '../../shared/endpoint.ts'

/** `expected` null: nobody but EBS knows, so no match is claimed. `actual` null: EBS has nothing there. */
export function compare(expected: string | null, actual: string | null): Comparison {
  if (actual === null) return 'missing'
  if (expected === null) return 'nothing-to-compare'
  return canonicalText(expected) === canonicalText(actual) ? 'match' : 'differs'
}

/** A parameter of the subscription: id or GID. Both are shown. */
export function verifiedSubscription(
  id: string,
  role: Exclude<ParameterRole, 'endpoint'>,
  expected: string | null,
  actual: string | null,
): VerifiedParameter {
  const kept = heldText(actual)
  return { id, role, secret: false, expected, actual: kept, result: compare(expected, kept) }
}

/** 36 bits: two values share a mark once in 70 billion, and no value of 122 random bits is found by it. */
const MARK_CHARS = 6

/** The endpoint token whose parameter is compared: `ref` is the hash of what the parameter should hold; null: nobody knows it. */
type ExpectedEndpoint = { environment: string; type: string; ref: string | null }

/** Compares the parameter of an endpoint token by hashes: the relay gets no value. The result is masked on both sides. */
export async function verifiedEndpoint(
  id: string,
  { environment, type, ref }: ExpectedEndpoint,
  actual: string | null,
): Promise<VerifiedParameter> {
  const kept = heldText(actual)
  const held = kept === null ? null : await endpointRef(environment, type, kept)
  const shown = (value: string | null) => (value === null ? null : MASK)
  const masked = {
    expected: shown(ref),
    actual: shown(kept),
    ...(held !== null && { mark: held.slice(0, MARK_CHARS) }),
  }
  return { id, role: 'endpoint', secret: true, ...masked, result: compare(ref, held) }
}

/** Blanks are nothing. */
const heldText = (actual: string | null) => (actual?.trim() ? actual : null)
