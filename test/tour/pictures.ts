/**
 * `npm run pictures`: the picture of the README and those of the store listings, 1280x800, made from the real thing in English and in
 * Greek; then every screen (screens.ts). All go into `extension/store/`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { createLog } from '../../relay/observability/log.ts'
import { startWithRelay } from '../sandbox/start.ts'
import { Admin } from '../support/admin.ts'
import { launchBrowser } from '../support/browser.ts'
import { buildExtension } from '../support/build.ts'
import { EXTENSION, EXTENSION_ORIGIN, RELAY_PORT, ROOT } from '../support/extension.ts'
import { writeSetting } from '../support/settings.ts'
import { takeScreens } from './screens.ts'

const OUT = join(ROOT, 'extension/store')
const LANGUAGES = ['en', 'el'] as const
const DESCRIPTIONS = {
  en: { APPINSIGHTS: 'Insights of the head office', SURVEYS: 'Spring campaign' },
  el: { APPINSIGHTS: 'Insights της έδρας', SURVEYS: 'Ανοιξιάτικη καμπάνια' },
}
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

mkdirSync(join(OUT, 'pictures'), { recursive: true })
buildExtension()
for (const language of LANGUAGES) await take(language)
await takeScreens(join(OUT, 'screens'), LANGUAGES)

/** The job, from the first step of the wizard to the verified endpoint token. */
async function take(language: (typeof LANGUAGES)[number]): Promise<void> {
  const running = await startWithRelay({ extensions: [EXTENSION], port: RELAY_PORT, log: createLog(() => undefined) })
  const browser = await launchBrowser()
  try {
    const admin = new Admin(browser, running.sandbox)
    const settings = await admin.openPage('options')
    await settings.evaluate(writeSetting, 'language', language)
    await settings.close()
    await admin.openPanel()
    await admin.portal.setViewport({ width: SIZE.width - PANEL.width - 1, height: SIZE.height })
    await admin.panel.setViewport(PANEL)
    const shoot = (name: string) => together(browser, admin.portal, admin.panel, `pictures/${name}-${language}`)

    await admin.create('APPINSIGHTS', DESCRIPTIONS[language].APPINSIGHTS)
    await admin.act('back')
    await admin.view('list')
    await admin.act('add-token')
    await admin.step('describe')
    await admin.type('#description', DESCRIPTIONS[language].SURVEYS)
    await admin.panel.select('#type', 'SURVEYS')
    await shoot('1-describe')
    await admin.act('next')
    await admin.step('authorize')
    await admin.answer('allow')
    await admin.step('done')
    const frame = await admin.integrationsFrame()
    await frame.waitForFunction(() => document.querySelectorAll('[data-parameter]').length === 6)
    // The first connection test comes a moment after the token.
    await admin.panel.waitForSelector('[data-link="accepted"][data-shade="good"]')
    await frame.waitForFunction(() => document.querySelectorAll('[data-evidence="good,good,good,good"]').length === 2)
    await shoot('2-verified')
    if (language === 'en') await together(browser, admin.portal, admin.panel, 'overview')
    await admin.act('back')
    await admin.view('list')
    await admin.act('parameters')
    await admin.panel.waitForSelector('[data-parameter]')
    await shoot('3-parameters')
    await help(browser, `pictures/4-help-${language}`)
  } finally {
    await browser.close()
    await running.close()
  }
}

async function help(browser: Browser, name: string): Promise<void> {
  const page = await browser.newPage()
  await page.setViewport(SIZE)
  await page.goto(`${EXTENSION_ORIGIN}/help.html`)
  await page.waitForSelector('main')
  await page.screenshot({ path: join(OUT, `${name}.png`) as `${string}.png` })
  await page.close()
}
