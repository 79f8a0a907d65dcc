import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, vaultCounts } from '../support/e2e.ts'

/** Every way in which a creation can end: the screen, and what is in EBS and in the vault afterwards. */
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
})
afterAll(() => scene.close())

const store = () => scene.world.sandbox.store
const text = () => scene.admin.panel.$eval('main', (main) => main.innerText)

async function nothingWasCreated(type: string) {
  expect(store().activeEndpoint(type)).toBeUndefined()
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 0, intents: 0 })
}

afterEach(async () => {
  scene.world.sandbox.faults.clear()
  const { panel } = scene.admin
  if (await panel.$('[data-action="close"]')) await scene.admin.act('close')
  else if (await panel.$('[data-action="back"]')) await scene.admin.act('back')
  await scene.admin.view('list')
})

test('Deny: nothing was created, and it says so', async () => {
  await scene.admin.describe('SURVEYS', 'Denied')
  await scene.admin.answer('deny')
  await scene.admin.step('denied')
  expect(await text()).toContain('You selected Deny in the sign-in window.')
  expect(await text()).toContain('Nothing was created in EBS.')
  await nothingWasCreated('SURVEYS')
})

test('closing the sign-in window creates nothing, and Try again opens it anew', async () => {
  await scene.admin.describe('SURVEYS', 'Closed')
  await (await scene.admin.signInWindow()).close()
  await scene.admin.step('denied')
  expect(await scene.admin.panel.$('[data-code="window_closed"]')).not.toBeNull()
  await nothingWasCreated('SURVEYS')
  await scene.admin.act('resume')
  await (await scene.admin.signInWindow()).close()
  await scene.admin.step('denied')
})

test('a wrong password is said in EBS’s own page, and the right one goes on', async () => {
  await scene.admin.describe('SURVEYS', 'Wrong')
  await switchUser()
  const window = await scene.admin.signIn('Admin', 'not the password')
  expect(await messageOf(window)).toContain('wrong')
  await scene.admin.answer('deny')
  await scene.admin.step('denied')
})

test('an inactive user does not get in', async () => {
  await scene.admin.describe('SURVEYS', 'Inactive')
  await switchUser()
  const window = await scene.admin.signIn('Maria')
  expect(await messageOf(window)).toContain('inactive')
  await window.close()
  await scene.admin.step('denied')
})

const messageOf = async (window: Page) =>
  (await window.waitForSelector('#message'))?.evaluate((message) => message.textContent)

/** The user who is signed in at EBS signs out. */
async function switchUser() {
  const window = await scene.admin.signInWindow()
  const shown = await window.waitForSelector('#user, #switch-user')
  if ((await shown?.evaluate(({ id }) => id)) !== 'switch-user') return
  await Promise.all([window.waitForNavigation(), window.click('#switch-user')])
}

async function blockedAs(type: string, user: string) {
  await scene.admin.describe(type, 'Blocked')
  await switchUser()
  await scene.admin.answer('allow', user)
  await scene.admin.step('blocked')
  await nothingWasCreated(type)
  const failed = await scene.admin.panel.$$eval('[data-check][data-status="fail"]', (rows) =>
    rows.map((row) => row.getAttribute('data-check')),
  )
  return { failed, text: await text() }
}

test('a user who is no administrator is told so, by name', async () => {
  const shown = await blockedAs('SURVEYS', 'Nikos')
  expect(shown.failed).toEqual(['administrator'])
  expect(shown.text).toContain('Nikos Petrou is not an administrator in EBS.')
})

test('an administrator who is not assigned is told so', async () => {
  const shown = await blockedAs('SURVEYS', 'Eleni')
  expect(shown.failed).toEqual(['administrator'])
  expect(shown.text).toContain('Eleni Markou is not assigned')
})

test('an application that was not bought is named, with who can get it', async () => {
  const shown = await blockedAs('ECOMCONNECTOR', 'Admin')
  expect(shown.failed).toContain('application')
  expect(shown.text).toContain('e-Commerce Connector is not in this subscription.')
  expect(shown.text).toContain('Ask the subscription owner to get it')
})

test('an application with nobody assigned is named', async () => {
  const shown = await blockedAs('B2BORDERS', 'Admin')
  expect(shown.failed).toEqual(['administrator'])
  expect(shown.text).toContain('No EBS administrator is assigned to B2B Orders.')
})

test('a subscription without a trusted connection is told so', async () => {
  store().trustConnection(false)
  const shown = await blockedAs('SURVEYS', 'Admin')
  store().trustConnection(true)
  expect(shown.failed).toEqual(['trusted-connection'])
})

test('another endpoint of the type: the registered one stays, and is offered', async () => {
  store().register({
    type: 'SURVEYS',
    description: 'By a colleague',
    requestId: crypto.randomUUID(),
    createdBy: 'Eleni',
  })
  const registered = store().activeEndpoint('SURVEYS')
  await scene.admin.describe('SURVEYS', 'Second')
  await scene.admin.answer('allow')
  await scene.admin.step('already-registered')
  expect(store().activeEndpoint('SURVEYS')).toEqual(registered)
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 0, intents: 0 })
  store().revoke('SURVEYS', registered?.token ?? '')
})

test('what became of the sign-in is not known: no endpoint token was made, and nothing stays open', async () => {
  scene.world.sandbox.faults.add({ call: 'POST /Auth/Token', once: true, drop: 'after' })
  await scene.admin.describe('SURVEYS', 'Lost sign-in')
  await scene.admin.answer('allow')
  await scene.admin.step('failed')
  expect(await scene.admin.panel.$('[data-code="exchange_outcome_unknown"][data-done="no"]')).not.toBeNull()
  await nothingWasCreated('SURVEYS')
})

test('EBS fails before it does anything: nothing was created, and Try again succeeds', async () => {
  const { faults } = scene.world.sandbox
  faults.add({ call: 'RegisteredEndpointFor', answer: { status: 500 } })
  await scene.admin.describe('APPINSIGHTS', 'After a failure')
  await scene.admin.answer('allow')
  await scene.admin.step('failed')
  expect(await scene.admin.panel.$('[data-code="ebs_error"][data-done="no"]')).not.toBeNull()
  expect(store().activeEndpoint('APPINSIGHTS')).toBeUndefined()
  faults.clear()
  await scene.admin.act('resume')
  await scene.admin.step('done')
  expect(
    store()
      .endpoints()
      .filter(({ type }) => type === 'APPINSIGHTS'),
  ).toHaveLength(1)
})

test('EBS registers but its answer is lost: it is read back, once, and verified', async () => {
  scene.world.sandbox.faults.add({ call: 'POST /api/invented/endpoints', once: true, drop: 'after' })
  await scene.admin.describe('SURVEYS', 'Answer lost')
  await scene.admin.answer('allow')
  await scene.admin.step('done')
  expect(
    store()
      .endpoints()
      .filter(({ description }) => description === 'Answer lost'),
  ).toHaveLength(1)
  expect((await scene.admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
})
