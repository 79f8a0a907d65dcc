/** What EBS holds beside what it should hold (contract 6). Pure. */
import type { Comparison, ParameterRole, VerifiedParameter } from '../shared/checks.ts'
import { MASK } from '../shared/endpoint.ts'

/** `expected` null: nobody but EBS knows, so no match is claimed. `actual` null: EBS has nothing there. */
export function compare(role: ParameterRole, expected: string | null, actual: string | null): Comparison {
  if (actual === null) return 'missing'
  if (expected === null) return 'nothing-to-compare'
  return isSame(role, expected, actual) ? 'match' : 'differs'
}

function isSame(role: ParameterRole, expected: string, actual: string): boolean {
  if (role === 'subscription-gid') return asGuid(expected) === asGuid(actual)
  if (role === 'subscription-id') return expected.trim() === actual.trim()
  return expected === actual
}

/** GUIDs are the same in any case, with braces or without. */
const asGuid = (text: string) =>
  text
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase()

/** One line of the verification; the value of an endpoint only masked, on both sides. */
export function verified(
  id: string,
  role: ParameterRole,
  expected: string | null,
  actual: string | null,
): VerifiedParameter {
  const secret = role === 'endpoint'
  const shown = (value: string | null) => (secret && value !== null ? MASK : value)
  const kept = actual?.trim() ? actual : null
  return { id, role, secret, expected: shown(expected), actual: shown(kept), result: compare(role, expected, kept) }
}
