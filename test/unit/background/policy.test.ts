import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { policy, refuseIfSet, watchPolicy } from '../../../extension/background/policy.ts'
import { Policy } from '../../../extension/policy.ts'

const ROOT = join(import.meta.dirname, '../../..')
const schema = JSON.parse(readFileSync(join(ROOT, 'extension/public/managed-schema.json'), 'utf8'))
beforeAll(() => watchPolicy(async () => undefined))

/** The browser says so when a company changes its policy. */
async function settle(settings: Promise<object>): Promise<void> {
  vi.spyOn(browser.storage.managed, 'get').mockReturnValue(settings as never)
  await fakeBrowser.storage.onChanged.trigger({}, 'managed')
}
beforeEach(() => settle(Promise.resolve({})))

test('the browser’s schema names the settings that the extension knows, and no others', () => {
  expect(Object.keys(schema.properties)).toEqual(Object.keys(Policy.entries))
})

test('where a company has set nothing, everything is the admin’s', async () => {
  expect(await policy()).toEqual({})
  await refuseIfSet('relayUrl')
})

test('a browser without managed storage is one where nothing is set', async () => {
  await settle(Promise.reject(new Error('Managed storage manifest not found')))
  expect(await policy()).toEqual({})
})

test('what is set is refused to the admin', async () => {
  await settle(Promise.resolve({ relayUrl: 'https://relay.example.com' }))
  await expect(refuseIfSet('relayUrl')).rejects.toThrow('set_by_policy')
})

test('a setting of the wrong kind is left out, and the others hold', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  await settle(Promise.resolve({ idleMinutes: 'five', revealAllowed: false, language: 'fr' }))
  expect(await policy()).toEqual({ revealAllowed: false })
  expect(warn).toHaveBeenCalledTimes(2)
})

test('it is asked for once, until the company changes it', async () => {
  await settle(Promise.resolve({ language: 'el' }))
  const get = vi.mocked(browser.storage.managed.get)
  get.mockClear()
  expect(await Promise.all([policy(), policy()])).toEqual([{ language: 'el' }, { language: 'el' }])
  expect(get).toHaveBeenCalledTimes(1)
  await settle(Promise.resolve({ language: 'ro' }))
  expect(await policy()).toEqual({ language: 'ro' })
})
