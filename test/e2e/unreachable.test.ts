import { afterAll, expect, test } from 'vitest'
import { openScene, type Scene, vaultCounts } from '../support/e2e.ts'

let scene: Scene
afterAll(() => scene.close())

test('parameters that differ right after creating are shown as such, never as verified', async () => {
  const subscription = { id: 'ES-1042', gid: crypto.randomUUID() }
  scene = await openScene({ configure: (environment) => ({ ...environment, subscription }) })
  const { admin } = scene
  await admin.openPanel()
  await admin.describe('SURVEYS', 'Differs')
  await admin.answer('allow')
  await admin.step('done')
  await admin.panel.waitForSelector('[data-result="differs"]')
  expect(await admin.panel.$eval('main', (main) => main.innerText)).toContain(
    'Created, but a parameter in EBS does not match',
  )
})

test('a relay that went away after the sign-in: the screen says so, and nothing exists', async () => {
  const { admin, world, browser } = scene
  await admin.act('back')
  await admin.describe('APPINSIGHTS', 'No relay')
  const window = await admin.signIn()
  await world.relay.close()
  await admin.click('#allow', window)
  await admin.step('failed')
  expect(await admin.panel.$('[data-code="relay_unreachable"][data-done="no"]')).not.toBeNull()
  expect(world.sandbox.store.endpoints().map(({ type }) => type)).toEqual(['SURVEYS'])
  expect(await vaultCounts(browser)).toEqual({ tokens: 1, intents: 0 })
})

test('an EBS that is away cannot show its sign-in page: the screen names the redirect URI to look at', async () => {
  await scene.close()
  scene = await openScene()
  const { admin, world, browser } = scene
  await admin.openPanel()
  await world.sandbox.close()
  await admin.describe('SURVEYS', 'No EBS')
  await admin.step('failed')
  expect(await admin.panel.$('[data-code="authorization_unreachable"]')).not.toBeNull()
  expect(await vaultCounts(browser)).toEqual({ tokens: 0, intents: 0 })
})
