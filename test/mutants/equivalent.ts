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
  'extension/background/pages/frame-grants.ts: condition: one.tabId !== tabId || one.key === null → (one.tabId !== tabId) in if (one.tabId !== tabId || one.key === null || one.key !== key) return one':
    'No key that comes is null, so the comparison of the keys refuses it too.',
  "extension/background/relay/agree.ts: condition: !relay || !isSameAgreement(wanted, agreementFor(environment, relay)) → (!isSameAgreement(wanted, agreementFor(environment, relay))) in if (!relay || !isSameAgreement(wanted, agreementFor(environment, relay))) throw new Failed('relay_not_agreed')":
    'Every agreement names a relay, so without one none is the same.',
  "relay/ebs/calls/login.ts: condition: messageId === undefined || saysNothingOfTheUser(answer, messageId) → (saysNothingOfTheUser(answer, messageId)) in if (messageId === undefined || saysNothingOfTheUser(answer, messageId)) throw refusalFor(answer, 'write')":
    'An answer without an id comes this far only where it is of no use, and that is what the other half finds of it.',
  "relay/session/sealed.ts: condition: !key || header.typ !== kind.typ → (header.typ !== kind.typ) in if (!key || header.typ !== kind.typ || Object.keys(header).length !== 4) throw new Error('refused')":
    'Without a key the next line throws, and what throws there is refused.',
  "relay/endpoints/register-now.ts: condition: error instanceof Refusal && error.detail.done === 'unknown' → (error.detail.done === 'unknown') in if (!(error instanceof Refusal && error.detail.done === 'unknown')) throw error":
    'An error that is no refusal has no detail: reading it throws, as the line does.',
  "relay/routes/revoke-endpoint.ts: condition: error instanceof Refusal && error.detail.done === 'unknown' → (error.detail.done === 'unknown') in if (!(error instanceof Refusal && error.detail.done === 'unknown')) throw error":
    'An error that is no refusal has no detail: reading it throws, as the line does.',
  "relay/http/authenticate.ts: condition: !isDpop || !sealed → (!isDpop) in if (!isDpop || !sealed) throw new Refusal('session_required')":
    'The value of a header is trimmed, so the scheme with its blank has something behind it.',
  "relay/environment/exchange-native-code.ts: condition: !content || !isForThis → (!isForThis) in if (!content || !isForThis) throw new Refusal('code_invalid')":
    'No code has no environment, so it is for no request.',
  'relay/session/dpop.ts: condition: bytes && JSON.parse(utf8.decode(bytes)) → (JSON.parse(utf8.decode(bytes))) in return bytes && JSON.parse(utf8.decode(bytes))':
    'What is no base64url does not decode either, and what throws there is refused.',
}
