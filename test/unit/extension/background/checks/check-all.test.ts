import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkAll, checkWhatIsDue } from '../../../../../extension/background/checks/check-all.ts'
import { noteDue, noteUntested } from '../../../../../extension/background/checks/results.ts'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { sessions } from '../../../../../extension/background/state/storage-items.ts'
import { checkableTokens } from '../../../../../extension/background/tokens/inventory.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { allChecks, keepChecks } from '../../../../../extension/vault/checks.ts'
import { lock } from '../../../../../extension/vault/data-key.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const HOUR_MS = 3_600_000
const DAILY = { environment: null, olderThanMs: 12 * HOUR_MS, keysMax: 10 }
const sent: string[] = []
/** By how much the relay's clock is ahead, milliseconds. */
let ahead: number

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await sessions.update(() => ({}))
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken({ ...token, relay: RELAY })
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  await keepSession(token.environment, { session: 'sealed', expiresAt: '', user, scope: '' } as never, null, RELAY)
  sent.length = 0
  ahead = 0
  vi.stubGlobal('fetch', async ({ pathname }: URL) => {
    sent.push(pathname)
    const at = new Date(Date.now() + ahead).toISOString()
    if (pathname === '/v1/verifications') {
      return Response.json({ verifications: [{ type: token.type, checkedAt: at, parameters: [] }] })
    }
    if (pathname === '/v1/connection-tests') {
      return Response.json({ result: 'accepted', durationMs: 1, testedAt: at })
    }
    return Response.json({ endpoints: [], unread: [], readAt: at })
  })
})
afterEach(() => vi.unstubAllGlobals())

const press = () => handlers['check/all']({ environment: token.environment }, { kind: 'panel' })
const count = (path: string) => sent.filter((one) => one === `/v1/${path}`).length
const stamps = async () => {
  const { verification, connection } = (await allChecks()).get(token.ref) ?? {}
  return [verification?.checkedAt, connection?.testedAt].map((at) => Date.parse(at ?? ''))
}

test.each([-60_000, 0, 60_000, HOUR_MS])(
  'each press is one verification of each endpoint token, with a relay that is ahead by %i ms',
  async (ms) => {
    ahead = ms
    for (const presses of [1, 2, 3]) {
      await press()
      expect(count('verifications')).toBe(presses)
    }
  },
)

test.each([-26 * HOUR_MS, 26 * HOUR_MS])(
  'what was seen has the time of this clock, with a relay that is ahead by %i ms',
  async (ms) => {
    ahead = ms
    const before = Date.now()
    await checkAll(DAILY)
    for (const at of await stamps()) {
      expect(at).toBeGreaterThanOrEqual(before)
      expect(at).toBeLessThanOrEqual(Date.now())
    }
  },
)

test('the daily round leaves out what was just checked, and makes up for a time that is still to come', async () => {
  await checkAll(DAILY)
  await checkAll(DAILY)
  expect([count('verifications'), count('connection-tests')]).toEqual([1, 1])
  const checkedAt = new Date(Date.now() + 48 * HOUR_MS).toISOString()
  await keepChecks([
    {
      ref: token.ref,
      verification: { type: token.type, checkedAt, parameters: [] },
      connection: { result: 'accepted', testedAt: checkedAt },
    },
  ])
  await checkAll(DAILY)
  expect([count('verifications'), count('connection-tests')]).toEqual([2, 2])
})

describe('what is due is made up for while somebody is there', () => {
  const known = async () => {
    const [one] = await checkableTokens(null)
    if (!one) throw new Error('no token')
    return one
  }
  const row = async () => (await allChecks()).get(token.ref)

  test('the parameters, where somebody is signed in', async () => {
    await noteDue([{ token: await known(), reason: 'sign-in' }])
    await checkWhatIsDue(10)
    expect([count('verifications'), count('connection-tests')]).toEqual([1, 0])
    expect(await row()).toMatchObject({ due: null, verified: { how: 'automatic' } })
  })

  test('and not where nobody is: it stays due', async () => {
    await noteDue([{ token: await known(), reason: 'sign-in' }])
    await sessions.update(() => ({}))
    await checkWhatIsDue(10)
    expect(count('verifications')).toBe(0)
    expect((await row())?.due).toMatchObject({ reason: 'sign-in' })
  })

  test('the connection, as often as the relay takes it', async () => {
    await noteUntested([{ token: await known(), reason: 'unreachable' }])
    await checkWhatIsDue(0)
    expect(count('connection-tests')).toBe(0)
    await checkWhatIsDue(10)
    expect([count('verifications'), count('connection-tests')]).toEqual([0, 1])
    expect(await row()).toMatchObject({ untested: null, tested: { how: 'automatic' } })
  })

  test('nothing, where nothing is', async () => {
    await checkWhatIsDue(10)
    expect(sent).toEqual([])
  })

  test('a vault that was locked meanwhile ends the round, and says nothing of the connection', async () => {
    await noteUntested([{ token: await known(), reason: 'sign-in' }])
    const before = await row()
    await setFirstPassphrase('correct horse battery')
    await lock()
    await checkWhatIsDue(10)
    expect(sent).toEqual([])
    expect(await row()).toEqual(before)
  })
})
