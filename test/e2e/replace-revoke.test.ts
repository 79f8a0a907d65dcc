import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { stopBackground } from '../support/browser.ts'
import { openScene, type Scene, startAfresh, storedTokens, vaultCounts } from '../support/e2e.ts'
import { openKeptToken } from '../support/keep-token.ts'

/** Replacing and revoking: EBS, the vault and the screen agree, however it is interrupted. */
let scene: Scene
const store = () => scene.world.sandbox.store
const faults = () => scene.world.sandbox.faults
const active = () => store().activeEndpoints('SURVEYS')
const text = () => scene.admin.panel.$eval('main', (main) => main.innerText)
const outcome = (code: string, done: string) =>
  scene.admin.panel.waitForSelector(`[data-code="${code}"][data-done="${done}"]`)

/** So many endpoint tokens are in the list. */
const isListed = (count: number) =>
  scene.admin.panel.waitForFunction((count) => document.querySelectorAll('[data-ref]').length === count, {}, count)

/** One endpoint token of ours, and its page. EBS accepts its value: that it refuses the value later proves something. */
async function withToken(description: string) {
  const made = await openKeptToken(scene, 'SURVEYS', description)
  await scene.admin.act('test-connection')
  await scene.admin.panel.waitForSelector('[data-connection="accepted"]')
  return made
}
const killWorker = () => stopBackground(scene.browser)

beforeEach(() => startAfresh(scene))

describe('where EBS holds one per type', () => {
  beforeAll(async () => {
    scene = await openScene()
    await scene.admin.openPanel()
  })
  afterAll(() => scene.close())

  test('replace: the page says what happens, the new one is verified, the old one is retired', async () => {
    const { admin, browser } = scene
    const old = await withToken('Spring campaign')
    await admin.act('replace')
    await admin.step('describe')
    expect(await text()).toContain('EBS keeps one token per type')
    expect(await admin.panel.$eval('#description', (field) => (field as HTMLInputElement).value)).toBe(
      'Spring campaign',
    )
    await admin.act('next')
    await admin.answer('allow')
    await admin.step('done')
    expect(await text()).toContain('The old token is no longer valid.')
    expect((await admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
    const [made, ...others] = active()
    expect(others).toEqual([])
    expect(made?.token).not.toBe(old.token)
    const kept = await storedTokens(browser)
    expect(kept.map(({ retired, value }) => [retired !== null, value !== null])).toEqual([
      [false, true],
      [true, false],
    ])
    expect(kept[1]?.retired?.by).toBe(kept[0]?.ref)
    expect((await vaultCounts(browser)).intents).toBe(0)
    await admin.act('back')
    await admin.view('list')
    await isListed(1)
  })

  test('revoke: only after its name was typed, and read back', async () => {
    const { admin, browser } = scene
    await withToken('Spring campaign')
    await admin.act('revoke')
    await admin.view('revoke')
    await admin.type('#typed', 'Another name')
    await admin.act('revoke')
    await admin.panel.waitForSelector('#typed[aria-invalid="true"]')
    expect(active()).toHaveLength(1)
    await admin.type('#typed', 'Spring campaign')
    await admin.act('revoke')
    await admin.step('revoked')
    expect(active()).toEqual([])
    const [kept] = await storedTokens(browser)
    expect(kept).toMatchObject({ description: 'Spring campaign', value: null, retired: { by: null } })
    await admin.act('close')
    await admin.view('list')
    await isListed(0)
  })

  test('revoke: a worker that is killed meanwhile continues automatically', async () => {
    const { admin, browser } = scene
    await withToken('Killed')
    const gate = faults().hold('POST /api/invented/endpoints/revoke', 'before')
    await admin.revoke('Killed')
    await gate.reached
    await killWorker()
    gate.open()
    await admin.panel.reload()
    await admin.step('revoked')
    expect(active()).toEqual([])
    expect((await vaultCounts(browser)).intents).toBe(0)
  })
})

describe('where EBS keeps several per type', () => {
  const configure = (environment: EnvironmentInput): EnvironmentInput => ({
    ...environment,
    registration: { ...environment.registration, perType: 'several' } as EnvironmentInput['registration'],
  })
  beforeAll(async () => {
    scene = await openScene({ configure })
    scene.world.sandbox.switches.endpointsPerType = 'several'
    await scene.admin.openPanel()
  })
  afterAll(() => scene.close())

  /** The admin replaces it, and EBS allows it. */
  async function replace() {
    const { admin } = scene
    await admin.act('replace')
    await admin.step('describe')
    expect(await text()).toContain('Both tokens work until you revoke the old one')
    await admin.act('next')
    await admin.answer('allow')
  }
  const isTicked = (step: string) =>
    scene.admin.panel.waitForSelector(`[data-plan-step="${step}"][data-done="true"]`, { visible: true })

  /** The day is chosen on the page; the browser's alarm is set for that morning. */
  const remindsOn = async (day: string) => {
    const { panel } = scene.admin
    await panel.$eval(
      '#retire-on',
      (field, day) => {
        const input = field as HTMLInputElement
        input.value = day
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      day,
    )
    await panel.waitForSelector(`[data-retire-on="${day}"]`)
    const alarm = async () => {
      const { scheduledTime } = (await panel.evaluate(() => chrome.alarms.get('retire'))) ?? { scheduledTime: 0 }
      return scheduledTime
    }
    await expect.poll(alarm).toBe(new Date(`${day}T09:00`).getTime())
  }

  test('replace: both work until the admin retires the old one, days and a restart later', async () => {
    const old = await withToken('Spring campaign')
    // EBS answers from a cache: the new one cannot be verified yet.
    faults().staleParameters(60_000)
    await replace()
    await scene.admin.step('failed')
    await outcome('not_verified', 'yes')
    expect(active()).toHaveLength(2)
    expect((await vaultCounts(scene.browser)).intents).toBe(1)
    faults().clear()
    await scene.admin.act('resume')
    await scene.admin.step('done')
    expect(active()).toHaveLength(2)
    expect(active()).toContainEqual(old)
    expect(await vaultCounts(scene.browser)).toEqual({ tokens: 2, intents: 0 })
    await scene.admin.panel.waitForSelector('[data-plan="new"] [data-plan-step="prepared"][data-done="true"]')

    await scene.admin.click('#tick-handedOver')
    await isTicked('handedOver')
    await scene.restart()
    await scene.admin.openPanel()
    // The new one stands first.
    const areReplaced = () =>
      scene.admin.panel.$$eval('[data-ref]', (all) => all.map((row) => row.textContent?.includes('being replaced')))
    await expect.poll(areReplaced).toEqual([false, true])
    await scene.admin.click('li:nth-child(2) [data-ref]')
    await scene.admin.panel.waitForSelector('[data-plan="old"]')
    await isTicked('handedOver')
    expect(await scene.admin.panel.$('[data-action="replace"]')).toBeNull()
    await scene.admin.click('#tick-switched')
    await isTicked('switched')
    await remindsOn('2999-12-24')
    await scene.admin.act('retire')
    await scene.admin.view('revoke')
    expect(active()).toHaveLength(2)
    await scene.admin.panel.waitForSelector('[data-successor]')
    await scene.admin.type('#typed', 'Spring campaign')
    await scene.admin.act('revoke')
    await scene.admin.answer('allow')
    await scene.admin.step('revoked')
    expect(active()).toHaveLength(1)
    expect(active()).not.toContainEqual(old)
    const kept = await storedTokens(scene.browser)
    expect(kept[1]?.retired?.by).toBe(kept[0]?.ref)
    expect((await vaultCounts(scene.browser)).intents).toBe(0)
    await scene.admin.act('close')
    await scene.admin.view('list')
    await isListed(1)
  })

  test('retire: a worker that is killed meanwhile continues automatically', async () => {
    const { admin, browser } = scene
    const old = await withToken('Spring campaign')
    await replace()
    await admin.step('done')
    await admin.act('retire')
    await admin.view('revoke')
    await admin.type('#typed', 'Spring campaign')
    const gate = faults().hold('POST /api/invented/endpoints/revoke', 'before')
    await admin.act('revoke')
    await gate.reached
    await killWorker()
    gate.open()
    await admin.panel.reload()
    await admin.step('revoked')
    expect(active()).toHaveLength(1)
    expect(active()).not.toContainEqual(old)
    expect(await vaultCounts(browser)).toEqual({ tokens: 2, intents: 0 })
  })

  test('replace that is left half-way leaves both in the list, and its plan', async () => {
    const { admin, browser } = scene
    await withToken('Spring campaign')
    faults().staleParameters(60_000)
    await replace()
    await admin.step('failed')
    await admin.act('close')
    await admin.view('list')
    await isListed(2)
    await expect.poll(text).toContain('being replaced')
    // The list is shown while the background still ends the intent.
    await expect.poll(() => vaultCounts(browser)).toEqual({ tokens: 2, intents: 0 })
  })
})
