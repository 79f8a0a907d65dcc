import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { tellingDrift } from '../../../../../extension/background/checks/drift-notification.ts'
import { noteConnection, noteVerifications } from '../../../../../extension/background/checks/results.ts'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { knownToken } from '../../../../../extension/background/tokens/inventory.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import type { Comparison, VerifiedParameter } from '../../../../../shared/checks.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const PANEL = { kind: 'panel' } as const
const { ref } = token
const WHY = 'The integrator moves next week'
const acknowledge = (name: string | null = 'Maria') => handlers['token/acknowledge']({ ref, why: WHY, name }, PANEL)
const takeBack = () => handlers['token/unacknowledge']({ ref }, PANEL)
const acknowledged = async () => (await appState(null)).tokens.find((one) => one.ref === ref)?.acknowledged ?? null
let badge = ''
let told: string[]

/** A check finds this in EBS; `actual` is shown for the subscription alone, the token's own value has a mark. */
async function verify(endpoint: Comparison, mark?: string, subscription: string | null = 'ES-1'): Promise<void> {
  const masked = { id: 'E', role: 'endpoint' as const, secret: true, expected: '••', actual: '••', result: endpoint }
  const plain: VerifiedParameter = {
    id: 'S',
    role: 'subscription-id',
    secret: false,
    expected: 'ES-1',
    actual: subscription,
    result: subscription === 'ES-1' ? 'match' : 'differs',
  }
  const parameters = [{ ...masked, ...(mark !== undefined && { mark }) }, plain]
  const verification = { type: token.type, checkedAt: new Date().toISOString(), parameters }
  await noteVerifications([{ token: await knownToken(ref), verification }])
}
const tryKey = async (result: 'accepted' | 'refused') =>
  noteConnection(await knownToken(ref), { result, testedAt: new Date().toISOString() })
const list = (isListed: boolean, unread: string[] = []) => {
  const listed = { ref, type: token.type, description: token.description, masked: '' }
  return keepRegistered('test', { endpoints: isListed ? [listed] : [], unread }, token.ebsOrigin)
}

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken(token)
  badge = ''
  told = []
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    badge = text ?? ''
  })
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined as never)
  vi.spyOn(browser.notifications, 'create').mockImplementation((async (id: string) => {
    told.push(id)
  }) as never)
})

test('a drift that is known is counted no more, and says by whom, when and why, also in the history', async () => {
  await verify('differs', 'AAAAAA')
  expect(badge).toBe('1')
  await acknowledge()
  expect(badge).toBe('')
  expect(await acknowledged()).toMatchObject({ by: 'Maria', why: WHY })
  expect((await historyOf(ref))[0]).toMatchObject({ event: 'acknowledged', user: 'Maria', note: WHY })
})

test('the name is that of the user who is signed in; without one, a name is needed', async () => {
  await verify('differs')
  await expect(acknowledge(null)).rejects.toMatchObject({ failure: { code: 'sign_in_required' } })
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  await keepSession('test', { session: 'sealed', expiresAt: '', user, scope: '' }, null, RELAY)
  await acknowledge('Somebody else')
  expect(await acknowledged()).toMatchObject({ by: 'Admin' })
})

test('it can be taken back, which the history tells', async () => {
  await verify('differs')
  await acknowledge()
  await takeBack()
  expect(badge).toBe('1')
  expect(await acknowledged()).toBeNull()
  expect((await historyOf(ref)).map(({ event }) => event).toSorted()).toContain('unacknowledged')
})

test('checks that find the same leave it as it is', async () => {
  await verify('differs', 'AAAAAA')
  await acknowledge()
  for (let round = 0; round < 3; round++) await tellingDrift(() => verify('differs', 'AAAAAA'))
  await tryKey('accepted')
  expect(badge).toBe('')
  expect(told).toEqual([])
})

test.each<[string, () => Promise<unknown>]>([
  ['EBS holds another wrong value', () => verify('differs', 'BBBBBB')],
  ['the parameter is empty', () => verify('missing')],
  ['another parameter differs too', () => verify('differs', 'AAAAAA', 'ES-2')],
  ['EBS refuses the value', () => tryKey('refused')],
])('it is new again, and told of, when %s', async (_, change) => {
  await verify('differs', 'AAAAAA')
  await acknowledge()
  await tellingDrift(change)
  expect(badge).toBe('1')
  expect(await acknowledged()).toBeNull()
  expect(told).toEqual(['drift'])
})

test('it is new again when it went away and came back', async () => {
  await verify('differs', 'AAAAAA')
  await acknowledge()
  await verify('match', 'CCCCCC')
  expect(badge).toBe('')
  await verify('differs', 'AAAAAA')
  expect(badge).toBe('1')
})

test('a token that EBS does not list stays acknowledged while the list cannot be read', async () => {
  await list(false)
  await verify('match')
  await acknowledge()
  await list(false, [token.type])
  await verify('match')
  await list(false)
  await verify('match')
  expect(badge).toBe('')
  expect(await acknowledged()).toMatchObject({ why: WHY })
})

test('where all is well by now, nothing is written', async () => {
  await verify('match')
  await acknowledge()
  expect((await historyOf(ref)).map(({ event }) => event)).toEqual(['verified'])
})

test('what is kept holds no value and no masked one', async () => {
  await verify('differs', 'AAAAAA')
  await acknowledge()
  expect(JSON.stringify(await acknowledged())).not.toMatch(/••|4a1c2d3e/)
})
