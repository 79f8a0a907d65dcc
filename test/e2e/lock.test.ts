import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf, stopBackground } from '../support/browser.ts'
import { openScene, type Scene, storedTokens, vaultCounts } from '../support/e2e.ts'
import { inspect } from '../support/inspect.ts'
import { openKeptToken } from '../support/keep-token.ts'
import { setPassphrase, unlock } from '../support/passphrase.ts'

/** The lock before the vault, in a real browser. The tests follow each other like an admin's day. */
const PASSPHRASE = 'correct horse battery'
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await openKeptToken(scene, 'SURVEYS', 'Spring campaign')
})
afterAll(() => scene.close())

const lockNow = async () => {
  await scene.admin.act('back')
  await scene.admin.view('list')
  await scene.admin.act('lock')
  await scene.admin.view('locked')
}
const shownValue = () => scene.admin.panel.$eval('[data-value]', (element) => element.textContent)

test('a passphrase is set in the settings, and the vault can be locked', async () => {
  await setPassphrase(scene.admin, PASSPHRASE)
  await lockNow()
  expect(await inspect(scene.admin.panel)).toEqual([])
})

test('locked, the side panel shows nothing of what is in the vault', async () => {
  expect(await scene.admin.panel.content()).not.toContain('Spring campaign')
})

test('locked, nobody gets a value: not our own pages, and not the panel in the portal’s page, which still lists names', async () => {
  const [token] = await storedTokens(scene.browser)
  const ref = token?.ref
  const asked = {
    reveal: { ref },
    'hand-over': { ref, format: 'value', to: 'file' },
    'test-connection': { ref },
    'vault/backup': { passphrase: PASSPHRASE },
  }
  for (const [message, request] of Object.entries(asked)) {
    const answer = scene.admin.panel.evaluate((envelope) => chrome.runtime.sendMessage(envelope), { message, request })
    expect(await answer, message).toMatchObject({ ok: false, failure: { code: 'vault_locked' } })
  }
  const frame = await scene.admin.integrationsFrame()
  await frame.waitForSelector(`[data-ref="${ref}"]`)
  const value = scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token ?? ''
  expect(value).not.toBe('')
  expect(await frame.content()).not.toContain(value)
})

test('other words do not open it, and after three the next try has to wait', async () => {
  for (let wrong = 1; wrong <= 3; wrong++) {
    await unlock(scene.admin, 'wrong horse battery')
    await scene.admin.panel.waitForSelector('[data-wrong="passphrase"]')
  }
  await scene.admin.panel.waitForSelector('[data-action="unlock"][aria-disabled="true"]')
  await scene.admin.panel.waitForSelector('[data-action="unlock"]:not([aria-disabled="true"])')
})

test('the passphrase opens it, and the value is as it was', async () => {
  await unlock(scene.admin, PASSPHRASE)
  await scene.admin.view('list')
  await scene.admin.click('[data-ref]')
  await scene.admin.act('reveal')
  await scene.admin.panel.waitForSelector('[data-value]')
  expect(await shownValue()).toBe(scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token)
})

test('a stopped worker does not lock it', async () => {
  await stopBackground(scene.browser)
  await scene.admin.act('hide')
  await scene.admin.act('reveal')
  await scene.admin.panel.waitForSelector('[data-value]')
})

test('locking hides a value that is shown', async () => {
  const other = await scene.admin.openPage('options')
  await other.evaluate(() => chrome.runtime.sendMessage({ message: 'lock/now', request: {} }))
  await scene.admin.view('locked')
  expect(await scene.admin.panel.$('[data-value]')).toBeNull()
  await other.close()
})

test('it locks when nobody uses the computer', async () => {
  await unlock(scene.admin, PASSPHRASE)
  await scene.admin.view('token')
  const worker = await backgroundOf(scene.browser)
  await worker.evaluate(() => {
    const { onStateChanged } = chrome.idle as unknown as { onStateChanged: { dispatch(state: string): void } }
    onStateChanged.dispatch('idle')
  })
  await scene.admin.view('locked')
})

test('the browser starts with a locked vault', async () => {
  await unlock(scene.admin, PASSPHRASE)
  await scene.admin.view('token')
  await scene.restart()
  await scene.admin.openPanel('locked')
  await unlock(scene.admin, PASSPHRASE)
  await scene.admin.view('list')
})

test('while a creation is under way it does not lock, but when it is done', async () => {
  const gate = scene.world.sandbox.faults.hold('POST /api/invented/endpoints', 'before')
  await scene.admin.describe('APPINSIGHTS', 'Insights')
  await scene.admin.answer('allow')
  await gate.reached
  await scene.admin.step('register')
  await scene.admin.panel.evaluate(() => chrome.runtime.sendMessage({ message: 'lock/now', request: {} }))
  await scene.admin.step('register')
  gate.open()
  await scene.admin.view('locked')
  await unlock(scene.admin, PASSPHRASE)
  await scene.admin.step('done')
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 2, intents: 0 })
})

test('while EBS’s window is open it locks: Allow creates nothing then, and what was begun goes on when it is unlocked', async () => {
  const { admin, browser, world } = scene
  const { store } = world.sandbox
  store.revoke('APPINSIGHTS', store.activeEndpoint('APPINSIGHTS')?.token ?? '')
  await admin.act('back')
  await admin.describe('APPINSIGHTS', 'Insights anew')
  await admin.step('authorize')
  await admin.panel.evaluate(() => chrome.runtime.sendMessage({ message: 'lock/now', request: {} }))
  await admin.view('locked')
  await admin.answer('allow')
  const worker = await backgroundOf(browser)
  const step = () =>
    worker.evaluate(async () => (await chrome.storage.session.get<{ wizard: { step: string } }>('wizard')).wizard.step)
  await expect.poll(step).toBe('failed')
  expect(store.activeEndpoint('APPINSIGHTS')).toBeUndefined()
  await unlock(admin, PASSPHRASE)
  await admin.step('done')
  expect(await vaultCounts(browser)).toEqual({ tokens: 3, intents: 0 })
})

test('who forgot the passphrase can erase the vault; EBS keeps what it has', async () => {
  await lockNow()
  await scene.admin.click('summary')
  await scene.admin.act('erase')
  await scene.admin.act('erase-sure')
  await scene.admin.panel.waitForSelector('main:not([data-view="locked"])')
  await expect.poll(() => vaultCounts(scene.browser)).toEqual({ tokens: 0, intents: 0 })
  expect(scene.world.sandbox.store.activeEndpoint('SURVEYS')).toBeDefined()
})
