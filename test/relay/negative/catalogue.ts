/**
 * The catalogue of negative cases by its row numbers, and where each is tested. `app`: the same status and code on every
 * runtime. `node`: about sockets, certificates, files, clocks and processes. `extension`: the browser's side does that job.
 * What is dropped says why; what does its job instead is named.
 */
type Test = { file: string }
export type Place =
  /** A row of this folder's tables; with a file, a test of its own that runs on every runtime. */
  | { on: 'app'; file?: string }
  | ({ on: 'node' } & Test)
  /** By the test's title. */
  | ({ on: 'extension'; title: string } & Test)
  | { on: 'dropped'; why: string }

const app: Place = { on: 'app' }
const inApp = (file: string): Place => ({ on: 'app', file: `test/relay/${file}.test.ts` })
const node = (file: string): Place => ({ on: 'node', file: `test/${file}` })
const dropped = (why: string): Place => ({ on: 'dropped', why })
const signInWindow = (title: string): Place => ({
  on: 'extension',
  file: 'test/unit/background/authorize.test.ts',
  title,
})

const NO_TRANSACTION = dropped(
  'No sealed transaction: state and verifier stay in the extension, the code goes straight in',
)

export const CATALOGUE: Record<number, Place> = {
  1: app,
  2: app,
  3: node('relay/sockets.test.ts'),
  4: node('relay/sockets.test.ts'),
  5: node('relay/sockets.test.ts'),
  6: node('relay/sockets.test.ts'),
  7: app,
  8: app,
  9: app,
  10: app,
  11: app,
  12: app,
  13: app,
  14: app,
  15: app,
  16: app,
  17: app,
  18: app,
  19: app,
  20: app,
  21: app,
  22: app,
  23: app,
  24: app,
  25: app,
  26: inApp('plain-http'),
  27: app,
  28: app,
  29: signInWindow('29: PKCE is S256, and both the challenge and the state are new each time'),
  30: app,
  31: signInWindow('31: a state that is missing or another is refused'),
  32: signInWindow('32: an issuer that is missing or another is refused'),
  33: node('unit/relay/config.test.ts'),
  34: NO_TRANSACTION,
  35: NO_TRANSACTION,
  36: app,
  37: app,
  38: app,
  39: app,
  40: signInWindow('40: a code, state or issuer that is there twice is refused'),
  41: app,
  42: app,
  43: app,
  // workerd does not tell a refused connection from a broken one: there the outcome is said to be unknown.
  44: node('relay/negative/sign-in-rows.ts'),
  45: app,
  46: app,
  47: app,
  48: app,
  49: app,
  50: app,
  51: app,
  52: node('relay/upstream-tls.test.ts'),
  53: node('relay/client-gone.test.ts'),
  54: node('relay/instances.test.ts'),
  55: app,
  56: app,
  57: app,
  58: node('relay/key-rotation.test.ts'),
  59: node('relay/key-rotation.test.ts'),
  60: node('relay/clocks.test.ts'),
  61: dropped('The environment is inside the session: no path, host or field could name another beside it'),
  62: app,
  63: app,
  64: app,
  65: app,
  66: app,
  67: app,
  68: app,
  69: app,
  70: node('relay/egress.test.ts'),
  71: app,
  72: app,
  73: app,
  74: app,
  75: app,
  76: app,
  77: dropped(
    'No Idempotency-Key: the request id is in the path of the PUT, so it is neither missing nor apart (71, 76)',
  ),
  78: app,
  79: app,
  80: app,
  81: app,
  82: app,
  83: app,
  84: inApp('upstream'),
  85: app,
  86: app,
  87: app,
  88: node('unit/relay/config.test.ts'),
  89: node('unit/relay/config.test.ts'),
  90: node('relay/stop.test.ts'),
  91: inApp('rate-limits'),
  92: app,
  93: node('relay/metrics.test.ts'),
  94: node('relay/log-sink.test.ts'),
  95: node('relay/clocks.test.ts'),
  96: dropped('No audit chain: a relay without a store has none to keep; audit lines go to the operator’s own log'),
  97: inApp('negative/catalogue'),
}
