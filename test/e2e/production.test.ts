import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, storedTokens, vaultCounts } from '../support/e2e.ts'

/** A production environment is written to only after the admin agreed to it: the page asks, and the background insists. */
let scene: Scene
const active = () => scene.world.sandbox.store.activeEndpoints('SURVEYS')
const send = (message: string, request: object) =>
  scene.admin.panel.evaluate((envelope) => chrome.runtime.sendMessage(envelope), { message, request })
const UNCONFIRMED = { ok: false, failure: { code: 'production_unconfirmed', done: 'no' } }

beforeAll(async () => {
  scene = await openScene({ configure: (environment) => ({ ...environment, kind: 'production' }) })
  await scene.admin.openPanel()
})
afterAll(() => scene.close())

test('a page that does not say so creates nothing', async () => {
  const { admin, browser } = scene
  await admin.act('add-token')
  await admin.step('describe')
  for (const production of [undefined, 'another'])
    expect(
      await send('wizard/describe', { type: 'SURVEYS', description: 'Not agreed', ...(production && { production }) }),
    ).toMatchObject(UNCONFIRMED)
  await admin.type('#description', 'Not ticked')
  await admin.panel.select('#type', 'SURVEYS')
  await admin.act('next')
  await admin.panel.waitForSelector('#production[aria-invalid="true"]:focus')
  expect(await vaultCounts(browser)).toEqual({ tokens: 0, intents: 0 })
  expect(active()).toEqual([])
})

test('with the box ticked, it is created', async () => {
  const { admin } = scene
  await admin.click('#production')
  await admin.act('next')
  await admin.answer('allow')
  await admin.step('done')
  expect(active()).toHaveLength(1)
})

test('nothing is revoked without it; typing its name on the page that names the environment is enough', async () => {
  const { admin, browser } = scene
  const [token] = await storedTokens(browser)
  expect(await send('wizard/revoke', { ref: token?.ref })).toMatchObject(UNCONFIRMED)
  expect(active()).toHaveLength(1)
  await admin.revoke('Not ticked')
  await admin.step('revoked')
  expect(active()).toEqual([])
})
