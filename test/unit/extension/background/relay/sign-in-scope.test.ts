import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { authorize } from '../../../../../extension/background/relay/authorize.ts'
import { Failed } from '../../../../../extension/contracts/errors.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from './connected.ts'

vi.mock('../../../../../extension/background/relay/authorize.ts', () => ({ authorize: vi.fn() }))

/** Two applications: some admins are assigned to the second alone, and EBS lets them in for that one. */
const PANEL = { kind: 'panel' } as const
const plain = environmentAt(token.ebsOrigin)
const [first] = plain.types
const second = { ...first, id: 'APPINSIGHTS', scope: 'insights' } as NonNullable<typeof first>
const environment = { ...plain, types: [...plain.types, second] }

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await connected([environment])
  vi.mocked(authorize).mockReset()
  vi.mocked(authorize).mockRejectedValue(new Failed('user_denied'))
})
const scope = () => vi.mocked(authorize).mock.lastCall?.[1]

test('checking an endpoint token asks for the application of its type', async () => {
  await saveToken({ ...token, relay: RELAY })
  const older = { ...token, ref: 'B'.repeat(22), type: second.id, createdAt: '2025-01-01T00:00:00.000Z' }
  await saveToken({ ...older, relay: RELAY })
  await expect(handlers.verify({ ref: older.ref }, PANEL)).rejects.toThrow('user_denied')
  expect(scope()).toBe('insights')
})

test.each(['sign-in', 'list/read'] as const)(
  '%s asks for the application of the newest endpoint token',
  async (message) => {
    await saveToken({ ...token, type: second.id, relay: RELAY })
    await expect(handlers[message]({}, PANEL)).rejects.toThrow('user_denied')
    expect(scope()).toBe('insights')
  },
)

test('without any endpoint token it is the first application', async () => {
  await expect(handlers['sign-in']({}, PANEL)).rejects.toThrow('user_denied')
  expect(scope()).toBe('surveys')
})
