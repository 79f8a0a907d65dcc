/**
 * The attack of `../extension/content-script-writes-settings.test.ts` in Firefox, which keeps no content script out of `storage.local`
 * (Mozilla bug 1724754): what is written there must be without effect.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIREFOX_ORIGIN } from '../../support/extension.ts'
import { Firefox } from '../../support/firefox.ts'
import { startWorld, type World } from '../../support/relay.ts'
import { readSetting, writeSetting } from '../../support/settings.ts'
import { type EvilRelay, startEvilRelay } from '../evil-relay.ts'

let world: World
let firefox: Firefox
let evil: EvilRelay
let options: string
beforeAll(async () => {
  world = await startWorld()
  evil = await startEvilRelay(world.relay.origin)
  firefox = await Firefox.launch()
  options = await firefox.open(`${FIREFOX_ORIGIN}/options.html`)
  await firefox.run(`await (${writeSetting})(...args)`, 'relay', world.relay.origin)
  await firefox.open(world.sandbox.portalUrl)
  await firefox.go(options)
})
afterAll(async () => {
  await firefox?.close()
  await world?.close()
  await evil?.close()
})

type AppState = {
  relay: { url: string }
  environments: { authorization: { url: string } }[]
  lock: { mode: string; lost: boolean; retryAt: string | null; idleMinutes: number }
  checkHours: number
}
const appState = () =>
  firefox.run<AppState>(`return (await browser.runtime.sendMessage({ message: 'app-state', request: {} })).reply`)

/** Makes the key of the vault, so that there is one to be called lost. */
const setPassphrase = (passphrase: string) =>
  firefox.run<{ reply?: unknown }>(
    `return browser.runtime.sendMessage({ message: 'lock/set', request: { current: null, passphrase: args[0] } })`,
    passphrase,
  )

test('what it writes under the names of settings has no effect', async () => {
  // The relay has been asked since it was set.
  await expect.poll(async () => (await appState()).environments.length).toBeGreaterThan(0)
  await setPassphrase('correct horse battery')
  const before = await appState()
  expect(before.lock).toMatchObject({ mode: 'passphrase', lost: false })
  expect(before.relay.url).toBe(world.relay.origin)
  const written = {
    relay: evil.origin,
    attempts: { wrong: 60, retryAt: 9e15 },
    'idle-minutes': 0,
    'check-hours': 0,
    environments: before.environments.map((environment) => ({
      ...environment,
      authorization: { ...environment.authorization, url: `${evil.origin}/Auth/Authorize` },
    })),
    'former-settings': true,
    // This one is kept here, since it has to outlive the vault.
    vault: 'lost',
  }
  const [{ result }] = await firefox.run<[{ result: string }]>(
    `
      const [{ id }] = await browser.tabs.query({ url: args[0] + '/*' })
      const func = (settings) => browser.storage.local.set(settings).then(() => 'written')
      return browser.scripting.executeScript({ target: { tabId: id }, func, args: [args[1]] })
    `,
    `http://${new URL(world.sandbox.portalUrl).hostname}`,
    written,
  )
  // Firefox lets it: all the more it matters that nobody reads it.
  expect(result).toBe('written')
  expect(await appState()).toEqual(before)
  expect(await firefox.run(`return (${readSetting})('relay')`)).toBe(world.relay.origin)
})

test('at the next automatic check, the extension sends nothing to the other relay', async () => {
  await firefox.run(`await browser.alarms.create('check', { when: Date.now() })`)
  await firefox.until(
    'the next alarm',
    `return ((await browser.alarms.get('check'))?.scheduledTime ?? 0) > Date.now() + 30_000`,
  )
  expect(evil.asked).toEqual([])
})
