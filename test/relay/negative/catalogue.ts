/**
 * The catalogue of negative cases by its row numbers: what each is, and where it is tested. `app`: the same status and
 * code on every runtime. `node`: about sockets, certificates, files, clocks and processes. `extension`: the browser's side
 * does that job. What is dropped says why; what does its job instead is named.
 */
type Test = { file: string }
export type Place =
  /** A row of this folder's tables; with a file, a test of its own that runs on every runtime. */
  | { on: 'app'; file?: string }
  | ({ on: 'node' } & Test)
  /** By the test's title. */
  | ({ on: 'extension'; title: string } & Test)
  | { on: 'dropped'; why: string }

/** The bad input, the attack or the fault, in one sentence. */
export type CatalogueRow = Place & { what: string }

const app = (what: string): CatalogueRow => ({ what, on: 'app' })
const inApp = (what: string, file: string): CatalogueRow => ({ what, on: 'app', file: `test/relay/${file}.test.ts` })
const node = (what: string, file: string): CatalogueRow => ({ what, on: 'node', file: `test/${file}` })
const dropped = (what: string, why: string): CatalogueRow => ({ what, on: 'dropped', why })
const signInWindow = (what: string, title: string): CatalogueRow => ({
  what,
  on: 'extension',
  file: 'test/unit/extension/background/relay/authorize.test.ts',
  title,
})

const NO_TRANSACTION = 'No sealed transaction: state and verifier stay in the extension, the code goes straight in'

export const CATALOGUE: Record<number, CatalogueRow> = {
  1: app('A body of one byte more than the limit'),
  2: app('A body in chunks, longer than the limit and without a length said before'),
  3: node('A Content-Length that is no number', 'relay/sockets.test.ts'),
  4: node('Content-Length and Transfer-Encoding in one request', 'relay/sockets.test.ts'),
  5: node('A body that comes too slowly', 'relay/sockets.test.ts'),
  6: node('Headers that are too long, or too many', 'relay/sockets.test.ts'),
  7: app('A content type other than JSON, or none'),
  8: app('JSON in another charset, with a byte order mark, or not well-formed Unicode'),
  9: app('JSON nested thousands deep, or with thousands of keys'),
  10: app('Keys that mean something to JavaScript, keys that stand twice, and fields that no route knows'),
  11: app('Fields of the wrong type'),
  12: app('A method that the route does not take, or an override of the method by a header'),
  13: app('Paths written in unusual ways, so that two readers might see two routes'),
  14: app('Forwarded headers from somebody who is no trusted proxy'),
  15: app('A health probe’s User-Agent on a route that needs a session'),
  16: app('A request id from the client, with line breaks in it or very long'),
  17: app('A compressed body, which may unpack to any size'),
  18: app('A web page’s origin on a simple POST'),
  19: app('The origin of another extension'),
  20: app('Origins that look like the right one'),
  21: app('A well-formed Firefox origin without a proof of possession'),
  22: app('A Firefox origin that is not well-formed, or where Firefox is not served'),
  23: app('No origin, with a session and a proof that are good'),
  24: app('A preflight that asks for more than the routes take'),
  25: app('A session in the query or in a cookie'),
  26: inApp('Plain HTTP', 'plain-http'),
  27: app('A redirect URI that differs from the registered one in any detail'),
  28: app('The redirect URI of another extension, or a look-alike’s'),
  29: signInWindow(
    'A code challenge that is plain, or none',
    '29: PKCE is S256 over a verifier of this relay and this key, and both the challenge and the state are new each time',
  ),
  30: app('A verifier of the wrong length or alphabet, or of another code'),
  31: signInWindow(
    'A state that is missing, changed or of another sign-in',
    '31: a state that is missing or another is refused',
  ),
  32: signInWindow('An issuer that is missing or another', '32: an issuer that is missing or another is refused'),
  33: node('A code of one EBS, given in for another', 'unit/relay/config/schema.test.ts'),
  34: dropped('A sign-in’s transaction that has expired, was changed, or is a session', NO_TRANSACTION),
  35: dropped('A sign-in’s transaction used again with a second code', NO_TRANSACTION),
  36: app('The same code a second time'),
  37: app('The same code twice at once, at two instances'),
  38: app('A code that is too long, empty or of characters that no code has'),
  39: app('EBS’s refusal, given in where a code belongs'),
  40: signInWindow(
    'A code, state or issuer that is twice in the redirect’s URL',
    '40: a code, state or issuer that is there twice is refused',
  ),
  41: app('EBS does not accept the relay’s client secret'),
  42: app('EBS does not accept the code'),
  43: app('EBS’s answer to the code exchange does not come'),
  // workerd does not tell a refused connection from a broken one: there the outcome is said to be unknown.
  44: node('EBS’s name or port is not there, so nothing was sent', 'relay/negative/sign-in-rows.ts'),
  45: app('EBS’s token URL answers with a web page'),
  46: app('EBS’s token URL answers with half a JSON, or with far too much'),
  47: app('A token answer without a token, or with one of another type'),
  48: app('A token for less than was asked'),
  49: app('A token for more than was asked'),
  50: app('A token that is too long to be carried in a session'),
  51: app('A refresh token that nobody asked for'),
  52: node('A certificate that is expired, self-signed or another host’s, or an old TLS', 'relay/upstream-tls.test.ts'),
  53: node('The client goes away in the middle of a sign-in', 'relay/client-gone.test.ts'),
  54: node('An instance dies between EBS’s answer to the code and its own', 'relay/instances.test.ts'),
  55: app('A session with a flipped bit, cut short, or with a part too few or too many'),
  56: app('A session whose header names another algorithm, or more than ours do'),
  57: app('A session whose key id is unknown, missing or a trick'),
  58: node('A session sealed with a key that is retired, or on its way out', 'relay/key-rotation.test.ts'),
  59: node('The session keys change while instances with the old ring still serve', 'relay/key-rotation.test.ts'),
  60: node('A session that has just ended, or was sealed in the future', 'relay/clocks.test.ts'),
  61: dropped(
    'A session of one environment at another’s address',
    'The environment is inside the session: no path, host or field could name another beside it',
  ),
  62: app('A session that is far too long'),
  63: app('A stolen session, without a proof or with another key’s'),
  64: app('A proof for another request, or signed in a way that is not allowed'),
  65: app('A proof made by a clock that is a day off'),
  66: app('A proof sent a second time'),
  67: app('A session after its sign-out'),
  68: app('EBS’s token has ended before the session'),
  69: app('A request that names an address for the relay to call'),
  70: node('A public name that leads to a private address, at once or later', 'relay/egress.test.ts'),
  71: app('A request id that is no UUID'),
  72: app('An endpoint token’s value that cannot be one'),
  73: app('A creation without the prerequisites'),
  74: app('The same creation twice, one after the other'),
  75: app('The same creation many times at once'),
  76: app('A request id that was used for something else'),
  77: dropped(
    'An idempotency key that is missing, or was used with another body',
    'No Idempotency-Key: the request id is in the path of the PUT, so it is neither missing nor apart (71, 76)',
  ),
  78: app('EBS’s answer to a registration does not come'),
  79: app('EBS registers, and then cannot be asked whether it did'),
  80: app('EBS answers 200 with an error in the body'),
  81: app('EBS ends the session in the middle of a creation'),
  82: app('EBS forbids the registration'),
  83: app('EBS asks for patience, in seconds, by a date or in junk'),
  84: inApp('An EBS that fails again and again', 'upstream'),
  85: app('A list of parameters that is too long, or has secrets in it'),
  86: app('Revoking twice, what is not there, or as somebody who may not'),
  87: app('A sign-out while EBS’s revocation is away or missing'),
  88: node(
    'A configuration with a weak or missing secret, or one that contradicts itself',
    'unit/relay/config/schema.test.ts',
  ),
  89: node(
    'A file with a secret that is missing, unreadable, empty, open to all, or replaced',
    'unit/relay/config/schema.test.ts',
  ),
  90: node('The process is told to stop while requests are in flight', 'relay/stop.test.ts'),
  91: inApp('Far too many requests from one address or network', 'rate-limits'),
  92: app('Secrets in every field and header, through every error'),
  93: node('Paths and names made up by clients, in the metrics', 'relay/metrics.test.ts'),
  94: node('A log that nobody reads, or that breaks', 'relay/log-sink.test.ts'),
  95: node('A clock that jumps by ten minutes', 'relay/clocks.test.ts'),
  96: dropped(
    'A line of an audit chain that was removed or changed',
    'No audit chain: a relay without a store has none to keep; audit lines go to the operator’s own log',
  ),
  97: inApp('The same rows on both runtimes', 'negative/catalogue'),
}
