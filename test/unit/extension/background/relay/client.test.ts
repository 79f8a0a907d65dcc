import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { call } from '../../../../../extension/background/relay/client.ts'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { relayUrl } from '../../../../../extension/background/state/storage-items.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { setPolicy } from '../../../../support/set-policy.ts'

const RELAY = 'https://relay.example.com'
let granted: string[]
let asked: string[]

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  watchPolicy(async () => undefined)
  await setPolicy({})
  granted = []
  asked = []
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => granted.includes(origin)),
  )
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.origin)
    return Response.json({ environments: [] })
  })
  await relayUrl.update(() => RELAY)
})

const ungranted = { failure: { code: 'permission_missing', done: 'no', subject: RELAY } }

test('nothing is sent to a host that was not granted, also where it would take it', async () => {
  await expect(call('listEnvironments', {})).rejects.toMatchObject(ungranted)
  await expect(call('listEnvironments', { base: RELAY })).rejects.toMatchObject(ungranted)
  expect(asked).toEqual([])
})

test('to one that was granted, it is', async () => {
  granted = ['https://relay.example.com/*']
  await call('listEnvironments', {})
  expect(asked).toEqual([RELAY])
})

test('a grant that the admin has taken back counts no more', async () => {
  granted = ['https://relay.example.com/*']
  await call('listEnvironments', {})
  granted = []
  await expect(call('listEnvironments', {})).rejects.toMatchObject(ungranted)
  expect(asked).toEqual([RELAY])
})

test('the relay that the company has settled needs no grant by its users', async () => {
  const company = 'https://company.example.com'
  await setPolicy({ relayUrl: company })
  await call('listEnvironments', {})
  expect(asked).toEqual([company])
})

test('without a relay nothing is sent, and that is the reason', async () => {
  await relayUrl.update(() => null)
  const none = { failure: { code: 'relay_not_connected' } }
  await expect(call('listEnvironments', {})).rejects.toMatchObject(none)
  await expect(call('listEndpoints', { environment: 'test' })).rejects.toMatchObject(none)
  expect(asked).toEqual([])
})
