import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { relayUrl } from '../../../../../extension/background/state/storage-items.ts'
import { keepSession, liveSession } from '../../../../../extension/background/tokens/sessions.ts'
import { SESSION_LIFETIME_MS } from '../../../../../shared/limits.ts'
import { intent } from '../../vault/sample.ts'

const RELAY = 'https://relay.example.com'
beforeEach(async () => void (await relayUrl.update(() => RELAY)))
afterEach(() => vi.restoreAllMocks())

test('a session of a former relay is not alive, however the address was changed', async () => {
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  await keepSession('test', { session: 'sealed', expiresAt: '', user, scope: 'scope' } as never, null, RELAY)
  expect(await liveSession('test')).toMatchObject({ session: 'sealed', relay: RELAY })
  await relayUrl.update(() => 'https://relay.example.org')
  expect(await liveSession('test')).toBeNull()
})

test('a clock that is ahead of the relay’s ends no session; its time is counted by this clock', async () => {
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString()
  await keepSession('test', { session: 'sealed', expiresAt: anHourAgo, user, scope: 'scope' } as never, null, RELAY)
  expect(await liveSession('test')).toMatchObject({ session: 'sealed' })
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + SESSION_LIFETIME_MS)
  expect(await liveSession('test')).toBeNull()
})

test('a session that was made for one creation is not given to another', async () => {
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  await keepSession(
    'test',
    { session: 'sealed', expiresAt: '', user, scope: 'scope' } as never,
    intent.requestId,
    RELAY,
  )
  expect(await liveSession('test', intent.requestId)).toMatchObject({ session: 'sealed' })
  expect(await liveSession('test', crypto.randomUUID())).toBeNull()
})
