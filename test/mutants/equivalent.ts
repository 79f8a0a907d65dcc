/**
 * Faults that change nothing that anybody could notice, by their names (`nameOf`), each with the reason. A fault that is only
 * hard to test is not one of these.
 */
export const EQUIVALENT: Record<string, string> = {
  'extension/background/wizard/revoke.ts: condition: !successor → (!successor) && false in if (!successor) return false':
    'Without a successor there is no value to test: that fails, and proves as little.',
  "relay/session/dpop.ts: constant: false → true in const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])":
    'The key is a public one that came with the request: to take it out again tells nothing.',
  'relay/session/dpop.ts: condition: proof.length > PROOF_MAX_CHARS || more.length > 0 || bytes?.length !== 64 → (proof.length > PROOF_MAX_CHARS || more.length > 0) in if (proof.length > PROOF_MAX_CHARS || more.length > 0 || bytes?.length !== 64) return null':
    'No signature of another length is one of ES256: the check of the signature refuses it too.',
  'relay/session/dpop.ts: condition: known ?? (await readKey(header)) → (await readKey(header)) in const key = known ?? (await readKey(header))':
    'The key is imported each time: slower, with the same verdict.',
  'relay/session/dpop.ts: condition: !known → (!known) && false in if (!known) keys.set(header, key)':
    'Which keys are remembered decides how fast a proof is checked, and nothing else.',
  'relay/session/dpop.ts: condition: !known → (!known) || true in if (!known) keys.set(header, key)':
    'Which keys are remembered decides how fast a proof is checked, and nothing else.',
  'relay/session/dpop.ts: condition: !known → !!known in if (!known) keys.set(header, key)':
    'Which keys are remembered decides how fast a proof is checked, and nothing else.',
  'relay/session/session.ts: condition: known?.session !== session → (known?.session !== session) && false in if (known?.session !== session) remember(sealed, session)':
    'Which sessions are remembered decides how fast one opens, and nothing else.',
  'relay/session/session.ts: condition: known?.session !== session → (known?.session !== session) || true in if (known?.session !== session) remember(sealed, session)':
    'Which sessions are remembered decides how fast one opens, and nothing else.',
  'relay/session/session.ts: boundary: known?.session !== session → known?.session === session in if (known?.session !== session) remember(sealed, session)':
    'Which sessions are remembered decides how fast one opens, and nothing else.',
  'relay/session/session.ts: call: remember(session, { ...claims, ath: await digestOf(session), oldKey: false }) → ;':
    'A session that was just sealed is opened the long way: slower, with the same claims.',
  'relay/session/session.ts: call: opened.delete(tag) → ;':
    'A session that has expired is refused by its times each time that it comes.',
  "relay/environment/registered.ts: condition: ref === undefined → (ref === undefined) && false in if (ref === undefined) throw new Error('an endpoint token without an id and without a value')":
    'What EBS lists has an id or a value: an item with neither is refused when it is read. The line is there for the types.',
  "relay/endpoints/register-now.ts: condition: ref === undefined → (ref === undefined) && false in if (ref === undefined) throw new Refusal('outcome_unknown', { done: 'unknown' })":
    'What is completed here has an id or a value, and each of them is a name. The line is there for the types.',
  'relay/ebs/calls/registered-endpoint.ts: condition: messages.length === 0 → (messages.length === 0) && false in if (messages.length === 0) return false':
    'Of no messages none is said: the body is taken apart for nothing.',
  "relay/http/client-key.ts: call: tail?.split(':').filter(Boolean) → tail?.split(':') in const back = tail?.split(':').filter(Boolean) ?? []":
    'A key names the first four groups alone, and an empty tail stands behind them.',
}
