import { expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { enterOpenTabs, register, type Script } from '../../../../../extension/background/pages/scripts.ts'

const script: Script = { id: 'page', file: '/page.js', persistAcrossSessions: true }
const matches = ['https://store.example/*']

test('the extension API enters a page before each script of ours, in new pages and in open ones', async () => {
  const scripting = {
    getRegisteredContentScripts: vi.fn(async () => []),
    registerContentScripts: vi.fn(async (_: { js: string[] }[]) => undefined),
    executeScript: vi.fn(async (_: { files: string[] }) => []),
  }
  Object.assign(browser, { scripting })
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never)
  await register(script, matches)
  await enterOpenTabs(script, matches)
  expect(scripting.registerContentScripts.mock.calls[0]?.[0][0]?.js).toEqual(['/browser.js', '/page.js'])
  expect(scripting.executeScript.mock.calls[0]?.[0].files).toEqual(['/browser.js', '/page.js'])
})
