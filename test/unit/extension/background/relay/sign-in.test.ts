import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { exchange } from '../../../../../extension/background/relay/sign-in.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from './connected.ts'

beforeEach(async () => {
  fakeBrowser.reset()
  await connected([environmentAt(token.ebsOrigin)])
})

test('the relay gets the requested scope with the code', async () => {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (_: URL, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)))
    const user = { id: 'Admin', name: 'Admin', administrator: true }
    const expiresAt = new Date(Date.now() + 60_000).toISOString()
    return Response.json({ session: 'sealed', expiresAt, scope: 'surveys', user }, { status: 201 })
  })
  const grant = {
    code: 'code',
    verifierSeed: 'seed',
    redirectUri: 'https://redirect.example.com',
    scope: 'surveys',
  }
  await exchange(environmentAt(token.ebsOrigin), { ...grant, relay: RELAY }, null)
  expect(sent).toEqual([{ environment: environmentAt(token.ebsOrigin).id, ...grant }])
})
