/** What an admin hears who does not see the panel: each action of the main job says one sentence. */
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { progress } from '../../extension/i18n/en/wizard/progress.ts'
import { SUBSCRIPTION_GID_PARAMETER } from '../sandbox/seeds.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { eventually } from '../support/eventually.ts'
import { record, takeRecord } from '../support/recorder.ts'

const SHORT = 'correct'
const REST = ' horse battery'
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await record(scene.admin.panel)
})
afterAll(() => scene.close())

const said: string[] = []
const headings: string[] = []

async function hear(page: Page = scene.admin.panel): Promise<void> {
  const taken = await takeRecord(page)
  said.push(...taken.said)
  headings.push(...taken.headings)
  expect(taken.inserted).toEqual([])
}
const hears = (...sentences: (string | RegExp)[]) => hearsIn(scene.admin.panel, ...sentences)
const hearsIn = (page: Page, ...sentences: (string | RegExp)[]) =>
  eventually(async () => {
    await hear(page)
    expect(said).toEqual(sentences.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))))
  })

/** Waits until these headings have had the focus, and no others. */
const leadsTo = (...wanted: string[]) =>
  eventually(async () => {
    await hear()
    expect(headings).toEqual(wanted)
  })

/** Presses a control as assistive technology finds it: by its role and its name in the accessibility tree. */
const press = (name: string, role = 'button', place: Page = scene.admin.panel) =>
  scene.admin.click(`aria/${name}[role="${role}"]`, place)

/** The words that are read together with an element. */
const description = (selector: string, page: Page = scene.admin.panel) =>
  page.$eval(selector, (element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  )

afterEach(async () => {
  await hear()
  said.length = 0
  headings.length = 0
})

test('creating: each step says what it waits for, and the end is a heading with the result', async () => {
  const { admin } = scene
  await admin.create('SURVEYS', 'Spring campaign')
  await eventually(async () => {
    await hear()
    expect(headings).toContain('Spring campaign')
  })
  expect(said[0]).toMatch(/^The sign-in window is open/)
  expect(new Set(said).size).toBe(said.length)
  expect(await description('h1')).toContain('Created and verified')
})

test('showing the value says so once', async () => {
  await press('Value is hidden, click to show')
  await hears('Value is shown')
  await press('Hide')
  await scene.admin.panel.waitForSelector('[data-action="reveal"]:focus')
})

test('a check says what it found, by its meaning', async () => {
  await press('Check again')
  await hears('Checked. All parameters match.')
})

test('a connection test says how it came out', async () => {
  await press('Test connection')
  await hears(/^EBS accepted the token/)
})

test('a check of all, or of several, says how many were checked and what was found', async () => {
  const { admin, world } = scene
  const { store, faults } = world.sandbox
  const hearsAlso = (sentence: string | RegExp) =>
    eventually(async () => {
      await hear()
      expect(said).toContainEqual(expect.stringMatching(sentence))
    })
  faults.add({ call: 'CloudStoreProbe', answer: { status: 401 } })
  await press('Test connection')
  await hearsAlso(/^EBS does not accept|^EBS rejected/)
  faults.clear()
  await press('Back')
  await admin.view('list')
  await press('Select')
  await press('Select all 1')
  await press('Check')
  await hearsAlso(/^One token checked\. Token rejected: 1\.$/)
  await press('Done')

  await admin.click('[data-ref]')
  await press('Test connection')
  await hearsAlso(/^EBS accepted the token/)
  await press('Back')
  await admin.view('list')
  const gid = store.parameter(SUBSCRIPTION_GID_PARAMETER)?.value ?? ''
  store.setParameter(SUBSCRIPTION_GID_PARAMETER, crypto.randomUUID())
  await press('Check all')
  await hearsAlso(/^One token checked\. Differs: 1\.$/)
  store.setParameter(SUBSCRIPTION_GID_PARAMETER, gid)
  await admin.click('[data-ref]')
  await admin.view('token')
})

test('replacing: it says each step once, in order, and ends at a heading with what became of the old value', async () => {
  const { admin } = scene
  await press('Replace…')
  await admin.step('describe')
  await press('Next: sign in to EBS')
  await admin.answer('allow')
  await admin.step('done')
  await leadsTo('Replace', 'Authorize in EBS', 'Spring campaign')
  // A step that is over before the panel hears of it is not said.
  const { what } = progress
  expect(said[0]).toBe(what.authorize)
  expect(said).toEqual(
    [what.authorize, what.check, what.register, what.verify, what.retire].filter((one) => said.includes(one)),
  )
  expect(await description('h1')).toContain('The old token is no longer valid.')
  await press('Back')
  await admin.view('list')
  await admin.click('[data-ref]')
  await admin.view('token')
})

test('a plain press on the button that revokes says what is missing, and the right name that it is right', async () => {
  const { admin } = scene
  await press('Revoke…')
  await admin.view('revoke')
  await press('Revoke in EBS')
  await admin.panel.waitForSelector('#typed[aria-invalid="true"]:focus')
  await admin.type('#typed', 'spring CAMPAIGN')
  await hears(/^The name is correct/)
  expect(headings).toEqual(['Revoke'])
})

test('revoking: one heading for each screen, no screen that was left', async () => {
  const { admin } = scene
  await press('Revoke in EBS')
  await admin.step('revoked')
  await leadsTo('Revoke in EBS', 'Revoked')
  // A view says its sentence once it is drawn.
  await eventually(async () => {
    await hear()
    expect(said.at(-1)).toMatch(/^EBS rejected the value of this token in a connection test/)
  })
})

test('settings: a choice says that it is done, a short passphrase what is wrong with it, and a good one that it is kept', async () => {
  const { admin } = scene
  const page = await admin.openPage('options')
  await record(page)
  await page.select('#language', 'en')
  await hearsIn(page, 'Done.')
  await press('Set a passphrase', 'DisclosureTriangle', page)
  await (await page.waitForSelector('#fresh', { visible: true }))?.type(SHORT)
  await press('Save the passphrase', 'button', page)
  // The field takes the focus, and is read with what is wrong in it.
  await page.waitForSelector('#fresh[aria-invalid="true"]:focus')
  expect(await description('#fresh', page)).toMatch(/^Use at least 12 characters/)
  await hearsIn(page, 'Done.')
  await page.type('#fresh', REST)
  await page.type('#repeat', SHORT + REST)
  await page.keyboard.press('Enter')
  await hearsIn(page, 'Done.', 'Done.')
  await page.close()
})

test('the lock: the field is read with what it opens, a wrong passphrase is said each time, and unlocking leads to a heading', async () => {
  const { admin } = scene
  const { keyboard } = admin.panel
  await press('Back to the list')
  await admin.view('list')
  await press('Lock')
  await admin.panel.waitForSelector('#passphrase:focus')
  expect(await description('#passphrase')).toContain('Locked')
  for (let wrong = 1; wrong <= 2; wrong++) {
    await admin.panel.type('#passphrase', 'wrong horse battery')
    await keyboard.press('Enter')
    await hears(...Array.from({ length: wrong }, () => /^Wrong passphrase/))
  }
  await hear()
  headings.length = 0
  await admin.panel.type('#passphrase', SHORT + REST)
  await keyboard.press('Enter')
  await admin.view('list')
  await leadsTo('Integrations')
})
