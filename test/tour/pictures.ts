/** `npm run pictures`: the picture of the README and of the store listings, 1280x800, made from the real thing. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { createLog } from '../../relay/log.ts'
import { startWithRelay } from '../../relay/sandbox/start.ts'
import { Admin } from '../support/admin.ts'
import { launchBrowser } from '../support/browser.ts'
import { buildExtension } from '../support/build.ts'
import { EXTENSION, RELAY_PORT, ROOT } from '../support/extension.ts'

const OUT = join(ROOT, 'extension/store')
const SIZE = { width: 1280, height: 800 }
const PANEL = { width: 380, height: 800 }

/** The page and the panel beside each other, as the browser shows them. */
async function together(browser: Browser, page: Page, panel: Page, name: string): Promise<void> {
  const [left, right] = await Promise.all([page, panel].map((one) => one.screenshot({ encoding: 'base64' })))
  const canvas = await browser.newPage()
  await canvas.setViewport(SIZE)
  await canvas.setContent(
    `<style>body{margin:0;display:flex;gap:1px;background:#8888}</style>
     <img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}">`,
  )
  await canvas.screenshot({ path: join(OUT, `${name}.png`) as `${string}.png` })
  await canvas.close()
}

mkdirSync(OUT, { recursive: true })
buildExtension()
const running = await startWithRelay({ extensions: [EXTENSION], port: RELAY_PORT, log: createLog(() => undefined) })
const browser = await launchBrowser()
try {
  const admin = new Admin(browser, running.sandbox)
  await admin.openPanel()
  await admin.portal.setViewport({ width: SIZE.width - PANEL.width - 1, height: SIZE.height })
  await admin.panel.setViewport(PANEL)
  for (const [type, description] of [
    ['APPINSIGHTS', 'Insights of the head office'],
    ['SURVEYS', 'Spring campaign'],
  ] as const) {
    await admin.describe(type, description)
    await admin.answer('allow')
    await admin.step('done')
    if (type === 'SURVEYS') break
    await admin.act('back')
    await admin.view('list')
  }
  const frame = await admin.integrationsFrame()
  await frame.waitForFunction(() => document.querySelectorAll('[data-parameter]').length === 6)
  await together(browser, admin.portal, admin.panel, 'overview')
} finally {
  await browser.close()
  await running.close()
}
