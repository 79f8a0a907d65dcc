/** What an admin hears who does not see the panel: each action of the main job says one sentence, and no focus is lost. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/e2e.ts'
import { eventually } from '../support/eventually.ts'
import { record, takeRecord } from '../support/recorder.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await record(scene.admin.panel)
})
afterAll(() => scene.close())

const said: string[] = []
const headings: string[] = []

async function hear(): Promise<void> {
  const taken = await takeRecord(scene.admin.panel)
  said.push(...taken.said)
  headings.push(...taken.headings)
  expect(taken.inserted).toEqual([])
  expect(taken.lost).toBe(0)
}
const hears = (...sentences: (string | RegExp)[]) =>
  eventually(async () => {
    await hear()
    expect(said).toEqual(sentences.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))))
  })

afterEach(async () => {
  await hear()
  said.length = 0
  headings.length = 0
})

test('creating: each step says what it waits for, and the end is a heading with the result', async () => {
  const { admin } = scene
  await admin.create('SURVEYS', 'Spring campaign')
  await hear()
  expect(headings).toContain('Spring campaign')
  expect(said[0]).toMatch(/^The sign-in window is open/)
  expect(new Set(said).size).toBe(said.length)
  const result = await admin.panel.$eval('h1', (heading) => heading.getAttribute('aria-describedby') ?? '')
  expect(await admin.panel.$eval(`#${result}`, (words) => words.textContent)).toContain('Created and verified')
})

test('showing the value says so once', async () => {
  await scene.admin.act('reveal')
  await hears('Value is shown')
  await scene.admin.act('hide')
  await scene.admin.panel.waitForSelector('[data-action="reveal"]:focus')
})

test('a check says what it found, by its meaning', async () => {
  await scene.admin.act('check')
  await hears('Checked. All parameters match.')
})

test('a connection test says how it came out', async () => {
  await scene.admin.act('test-connection')
  await hears(/^EBS accepted the token/)
})

test('a plain press on the button that revokes says what is missing, and the right name that it is right', async () => {
  const { admin } = scene
  await admin.act('revoke')
  await admin.view('revoke')
  await admin.act('revoke')
  await admin.panel.waitForSelector('#typed[aria-invalid="true"]:focus')
  await admin.type('#typed', 'spring CAMPAIGN')
  await hears(/^The name is correct/)
  expect(headings).toEqual(['Revoke'])
})

test('revoking: one heading for each screen, no screen that was left', async () => {
  const { admin } = scene
  await admin.act('revoke')
  await admin.step('revoked')
  await hear()
  expect(headings).toEqual(['Revoke in EBS', 'Revoked'])
  expect(said.at(-1)).toMatch(/^EBS no longer accepts its value/)
})
