import { expect, test, vi } from 'vitest'
import { keepSession, liveSession } from '../../../extension/background/session.ts'
import { SESSION_LIFETIME_MS } from '../../../shared/limits.ts'

test('a clock that is ahead of the relay’s ends no session; its time is counted by this clock', async () => {
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString()
  await keepSession('test', { session: 'sealed', expiresAt: anHourAgo, user, scope: 'scope' } as never, null)
  expect(await liveSession('test')).toMatchObject({ session: 'sealed' })
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + SESSION_LIFETIME_MS)
  expect(await liveSession('test')).toBeNull()
})
