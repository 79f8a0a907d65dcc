/** Many endpoint tokens at once: all of them are looked at, in as few requests as the relay takes, and none costs another its result. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkAll } from '../../../../../extension/background/checks/check-all.ts'
import { verifyEndpoints, verifyNew } from '../../../../../extension/background/checks/verify.ts'
import { sessions } from '../../../../../extension/background/state/storage-items.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { allChecks, keepChecks } from '../../../../../extension/vault/checks.ts'
import { lock } from '../../../../../extension/vault/data-key.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { VERIFICATIONS_MAX } from '../../../../../shared/limits.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const HOUR_MS = 3_600_000
const refOf = (index: number) => String(index).padStart(22, 'A')
const refs = (count: number) => Array.from({ length: count }, (_, index) => refOf(index))
type Asked = { path: string; body: { items?: { ref: string }[]; key?: string; settle?: boolean } }
let asked: Asked[]
/** What the relay answers to a connection test. */
let connectionTest: (key: string) => Response
/** The refs that make a whole request for verifications fail. */
let poison: Set<string>

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await sessions.update(() => ({}))
  await connected([environmentAt(token.ebsOrigin)])
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  await keepSession('test', { session: 'sealed', user } as never, null, RELAY)
  asked = []
  poison = new Set()
  connectionTest = () => Response.json({ result: 'accepted', durationMs: 1, testedAt: '2026-01-01T00:00:00.000Z' })
  vi.stubGlobal('fetch', async ({ pathname: path }: URL, { body: text }: RequestInit) => {
    const body = JSON.parse(String(text ?? '{}'))
    asked.push({ path, body })
    if (path === '/v1/connection-tests') return connectionTest(body.key)
    if (path !== '/v1/verifications')
      return Response.json({ endpoints: [], unread: [], readAt: '2026-01-01T00:00:00.000Z' })
    const { items } = body as { items: { ref: string; type: string }[] }
    if (items.some(({ ref }) => poison.has(ref))) return problem('ebs_error', 502)
    const checkedAt = '2026-01-01T00:00:00.000Z'
    const verifications = items.map(({ type, ref }) => ({
      type,
      checkedAt,
      parameters: [{ id: ref, role: 'endpoint', secret: true, expected: '•', actual: '•', result: 'match' }],
    }))
    return Response.json({ verifications })
  })
})
afterEach(() => vi.unstubAllGlobals())

const problem = (code: string, status: number) =>
  Response.json(
    { type: 'about:blank', title: code, status, code, done: 'no', retryable: true, requestId: 'r' },
    { status },
  )

async function keep(count: number): Promise<void> {
  for (const ref of refs(count)) await saveToken({ ...token, ref, relay: RELAY, value: `value-of-${ref}` })
}
const asks = (path: string) => asked.filter((one) => one.path === path).map(({ body }) => body)
/** Which parameter was found for which token: the mock names it by the ref in the request. */
const found = async () =>
  [...(await allChecks()).values()].flatMap(({ ref, verification }) =>
    verification ? [[ref, verification.parameters[0]?.id] as const] : [],
  )

describe('verifying', () => {
  test('21 endpoint tokens verifies all 21, each with its own result, in two requests', async () => {
    await keep(VERIFICATIONS_MAX + 1)
    await verifyEndpoints('test')
    const batches = asks('/v1/verifications').map(({ items = [] }) => items.length)
    expect(batches.toSorted((a, b) => b - a)).toEqual([VERIFICATIONS_MAX, 1])
    expect(new Map(await found())).toEqual(new Map(refs(VERIFICATIONS_MAX + 1).map((ref) => [ref, ref])))
  })

  test('says which failed, and keeps what others found', async () => {
    await keep(VERIFICATIONS_MAX + 1)
    const [last] = refs(1)
    poison.add(last ?? '')
    await expect(verifyEndpoints('test')).rejects.toMatchObject({ failure: { code: 'ebs_error' } })
    const kept = (await found()).length
    expect([1, VERIFICATIONS_MAX]).toContain(kept)
    expect((await found()).map(([ref]) => ref)).not.toContain(last)
  })

  test('needs no value: a locked vault verifies too, and no value is sent', async () => {
    await keep(2)
    await setFirstPassphrase('correct horse battery')
    await lock()
    await verifyEndpoints('test')
    expect(await found()).toHaveLength(2)
    expect(JSON.stringify(asked)).not.toContain('value-of')
  })

  test('one of them asks for that one, and does not wait for caches', async () => {
    await keep(3)
    await verifyEndpoints('test', refOf(1))
    expect(asks('/v1/verifications')).toMatchObject([{ items: [{ ref: refOf(1) }], settle: false }])
    await expect(verifyEndpoints('test', 'B'.repeat(22))).rejects.toMatchObject({ failure: { code: 'unknown_token' } })
  })
})

describe('a round of all endpoint tokens', () => {
  const round = { environment: null, olderThanMs: 12 * HOUR_MS, keysMax: 10 }
  const tested = () => asks('/v1/connection-tests').map(({ key }) => key?.replace('value-of-', ''))

  /** Tested so many hours ago. */
  const testedBefore = (hours: Record<string, number>) =>
    keepChecks(
      Object.entries(hours).map(([ref, ago]) => ({
        ref,
        connection: { result: 'accepted', testedAt: new Date(Date.now() - ago * HOUR_MS).toISOString() },
      })),
    )

  test('tests as many keys as the relay takes, and says that more are left', async () => {
    await keep(11)
    expect(await checkAll(round)).toMatchObject({ keysLeft: true })
    expect(tested()).toHaveLength(10)
    // The next one has the eleventh alone.
    expect(await checkAll(round)).toMatchObject({ keysLeft: false })
    expect(new Set(tested())).toEqual(new Set(refs(11)))
    expect(tested()).toHaveLength(11)
  })

  test('tests those first that were never tested, then those whose test is the oldest', async () => {
    await keep(4)
    await testedBefore({ [refOf(0)]: 20, [refOf(1)]: 40, [refOf(2)]: 30 })
    await checkAll({ ...round, keysMax: 3 })
    expect(tested()).toEqual([refOf(3), refOf(1), refOf(2)])
  })

  test('ends with the keys when the relay asks for patience: nothing is noted of them, and they are left', async () => {
    await keep(3)
    let asks = 0
    connectionTest = () =>
      ++asks === 2
        ? problem('rate_limited', 429)
        : Response.json({ result: 'refused', durationMs: 1, testedAt: '2026-01-01T00:00:00.000Z' })
    expect(await checkAll(round)).toMatchObject({ keysLeft: true })
    expect(asks).toBe(2)
    const checks = [...(await allChecks()).values()]
    expect(checks.filter(({ connection }) => connection?.result === 'refused')).toHaveLength(1)
    expect(checks.filter(({ untested }) => untested)).toEqual([])
  })

  test('asks an environment that cannot be reached for one key alone, and notes that it should', async () => {
    await keep(3)
    connectionTest = () => problem('ebs_unreachable', 503)
    expect(await checkAll(round)).toMatchObject({ keysLeft: false })
    expect(tested()).toHaveLength(1)
    const [due] = [...(await allChecks()).values()].filter(({ untested }) => untested)
    expect(due).toMatchObject({ untested: { reason: 'unreachable' } })
  })

  test('tests no key of a locked vault, and does not say that keys are left', async () => {
    await keep(2)
    await setFirstPassphrase('correct horse battery')
    await lock()
    expect(await checkAll(round)).toMatchObject({ keysLeft: false })
    expect(tested()).toEqual([])
  })

  test('of whom nobody is signed in is due, and EBS is not asked for its parameters', async () => {
    await keep(1)
    await sessions.update(() => ({}))
    await checkAll(round)
    expect(asks('/v1/verifications')).toEqual([])
    expect((await allChecks()).get(refOf(0))).toMatchObject({
      due: { reason: 'sign-in' },
      connection: { result: 'accepted' },
    })
  })
})

test('a new token of which the relay says nothing is not said to be verified', async () => {
  await keep(1)
  const real = fetch
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) =>
    url.pathname === '/v1/verifications' ? Response.json({ verifications: [] }) : real(url, init),
  )
  await expect(verifyNew(refOf(0))).rejects.toMatchObject({ failure: { code: 'relay_invalid_answer' } })
  expect(await found()).toEqual([])
})
