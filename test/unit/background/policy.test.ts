import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { policy, refuseIfSet } from '../../../extension/background/policy.ts'
import { Policy } from '../../../extension/policy.ts'

const ROOT = join(import.meta.dirname, '../../..')
const schema = JSON.parse(readFileSync(join(ROOT, 'extension/public/managed-schema.json'), 'utf8'))
const settle = (settings: object) => {
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(settings as never)
}
beforeEach(() => settle({}))

test('the browser’s schema names the settings that the extension knows, and no others', () => {
  expect(Object.keys(schema.properties)).toEqual(Object.keys(Policy.entries))
})

test('where a company has set nothing, everything is the admin’s', async () => {
  expect(await policy()).toEqual({})
  await refuseIfSet('relayUrl')
})

test('a browser without managed storage is one where nothing is set', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'))
  expect(await policy()).toEqual({})
})

test('what is set is refused to the admin', async () => {
  settle({ relayUrl: 'https://relay.example.com' })
  await expect(refuseIfSet('relayUrl')).rejects.toThrow('set_by_policy')
})

test('a setting of the wrong kind is left out, and the others hold', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  settle({ idleMinutes: 'five', revealAllowed: false, language: 'fr' })
  expect(await policy()).toEqual({ revealAllowed: false })
  expect(warn).toHaveBeenCalledTimes(2)
})
