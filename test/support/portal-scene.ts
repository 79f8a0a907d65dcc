/** A scene whose portal is a site of ours (site.ts). */
import type { Browser, Frame, Page } from 'puppeteer'
import { agreementFor } from '../../extension/contracts/settings/agreement.ts'
import type { Environment } from '../../shared/environment.ts'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { backgroundOf } from './browser.ts'
import { openScene, type Scene } from './e2e.ts'
import { eventually } from './eventually.ts'
import { EXTENSION_ORIGIN } from './extension.ts'
import { writeSetting } from './settings.ts'
import { startSite } from './site.ts'

type Options = { extension?: string | undefined; parameters?: string; display?: string; known?: boolean }
export type PortalScene = { scene: Scene; origin: string; asked: string[]; close(): Promise<void> }

/**
 * The extension knows the portal, and its side panel has been opened beside the sandbox's own.
 * @param extension the folder of another build of it
 * @param display where its windows are; without one it has none
 * @param known the extension has asked the relay before, and may not reach it now
 * @param parameters the path of a page of the site that shows EBS's parameters, instead of the sandbox's own
 */
export async function openPortalScene({
  extension,
  parameters,
  display,
  known = false,
}: Options = {}): Promise<PortalScene> {
  const { origin, asked, close } = await startSite()
  const configure = (environment: EnvironmentInput): EnvironmentInput => ({
    ...environment,
    portal: {
      origins: [origin],
      path: '/subscriptions/',
      tabs: '[role="tablist"]',
      integrationsTab: '#own',
      content: '#content',
    },
    ...(parameters &&
      environment.parametersPage && {
        parametersPage: { ...environment.parametersPage, url: `${origin}${parameters}` },
      }),
  })
  const scene = await openScene({ configure }, extension, display)
  if (known) {
    const { environments } = await (await fetch(`${scene.world.relay.origin}/v1/environments`)).json()
    const worker = await backgroundOf(scene.browser)
    await worker.evaluate(writeSetting, 'environments', environments)
    const agreed = (environments as Environment[]).map((one) => [one.id, agreementFor(one, scene.world.relay.origin)])
    await worker.evaluate(writeSetting, 'agreements', Object.fromEntries(agreed))
  }
  await scene.admin.openPanel()
  return {
    scene,
    origin,
    asked,
    async close() {
      await scene.close()
      await close()
    },
  }
}

/** A page of the site; what it or our content script in it complains of is in `said`. */
export async function openSitePage(browser: Browser, url: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(url)
  return { page, said }
}

/** The panel's frame, once the panel is shown in it. */
export async function panelIn(page: Page): Promise<Frame> {
  let found: Frame | undefined
  await eventually(async () => {
    for (const frame of page.frames().filter((one) => one.url().startsWith(EXTENSION_ORIGIN))) {
      if (await frame.$('main[data-view="list"]').catch(() => null)) found = frame
    }
    if (!found) throw new Error('The panel is not shown')
  })
  return found as Frame
}

/** Presses what is in the panel's frame as a hand would, where the page has it drawn by now, whatever lies over it. */
export async function pressIn(page: Page, frame: Frame, selector: string): Promise<void> {
  const inside = await frame.waitForSelector(selector)
  const at = await inside?.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  const drawn = await page.evaluate(() => {
    // By the prototype: the document's own names may be taken (test/pages/hostile.html).
    const host = Document.prototype.querySelector.call(document, '[data-integrations-for-ebs="panel"]') as HTMLElement
    const { x, y, width } = host.getBoundingClientRect()
    return { x, y, scale: width / host.offsetWidth }
  })
  // A click before may have taken the page's focus between its press and its release.
  await page.mouse.reset()
  const BORDER = 1
  const { x, y } = at ?? { x: 0, y: 0 }
  await page.mouse.click(drawn.x + (x + BORDER) * drawn.scale, drawn.y + (y + BORDER) * drawn.scale)
}
