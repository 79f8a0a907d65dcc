import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, storedTokens } from '../support/e2e.ts'

/** What another admin, or another machine, had registered: it is in the list, and all that needs no value can be done. */
let scene: Scene
let value: string
const store = () => scene.world.sandbox.store
const text = () => scene.admin.panel.$eval('main', (main) => main.innerText)
const register = (type: string, description: string) =>
  store().register({ type, description, requestId: crypto.randomUUID(), createdBy: 'Eleni' })

beforeAll(async () => {
  scene = await openScene()
  value = register('SURVEYS', 'By a colleague').token
  await scene.admin.openPanel()
})
afterAll(() => scene.close())

async function openToken() {
  await scene.admin.click('[data-ref]')
  await scene.admin.view('token')
}

test('it is in the list after the sign-in, and still there after a restart of the browser', async () => {
  const { admin } = scene
  await admin.act('sign-in')
  await admin.answer('allow')
  await admin.panel.waitForSelector('[data-ref]')
  expect(await text()).toContain('value not on this computer')
  await scene.restart()
  await scene.admin.openPanel()
  await scene.admin.panel.waitForSelector('[data-ref]')
  expect(await text()).toContain('By a colleague')
})

test('it is verified by what EBS lists, and the page says so', async () => {
  const { admin } = scene
  await openToken()
  await admin.act('check')
  await admin.answer('allow')
  await admin.panel.waitForFunction(
    () => document.querySelectorAll('[data-parameter][data-result="match"]').length === 3,
  )
  await expect.poll(text).toContain('compare the token that EBS lists with the company parameter')
})

test('a value other than the registered one is not imported', async () => {
  const { admin } = scene
  await admin.act('take-value')
  await admin.type('#value', 'ffffffff-0000-4000-8000-000000000001,ffffffff-0000-4000-8000-000000000002,0042')
  await admin.act('keep-value')
  await admin.panel.waitForSelector('[data-code="value_differs"]')
  expect(await storedTokens(scene.browser)).toEqual([])
  await expect.poll(() => admin.panel.$eval('#value', (field) => (field as HTMLInputElement).value)).toBe('')
})

test('the right one is, as the header that integrators get, and it is verified at once', async () => {
  const { admin } = scene
  await admin.type('#value', `X-ESAPIKEY-SURVEYS: ${value}`)
  await admin.act('keep-value')
  await admin.panel.waitForSelector('[data-action="reveal"]')
  await admin.panel.waitForFunction(() => document.querySelectorAll('[data-result="match"]').length === 3)
  const [kept] = await storedTokens(scene.browser)
  expect(kept).toMatchObject({ description: 'By a colleague', type: 'SURVEYS' })
  await admin.act('test-connection')
  await admin.panel.waitForSelector('[data-connection="accepted"]')
  await admin.act('back')
  await admin.view('list')
})

test('one that EBS does not list is said so, and never shown as in order', async () => {
  const { admin } = scene
  store().revoke('SURVEYS', value)
  await openToken()
  await admin.act('check')
  await admin.panel.waitForFunction(() => document.body.innerText.includes('EBS does not list this token'))
  await admin.act('back')
  await admin.panel.waitForSelector('[data-ref][data-result="missing"]')
})

test('what EBS does not list is removed from the list, and neither its value nor its history goes', async () => {
  const { admin } = scene
  await openToken()
  expect(await admin.panel.$('[data-action="revoke"], [data-action="replace"]')).toBeNull()
  await admin.act('remove')
  await admin.panel.waitForSelector('[data-retired="removed"]')
  await admin.act('back')
  await admin.view('list')
  expect(await admin.panel.$('[data-ref]')).toBeNull()
  const [kept] = await storedTokens(scene.browser)
  expect(kept).toMatchObject({ description: 'By a colleague', retired: { how: 'removed' } })
})

test('one whose value is elsewhere is replaced: the new one is here', async () => {
  const { admin } = scene
  const old = register('APPINSIGHTS', 'Insights of a colleague')
  await admin.act('sign-out')
  await admin.act('sign-in')
  await admin.answer('allow')
  await admin.panel.waitForSelector('[data-ref]')
  await openToken()
  await admin.act('replace')
  await admin.step('describe')
  await admin.act('next')
  await admin.answer('allow')
  await admin.step('done')
  const active = store().activeEndpoints('APPINSIGHTS')
  expect(active).toHaveLength(1)
  expect(active[0]?.token).not.toBe(old.token)
  expect((await storedTokens(scene.browser)).filter(({ retired }) => !retired)).toHaveLength(1)
})
