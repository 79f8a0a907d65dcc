import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { Coach } from '../support/coach.ts'
import { openScene, type Scene, storedTokens, vaultCounts } from '../support/e2e.ts'
import { fillIn } from '../support/native-form.ts'

/** Replacing and revoking where the vendor's portal does it: only what EBS says counts. */
let scene: Scene
let coach: Coach

/** In the other mark-up, guided.test.ts finds the row. */
const PORTAL = 'forms'
const SURVEYS = { type: 'SURVEYS', description: 'Spring campaign' } as const
/** The values that EBS has, newest first. */
const active = () => scene.world.sandbox.store.activeEndpoints('SURVEYS').map(({ token }) => token)
const text = () => scene.admin.panel.$eval('main', (main) => main.innerText)
/** Opens the page of an endpoint token of ours, in a guided environment. @returns its value */
async function withToken(perType: 'one' | 'several'): Promise<string> {
  const configure = (environment: EnvironmentInput): EnvironmentInput => ({
    ...environment,
    registration: { ...environment.registration, perType } as EnvironmentInput['registration'],
  })
  scene = await openScene({ sandbox: { portal: PORTAL }, configure })
  scene.world.sandbox.switches.endpointsPerType = perType
  const { admin } = scene
  await admin.openPanel()
  coach = new Coach(admin.portal)
  await admin.describe(SURVEYS.type, SURVEYS.description)
  await admin.answer('allow')
  await admin.step('guide')
  const { token } = scene.world.sandbox.store.register({
    ...SURVEYS,
    requestId: crypto.randomUUID(),
    createdBy: 'Admin',
  })
  await admin.type('#value', token)
  await admin.act('keep-value')
  await admin.step('done')
  await admin.act('back')
  await admin.click('[data-ref]')
  await admin.view('token')
  return token
}

/** From the token's page to the vendor's form, all filled in. */
async function askForAnother(): Promise<void> {
  await scene.admin.act('replace')
  await scene.admin.act('next')
  await scene.admin.step('guide')
  await scene.admin.portal.goto(scene.world.sandbox.portalUrl)
  await scene.admin.portal.bringToFront()
  await coach.press('tab')
  await coach.press('add')
  await fillIn(coach, PORTAL, SURVEYS)
}

async function takeTheNewOne(): Promise<void> {
  await coach.at('take')
  await coach.pressTake()
}

describe('where EBS holds one per type', () => {
  let old: string
  beforeAll(async () => {
    old = await withToken('one')
  })
  afterAll(() => scene.close())

  test('replace: Deny replaces nothing', async () => {
    await askForAnother()
    await coach.at('allow')
    await scene.admin.portal.click('#deny')
    await coach.at('nothing')
    expect(active()).toEqual([old])
  })

  test('replace: after Allow the list is as long as before, and the new one is shown all the same', async () => {
    await coach.press('nothing')
    await fillIn(coach, PORTAL, SURVEYS)
    await coach.press('allow')
    await coach.press('show')
    await takeTheNewOne()
    await scene.admin.step('done')
    expect(await text()).toContain('The old token is no longer valid.')
    expect((await scene.admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
    expect(active()).toEqual([expect.not.stringMatching(old)])
    const kept = await storedTokens(scene.browser)
    expect(kept.map(({ retired, value }) => [retired !== null, value !== null])).toEqual([
      [false, true],
      [true, false],
    ])
    expect((await vaultCounts(scene.browser)).intents).toBe(0)
  })

  test('revoke: the coach shows the row, and when EBS no longer has it, the side panel continues automatically', async () => {
    const { admin } = scene
    await admin.act('back')
    await admin.click('[data-ref]')
    await admin.revoke(SURVEYS.description)
    await admin.step('guide')
    await admin.portal.bringToFront()
    await coach.ringed('remove')
    await admin.portal.evaluate(remove)
    await admin.step('revoked')
    expect(active()).toEqual([])
    expect((await vaultCounts(scene.browser)).intents).toBe(0)
    await expect.poll(() => coach.step()).toBeNull()
  })
})

describe('where EBS keeps several per type', () => {
  let old: string
  beforeAll(async () => {
    old = await withToken('several')
  })
  afterAll(() => scene.close())

  test('replace: both work until the admin retires the old one, which is removed in the portal', async () => {
    const { admin } = scene
    await askForAnother()
    await coach.press('allow')
    // Both bear the same words: the coach points at neither.
    expect(await coach.at('show')).toBeNull()
    await admin.portal.click('.tokens tbody tr:first-child td:nth-child(3) button')
    await takeTheNewOne()
    await admin.step('done')
    expect(active()).toEqual([expect.any(String), old])

    await admin.act('retire')
    await admin.revokeNamed(SURVEYS.description)
    await admin.step('guide')
    await admin.portal.bringToFront()
    await coach.at('remove')
    await expect.poll(() => coach.text()).toContain('Several tokens have this name')
    expect(await coach.ring()).toBeNull()
    await admin.portal.evaluate(remove)
    await admin.step('revoked')
    expect(active()).toEqual([expect.not.stringMatching(old)])
    expect(await vaultCounts(scene.browser)).toEqual({ tokens: 2, intents: 0 })
  })
})

/** Presses Remove in the last row, which is the oldest. */
function remove(): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('button, [role="button"]')]
  buttons.findLast(({ textContent }) => textContent === 'Remove')?.click()
}
