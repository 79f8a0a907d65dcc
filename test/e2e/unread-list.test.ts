/** A list that could not be read is never shown as empty, and an intent that nobody can settle does not stay for ever. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, vaultCounts } from '../support/e2e.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene({
    configure: (environment) => ({
      ...environment,
      registration: { ...environment.registration, correlation: 'none' } as typeof environment.registration,
    }),
  })
})
afterAll(() => scene.close())

const text = () => scene.admin.panel.$eval('main', (main) => main.innerText)
const LOOK_UP = 'RegisteredEndpointFor'
const UNREADABLE = { status: 404, body: '{"Message":"No HTTP resource was found"}' }

test('a list that EBS does not tell is said to be unread, and is read again on a press', async () => {
  const { admin, world } = scene
  const { store, faults } = world.sandbox
  store.register({ type: 'APPINSIGHTS', description: 'Theirs', requestId: crypto.randomUUID(), createdBy: 'Eleni' })
  const readable = faults.add({ call: LOOK_UP, answer: UNREADABLE })
  await admin.openPanel()
  await admin.act('sign-in')
  await admin.answer('allow')
  await admin.panel.waitForSelector('[data-list="unread"]')
  expect(await text()).not.toContain('No endpoint tokens yet')
  expect(await admin.panel.$('[data-code="ebs_invalid_answer"]')).not.toBeNull()
  readable()
  await admin.act('retry')
  await admin.panel.waitForSelector('[data-ref]')
  expect(await admin.panel.$('[data-list="unread"]')).toBeNull()
})

test('a creation of which nobody can tell what became is ended by the admin who has looked in EBS', async () => {
  const { admin, world, browser } = scene
  world.sandbox.faults.add({ call: 'POST /api/invented/endpoints', once: true, drop: 'after' })
  await admin.describe('SURVEYS', 'Lost')
  await admin.answer('allow')
  await admin.step('failed')
  // EBS has it, and the list shows it at once. The screen is left while EBS is asked, and comes again.
  const gate = world.sandbox.faults.hold(LOOK_UP, 'before')
  await admin.act('resume')
  await gate.reached
  await admin.panel.waitForFunction(() => !document.querySelector('[data-step="failed"]'))
  gate.open()
  await admin.step('failed')
  await admin.panel.waitForSelector('[data-code="outcome_unknown"]')
  expect(await text()).not.toContain('Nothing was created')
  await admin.click('[data-abandon] summary')
  await admin.act('abandon')
  await admin.view('list')
  // Beside the one of a colleague.
  await admin.panel.waitForFunction(() => document.querySelectorAll('[data-ref]').length === 2)
  await expect.poll(() => vaultCounts(browser)).toEqual({ tokens: 0, intents: 0 })
  expect(world.sandbox.store.activeEndpoints('SURVEYS')).toHaveLength(1)
})
