/** Native sign-in in a real Firefox, with its real identity API: it fetches the page twice, and the form works. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMPANY } from '../../sandbox/seeds.ts'
import { NATIVE } from '../../sandbox/start.ts'
import type { Firefox } from '../../support/firefox.ts'
import { type FirefoxScene, openFirefoxScene } from '../../support/firefox-scene.ts'
import type { World } from '../../support/relay.ts'

let scene: FirefoxScene
let world: World
let firefox: Firefox
beforeAll(async () => {
  scene = await openFirefoxScene({ sandbox: NATIVE })
  ;({ world, firefox } = scene)
})
afterAll(() => scene?.close())

async function describeToken(description: string): Promise<void> {
  await scene.describe('SURVEYS', description)
  await firefox.shown('main[data-state="form"]')
}

test('Deny: nothing is created', async () => {
  await describeToken('Denied')
  await firefox.click('button[value="deny"]')
  await firefox.go(scene.panel)
  await scene.step('denied')
  expect(world.sandbox.store.activeEndpoint('SURVEYS')).toBeUndefined()
  await scene.act('close')
})

test('a wrong password takes the focus to the alert; then Allow: created, registered and verified', async () => {
  await describeToken('Spring campaign')
  await firefox.type('#user', 'Admin')
  await firefox.type('#password', 'wrong')
  await firefox.type('#branch', COMPANY.branch)
  await firefox.click('button[value="allow"]')
  await firefox.shown('main[data-state="wrong"]')
  const focused = 'return document.activeElement.getAttribute("role")'
  await firefox.until('the focus at the alert', `${focused} === "alert"`)
  await firefox.type('#password', scene.passwordOf('Admin'))
  await firefox.click('button[value="allow"]')
  await firefox.go(scene.panel)
  await scene.step('done')
  expect(world.sandbox.store.activeEndpoint('SURVEYS')?.description).toBe('Spring campaign')
})
