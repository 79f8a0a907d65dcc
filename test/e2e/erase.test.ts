import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, storedTokens, vaultCounts } from '../support/e2e.ts'

/** The vault is erased while EBS makes an endpoint token. */
const REGISTER = 'POST /api/invented/endpoints'
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
})
afterAll(() => scene.close())

test('what EBS answers afterwards is not kept, and the admin is told that EBS may have it', async () => {
  const { admin, world, browser } = scene
  const gate = world.sandbox.faults.hold(REGISTER, 'after')
  await admin.describe('SURVEYS', 'Spring campaign')
  await admin.answer('allow')
  await gate.reached
  await admin.step('register')
  await admin.panel.evaluate(() => chrome.runtime.sendMessage({ message: 'vault/erase', request: {} }))
  await admin.view('list')
  await admin.panel.waitForSelector('[data-lost="creation"]')
  gate.open()
  await expect.poll(() => world.sandbox.store.activeEndpoint('SURVEYS')).toBeDefined()
  // EBS's list comes after that answer, of which nothing is here.
  await admin.panel.evaluate(() => chrome.runtime.sendMessage({ message: 'verify', request: {} }))
  await admin.panel.waitForSelector('[data-ref]')
  expect(await storedTokens(browser)).toEqual([])
  expect(await vaultCounts(browser)).toEqual({ tokens: 0, intents: 0 })
})

test('until they have read it', async () => {
  const { admin } = scene
  await admin.click('[data-lost] button')
  await admin.panel.waitForFunction(() => !document.querySelector('[data-lost]'))
  await admin.panel.reload()
  await admin.view('list')
  expect(await admin.panel.$('[data-lost]')).toBeNull()
})
