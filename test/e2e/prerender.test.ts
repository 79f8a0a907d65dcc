/** A page that the browser has prerendered (speculation rules) is entered when it is activated, and not before. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPortalScene, type PortalScene, panelIn } from '../support/portal-scene.ts'

const OURS = '[role="tab"]:not([data-tab])'
let portal: PortalScene
let page: Page
beforeAll(async () => {
  portal = await openPortalScene()
  page = await portal.scene.browser.newPage()
})
afterAll(() => portal.close())

/**
 * Has the browser prerender an address of this page's site, and waits until it is loaded there. With a session of the developer
 * tools on the page, Chromium prerenders nothing.
 */
async function prerender(url: string): Promise<void> {
  await page.evaluate((url) => {
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] })
    document.head.append(rules)
  }, url)
  await expect.poll(() => portal.asked).toContain('/loaded')
}

test('the panel is in it after its activation', async () => {
  const url = `${portal.origin}/subscriptions/portal?says`
  await page.goto(`${portal.origin}/pages/own`)
  await prerender(url)
  await Promise.all([page.waitForNavigation(), page.evaluate((url) => location.assign(url), url)])
  const started = await page.evaluate(
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { activationStart: number })
        .activationStart,
  )
  expect(started).toBeGreaterThan(0)
  await (await page.waitForSelector(OURS))?.click()
  await panelIn(page)
})
