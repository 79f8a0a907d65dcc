/** Native sign-in in a real Chromium, with its real identity API: the relay's page in the sign-in window. */
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { COMPANY } from '../sandbox/seeds.ts'
import { NATIVE } from '../sandbox/start.ts'
import { pageAt } from '../support/browser.ts'
import { openScene, type Scene } from '../support/e2e.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene({ sandbox: NATIVE })
  await scene.admin.openPanel()
})
afterAll(() => scene?.close())
afterEach(() => scene.world.sandbox.faults.clear())

const ALLOW = 'button[value="allow"]'
const window = () => pageAt(scene.browser, `${scene.world.relay.origin}/authorize/native`)
const stateOf = (page: Page, state: string) => page.waitForSelector(`main[data-state="${state}"]`)

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [id, text] of Object.entries(fields)) {
    await page.$eval(`#${id}`, (field) => {
      ;(field as HTMLInputElement).value = ''
    })
    await page.type(`#${id}`, text)
  }
}

test('Deny: nothing is created', async () => {
  const { admin, world } = scene
  await admin.describe('SURVEYS', 'Denied')
  await admin.click('button[value="deny"]', await window())
  await admin.step('denied')
  expect(world.sandbox.store.activeEndpoint('SURVEYS')).toBeUndefined()
  expect(world.sandbox.requests.some(({ path }) => path.endsWith('/Login'))).toBe(false)
  await admin.act('close')
})

test('a wrong password is said where the focus is, and the window stays; then Enter allows, and all is verified', async () => {
  const { admin, world } = scene
  await admin.describe('SURVEYS', 'Spring campaign')
  const page = await window()
  await stateOf(page, 'form')
  await page.waitForSelector('#user:focus')
  await fill(page, { user: 'Admin', password: 'wrong', branch: COMPANY.branch })
  await Promise.all([page.waitForNavigation(), admin.click(ALLOW, page)])
  await stateOf(page, 'wrong')
  await page.waitForSelector('[role="alert"]:focus')
  expect(await page.$eval('#password', (field) => (field as HTMLInputElement).value)).toBe('')
  await fill(page, { password: admin.passwordOf('Admin') })
  await page.keyboard.press('Enter')
  await admin.step('done')
  expect((await admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
  expect(world.sandbox.store.activeEndpoint('SURVEYS')?.createdBy).toBe('Admin')
  await admin.act('back')
  await admin.view('list')
})

test('the page asks for consent for the next token too, with the branch filled in', async () => {
  const { admin } = scene
  await admin.describe('APPINSIGHTS', 'Usage')
  const page = await window()
  await stateOf(page, 'form')
  expect(await page.$eval('#branch', (field) => (field as HTMLInputElement).value)).toBe(COMPANY.branch)
  await fill(page, { user: 'Admin', password: admin.passwordOf('Admin') })
  await admin.click(ALLOW, page)
  await admin.step('done')
})
