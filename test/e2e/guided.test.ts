import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PortalKind } from '../../relay/sandbox/portal/portal.ts'
import { Coach } from '../support/coach.ts'
import { openScene, type Scene, storedTokens, vaultCounts } from '../support/e2e.ts'

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

  /** Fills in the vendor's form by hand, as the coach shows it. */
  async function fillIn(description: string, type: string): Promise<void> {
    const { portal: page } = scene.admin
    await coach.press('description')
    await page.keyboard.type(description)
    await page.keyboard.press('Tab')
    await coach.at('type')
    if (portal === 'forms') {
      await page.select('#token-type', type)
    } else {
      await coach.press('type')
      await page.locator(`.cs-combo__option ::-p-text(${type === 'SURVEYS' ? 'Surveys' : 'Insights'})`).click()
    }
    await coach.press('next')
  }

  /** The newest endpoint token, as the views are told of it. */
  const shownToken = async () => {
    const answer = await scene.admin.panel.evaluate(() =>
      chrome.runtime.sendMessage({ message: 'overview', request: {} }),
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
    await fillIn('Insights of the head office', 'APPINSIGHTS')
    await coach.press('allow')
    expect((await coach.at('show'))?.width).toBeGreaterThan(0)
    await admin.panel.waitForSelector('[data-guide="allow"][data-status="done"]')
    await coach.press('show')
    await coach.at('take')
    expect(await storedTokens(scene.browser)).toEqual([])
    await coach.pressTake()
    await coach.at('kept')
    await admin.step('done')
    expect((await admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
    expect((await shownToken()).connection).toMatchObject({ result: 'accepted' })
    expect(await vaultCounts(scene.browser)).toEqual({ tokens: 1, intents: 0 })
  })
})
