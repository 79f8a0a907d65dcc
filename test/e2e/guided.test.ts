import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PortalKind } from '../sandbox/portal/portal.ts'
import { Coach } from '../support/coach.ts'
import { inContentScript } from '../support/content-script.ts'
import { openScene, type Scene, storedTokens, vaultCounts } from '../support/e2e.ts'
import { eventually } from '../support/eventually.ts'
import { fillIn } from '../support/native-form.ts'

/** Guided mode, as an admin goes through it in the vendor's own portal: both mark-ups of it. */
describe.each(['forms', 'app'] as const)('in the portal with %s', (portal: PortalKind) => {
  let scene: Scene
  let coach: Coach
  beforeAll(async () => {
    scene = await openScene({ sandbox: { portal } })
    await scene.admin.openPanel()
    coach = new Coach(scene.admin.portal)
    await scene.admin.portal.goto(scene.world.sandbox.portalUrl)
  })
  afterAll(() => scene.close())

  const inEbs = (type: string) => scene.world.sandbox.store.activeEndpoints(type).length
  const registered = (type: string) => scene.world.sandbox.store.activeEndpoint(type)?.token ?? ''

  /** The newest endpoint token, as the views are told of it. */
  const shownToken = async () => {
    const answer = await scene.admin.panel.evaluate(() =>
      chrome.runtime.sendMessage({ message: 'app-state', request: {} }),
    )
    return answer.reply.tokens[0]
  }

  test('the whole way: each control is shown, and nothing is pressed for the admin', async () => {
    const { admin } = scene
    await admin.describe('APPINSIGHTS', 'Insights of the head office')
    await admin.answer('allow')
    await admin.step('guide')
    await admin.portal.bringToFront()
    await coach.press('tab')
    await coach.press('add')
    await fillIn(coach, portal, { description: 'Insights of the head office', type: 'APPINSIGHTS' })
    await coach.press('allow')
    await coach.ringed('show')
    await admin.panel.waitForSelector('[data-guide="allow"][data-status="done"]')
    await coach.press('show')
    await coach.at('take')

    // What the page's own script does, the admin has not done: no made-up click takes the value, and the coach is closed to it.
    const seen = await admin.portal.evaluate(() => {
      const host = document.querySelector('[data-integrations-for-ebs="coach"]')
      const made = ['pointerdown', 'mousedown', 'click'].map(
        (name) => new MouseEvent(name, { bubbles: true, composed: true }),
      )
      for (const event of made) host?.dispatchEvent(event)
      const button = document.elementFromPoint(innerWidth - 100, innerHeight - 50)
      if (button instanceof HTMLElement) button.click()
      return { root: host?.shadowRoot, text: host?.textContent }
    })
    expect(seen).toEqual({ root: null, text: '' })
    expect(await coach.step()).toBe('take')
    expect(await storedTokens(scene.browser)).toEqual([])

    await coach.pressTake()
    await coach.at('kept')
    await admin.step('done')
    expect((await admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
    // The connection is tried when all else is done.
    await eventually(async () => expect((await shownToken()).connection).toMatchObject({ result: 'accepted' }))
    expect(await vaultCounts(scene.browser)).toEqual({ tokens: 1, intents: 0 })
  })

  if (portal === 'app') {
    test('revoke: the coach finds the row in this mark-up too', async () => {
      const { admin } = scene
      await admin.act('back')
      await admin.click('[data-ref]')
      await admin.revoke('Insights of the head office')
      await admin.step('guide')
      await admin.portal.bringToFront()
      await coach.ringed('remove')
    })
    return
  }

  test('Deny leaves nothing, the coach says so, and Cancel ends it', async () => {
    const { admin } = scene
    await admin.act('back')
    await admin.describe('SURVEYS', 'Spring campaign')
    await admin.step('guide')
    await admin.portal.bringToFront()
    await coach.press('add')
    await fillIn(coach, portal, { description: 'Spring campaign', type: 'SURVEYS' })
    await coach.at('allow')
    await admin.portal.click('#deny')
    await coach.at('nothing')
    expect(inEbs('SURVEYS')).toBe(0)
    // Who only looks something up in the list has not cancelled.
    await admin.act('back')
    await admin.view('list')
    await admin.act('open')
    await admin.step('guide')
    await coach.at('nothing')
    await admin.act('close')
    await admin.view('list')
    await expect.poll(() => coach.step()).toBeNull()
    expect(await vaultCounts(scene.browser)).toEqual({ tokens: 1, intents: 0 })
  })

  test('where the page is another than expected, the coach says so, and the value is pasted', async () => {
    const { admin } = scene
    await admin.describe('SURVEYS', 'Spring campaign')
    await admin.step('guide')
    await admin.portal.evaluate(() => document.body.replaceChildren('Under construction'))
    await admin.portal.bringToFront()
    await coach.at('lost')
    await admin.panel.waitForSelector('[data-at="lost"]')

    await admin.type('#value', registered('APPINSIGHTS'))
    await admin.act('keep-value')
    await admin.panel.waitForSelector('[data-step="guide"] [data-code="value_differs"]')
    expect(await vaultCounts(scene.browser)).toEqual({ tokens: 1, intents: 1 })

    const { id } = scene.world.sandbox.store.register({
      type: 'SURVEYS',
      description: 'Spring campaign',
      requestId: crypto.randomUUID(),
      createdBy: 'Admin',
    })
    expect(id).toBeTruthy()
    await admin.type('#value', `X-ESAPIKEY-SURVEYS: ${registered('SURVEYS')}`)
    await admin.act('keep-value')
    await admin.step('done')
    expect((await admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
    expect(await vaultCounts(scene.browser)).toEqual({ tokens: 2, intents: 0 })
    await admin.act('back')
  })

  test('a page without the coach brings no value', async () => {
    const { admin } = scene
    await admin.portal.goto(scene.world.sandbox.portalUrl)
    const takes = `chrome.runtime.sendMessage({ message: 'coach/takes', request: { value: '0123456789abcdef' } })`
    expect(await inContentScript(admin.portal, takes)).toMatchObject({
      ok: false,
      failure: { code: 'message_refused' },
    })
  })

  test('revoke: the portal does it, and EBS says whether it is gone', async () => {
    await scene.admin.click('[data-ref]')
    await scene.admin.view('token')
    await scene.admin.revoke('Spring campaign')
    await scene.admin.step('guide')
    // Who finishes what a closed browser has interrupted has not said that it is gone.
    await scene.restart()
    const { admin } = scene
    await admin.openPanel('wizard')
    await admin.step('interrupted')
    await admin.act('resume')
    await admin.answer('allow')
    await admin.step('guide')
    expect(await admin.panel.$('[data-code]')).toBeNull()
    await admin.act('resume')
    await admin.panel.waitForSelector('[data-step="guide"] [data-code="still_registered"]')
    scene.world.sandbox.store.revoke('SURVEYS', registered('SURVEYS'))
    // The extension reads EBS's list meanwhile, and may finish before the admin presses.
    await admin.panel.evaluate(() => document.querySelector<HTMLElement>('[data-action="resume"]')?.click())
    await admin.step('revoked')
    expect((await vaultCounts(scene.browser)).intents).toBe(0)
  })

  test('a browser that is closed in between continues where it was, and imports the token that the portal made meanwhile', async () => {
    await scene.admin.act('close')
    await scene.admin.describe('SURVEYS', 'Autumn campaign')
    await scene.admin.step('guide')
    await scene.restart()
    scene.world.sandbox.store.register({
      type: 'SURVEYS',
      description: 'Autumn campaign',
      requestId: crypto.randomUUID(),
      createdBy: 'Admin',
    })
    const { admin } = scene
    await admin.openPanel('wizard')
    await admin.step('interrupted')
    await admin.act('resume')
    await admin.answer('allow')
    await admin.step('guide')
    coach = new Coach(admin.portal)
    await admin.portal.bringToFront()
    await coach.press('show')
    await coach.at('take')
    await coach.pressTake()
    await admin.step('done')
    expect(inEbs('SURVEYS')).toBe(1)
    expect((await vaultCounts(scene.browser)).intents).toBe(0)
  })
})
