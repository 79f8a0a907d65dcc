import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { stopBackground } from '../support/browser.ts'
import { openScene, type Scene, startAfresh, storedTokens, vaultCounts } from '../support/e2e.ts'

/** Replacing and revoking: EBS, the vault and the screen agree, however it is interrupted. */
let scene: Scene
const store = () => scene.world.sandbox.store
const faults = () => scene.world.sandbox.faults
const active = () => store().activeEndpoints('SURVEYS')
const text = () => scene.admin.panel.$eval('main', (main) => main.innerText)
const outcome = (code: string, done: string) =>
  scene.admin.panel.waitForSelector(`[data-code="${code}"][data-done="${done}"]`)

/** One endpoint token of ours, and its page. */
async function withToken(description: string) {
  const { admin } = scene
  await admin.create('SURVEYS', description)
  await admin.act('back')
  await admin.view('list')
  await admin.click('[data-ref]')
  await admin.view('token')
  const [token] = active()
  if (!token) throw new Error('nothing was registered')
  return token
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
    expect(await text()).toContain('EBS no longer accepts the old value')
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
    expect(await admin.panel.$$('[data-ref]')).toHaveLength(1)
  })

  test('Deny replaces nothing', async () => {
    const { admin, browser } = scene
    const old = await withToken('Stays')
    await admin.act('replace')
    await admin.act('next')
    await admin.answer('deny')
    await admin.step('denied')
    expect(await text()).toContain('The old token is still registered')
    expect(active()).toEqual([old])
    expect(await vaultCounts(browser)).toEqual({ tokens: 1, intents: 0 })
  })

  test('revoke: only after its name was typed, and read back', async () => {
    const { admin, browser } = scene
    await withToken('Spring campaign')
    await admin.act('revoke')
    await admin.view('revoke')
    await admin.type('#typed', 'Another name')
    await admin.act('revoke')
    expect(active()).toHaveLength(1)
    await admin.type('#typed', 'Spring campaign')
    await admin.act('revoke')
    await admin.step('revoked')
    expect(active()).toEqual([])
    const [kept] = await storedTokens(browser)
    expect(kept).toMatchObject({ description: 'Spring campaign', value: null, retired: { by: null } })
    await admin.act('close')
    await admin.view('list')
    expect(await admin.panel.$('[data-ref]')).toBeNull()
  })

  test('revoke: the button held for two seconds is enough, and less is not', async () => {
    const { admin } = scene
    await withToken('Held')
    await admin.act('revoke')
    await admin.view('revoke')
    const button = await admin.panel.waitForSelector('[data-action="revoke"]')
    await button?.click({ delay: 500 })
    expect(active()).toHaveLength(1)
    await button?.click({ delay: 2_300 })
    await admin.step('revoked')
    expect(active()).toEqual([])
  })

  test('revoke: an answer that is lost on the way is read back', async () => {
    const { admin } = scene
    await withToken('Answer lost')
    faults().add({ call: 'POST /api/invented/endpoints/revoke', once: true, drop: 'after' })
    await admin.revoke('Answer lost')
    await admin.step('revoked')
    expect(active()).toEqual([])
  })

  test('revoke: an unknown outcome stays open until Finish settles it', async () => {
    const { admin, browser } = scene
    await withToken('Unknown')
    faults().add({ call: 'POST /api/invented/endpoints/revoke', drop: 'before' })
    await admin.revoke('Unknown')
    await admin.step('failed')
    await outcome('outcome_unknown', 'unknown')
    expect((await vaultCounts(browser)).intents).toBe(1)
    await admin.act('close')
    await admin.view('list')
    faults().clear()
    await admin.act('open')
    await admin.act('resume')
    await admin.step('revoked')
    expect(active()).toEqual([])
    expect((await vaultCounts(browser)).intents).toBe(0)
  })

  test('revoke: a worker that is killed meanwhile goes on by itself', async () => {
    const { admin, browser } = scene
    await withToken('Killed')
    faults().add({ call: 'POST /api/invented/endpoints/revoke', once: true, delayMs: 1_500 })
    await admin.revoke('Killed')
    await admin.step('revoke')
    await killWorker()
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

  test('replace: the old one works until the new one is verified', async () => {
    const { admin, browser } = scene
    const old = await withToken('Spring campaign')
    await admin.act('replace')
    await admin.step('describe')
    expect(await text()).toContain('works until the new one is verified')
    // EBS answers from a cache: the new one cannot be verified yet.
    faults().staleParameters(60_000)
    await admin.act('next')
    await admin.answer('allow')
    await admin.step('failed')
    await outcome('not_verified', 'yes')
    expect(active()).toHaveLength(2)
    expect(active()).toContainEqual(old)
    expect((await vaultCounts(browser)).intents).toBe(1)
    faults().clear()
    await admin.act('resume')
    await admin.step('done')
    expect(active()).toHaveLength(1)
    expect(active()).not.toContainEqual(old)
    expect((await vaultCounts(browser)).intents).toBe(0)
  })

  test('replace: a worker that is killed before the old one is retired goes on by itself', async () => {
    const { admin, browser } = scene
    const old = await withToken('Spring campaign')
    faults().add({ call: 'POST /api/invented/endpoints/revoke', once: true, delayMs: 1_500 })
    await admin.act('replace')
    await admin.act('next')
    await admin.answer('allow')
    await admin.step('retire')
    await killWorker()
    await admin.panel.reload()
    await admin.step('done')
    expect(active()).toHaveLength(1)
    expect(active()).not.toContainEqual(old)
    expect(await vaultCounts(browser)).toEqual({ tokens: 2, intents: 0 })
  })

  test('replace that is left half-way leaves both in the list', async () => {
    const { admin, browser } = scene
    await withToken('Spring campaign')
    faults().staleParameters(60_000)
    await admin.act('replace')
    await admin.act('next')
    await admin.answer('allow')
    await admin.step('failed')
    await admin.act('close')
    await admin.view('list')
    await admin.panel.waitForFunction(() => document.querySelectorAll('[data-ref]').length === 2)
    // The list is shown while the background still ends the intent.
    await expect.poll(() => vaultCounts(browser)).toEqual({ tokens: 2, intents: 0 })
  })
})
