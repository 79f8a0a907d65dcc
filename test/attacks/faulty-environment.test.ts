/**
 * The attack: a relay, hostile or misconfigured, tells an address that is none. Whatever reads it throws, so that every view of
 * the extension, the settings too, shows a failure: the admin cannot even connect to another relay.
 *
 * The defence: each environment is judged where it enters (`extension/background/relay/faulty-environments.ts`). One that is
 * not what it should be is left out and said; the others work.
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { connectRelay } from '../../extension/background/relay/environments.ts'
import { storedEnvironments } from '../../extension/background/state/storage-items.ts'
import { eraseVault } from '../../extension/vault/erase.ts'
import type { Environment } from '../../shared/environment.ts'
import { forgetSettings } from '../support/forget-settings.ts'
import { appState } from '../support/whole-app-state.ts'
import { environmentAt } from '../unit/extension/vault/sample.ts'

const RELAY = 'https://relay.example.com'
const good = environmentAt('https://ebs.example.com', 'good')
const bad = environmentAt('https://ebs.example.net', 'bad')
const portal = { path: '/', tabs: 'nav', content: 'main' }
const page = { section: '#s', row: 'tr', idAttribute: 'id' }
let offered: unknown[]

beforeEach(async () => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] })
  await forgetSettings()
  await eraseVault()
  vi.stubGlobal('fetch', async () => Response.json({ environments: offered }))
})
afterEach(() => vi.unstubAllGlobals())

test.each<[string, unknown]>([
  ['portal.origins.0', { portal: { ...portal, origins: ['cloud.example.com'] } }],
  ['portal.origins.0', { portal: { ...portal, origins: ['javascript:alert(1)'] } }],
  ['portal.origins.0', { portal: { ...portal, origins: ['https://*'] } }],
  ['portal.origins.0', { portal: { ...portal, origins: ['http://cloud.example.com'] } }],
  ['portal.origins', { portal: { ...portal, origins: [] } }],
  ['parametersPage.url', { parametersPage: { ...page, url: 'erp/parameters' } }],
  ['ebsOrigin', { ebsOrigin: 'ebs' }],
  ['apiBase', { apiBase: 'https://user:word@ebs.example.net' }],
  ['authorization.url', { authorization: { ...bad.authorization, url: 'javascript:alert(1)' } }],
])('an environment with a wrong %s is left out and said, the other works: %j', async (at, change) => {
  offered = [{ ...bad, ...(change as object) }, good]
  await connectRelay(RELAY)
  const { environments, faulty, relay } = await appState(null)
  expect(environments.map(({ id }) => id)).toEqual(['good'])
  expect(faulty).toEqual([{ id: 'bad', at }])
  expect(relay).toEqual({ url: RELAY, failure: null, version: null })
})

test('a faulty environment that an earlier version kept does not stop the views: the extension reads the relay again', async () => {
  await storedEnvironments.update(() => [{ ...good, portal: { ...portal, origins: ['none'] } }] as Environment[])
  offered = [good]
  await expect(appState(null)).resolves.toMatchObject({ environment: null })
})

test('mended, nothing is said of it any more', async () => {
  offered = [{ ...bad, ebsOrigin: 'ebs' }, good]
  await connectRelay(RELAY)
  offered = [bad, good]
  await connectRelay(RELAY)
  expect(await appState(null)).toMatchObject({ faulty: [], environments: [{ id: 'bad' }, { id: 'good' }] })
})
