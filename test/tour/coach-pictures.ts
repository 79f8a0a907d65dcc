/**
 * The second half of `npm run pictures`: what the extension puts into pages of others: the coach at every step, the panel in the portal, the marks
 * beside EBS's parameters. Light and dark, one of the sandbox's portals in English and the other in Greek; a sheet of each into
 * `extension/store/screens/`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../extension/contracts/languages.ts'
import type { PortalKind } from '../sandbox/portal/portal.ts'
import { SUBSCRIPTION_GID_PARAMETER } from '../sandbox/seeds.ts'
import { buildExtension } from '../support/build.ts'
import { clickIn, putIn } from '../support/closed-roots.ts'
import { Coach } from '../support/coach.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { eventually } from '../support/eventually.ts'
import { ROOT } from '../support/extension.ts'
import { fillIn } from '../support/native-form.ts'
import { writeSetting } from '../support/settings.ts'
import { SCHEMES, type Screen, sheet } from './sheet.ts'

const OUT = join(ROOT, 'extension/store/screens')
const SIZE = { width: 1000, height: 700 }
const DESCRIPTIONS = { en: 'Insights of the head office', el: 'Insights της έδρας' }

type Shoot = (name: string) => Promise<void>

async function takeAll(portal: PortalKind, language: keyof typeof DESCRIPTIONS): Promise<void> {
  const scene = await openScene({ sandbox: { portal } })
  const { admin, browser } = scene
  const screens: Record<(typeof SCHEMES)[number], Screen[]> = { light: [], dark: [] }
  const shoot: Shoot = async (name) => {
    for (const value of SCHEMES) {
      await admin.portal.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
      for (const frame of admin.portal.frames().slice(1)) await frame.waitForFunction(isIn, {}, value)
      const picture = await admin.portal.screenshot({ encoding: 'base64' })
      screens[value].push({ name, width: SIZE.width, picture })
    }
  }
  await speak(scene, language)
  await admin.openPanel()
  await admin.portal.setViewport(SIZE)
  await walk(scene, portal, DESCRIPTIONS[language], shoot)
  await lookAround(scene, portal, shoot)
  for (const scheme of SCHEMES) await sheet(browser, screens[scheme], join(OUT, `in-page-${language}-${scheme}`))
  await scene.close()
}

/** A frame of another process hears of it a little later. */
const isIn = (scheme: string) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches

async function speak({ admin }: Scene, language: Language): Promise<void> {
  const settings = await admin.openPage('options')
  await settings.evaluate(writeSetting, 'language', language)
  await settings.close()
}

/** The vendor's own steps, as the coach shows them; after a Deny, once more. */
async function walk({ admin }: Scene, portal: PortalKind, description: string, shoot: Shoot): Promise<void> {
  const coach = new Coach(admin.portal)
  const wanted = { description, type: 'APPINSIGHTS' } as const
  const look = async (step: string) => {
    await coach.at(step)
    await shoot(step)
  }
  await admin.describe(wanted.type, description)
  await admin.answer('allow')
  await admin.step('guide')
  await admin.portal.goto(admin.sandbox.portalUrl)
  await admin.portal.bringToFront()
  for (const step of ['tab', 'add']) {
    await look(step)
    await coach.press(step)
  }
  await fillIn(coach, portal, wanted, shoot)
  await look('allow')
  await admin.portal.click('#deny')
  await look('nothing')
  await admin.portal.click(portal === 'forms' ? 'a.button' : '.cs-head .cs-button')
  await fillIn(coach, portal, wanted)
  await coach.press('allow')
  await look('show')
  await coach.press('show')
  await look('take')
  await coach.pressTake()
  await look('kept')
  await admin.step('done')
}

/** The panel in the portal; and the marks, all as expected and not. */
async function lookAround({ admin, world }: Scene, portal: PortalKind, shoot: Shoot): Promise<void> {
  const page = admin.portal
  const { store, portalUrl, ebsOrigin } = world.sandbox
  await page.goto(`${portalUrl}${portal === 'app' ? '#/' : '#'}integrations`)
  await page.reload()
  await (await admin.integrationsFrame()).waitForSelector('[data-parameter][data-result="match"]')
  await shoot('panel')
  await page.goto(`${ebsOrigin}/parameters`)
  const marked = (sign: string) =>
    eventually(async () => {
      const marks = await putIn(page)
      if (!marks.some(({ kind, text }) => kind === 'mark' && text.includes(sign))) throw new Error(`no mark ${sign}`)
    }, 250)
  await marked('✓')
  await page.$eval('[data-integrations-for-ebs="summary"]', (line) => line.scrollIntoView({ block: 'center' }))
  await shoot('parameters')
  store.setParameter(SUBSCRIPTION_GID_PARAMETER, crypto.randomUUID())
  await clickIn(page, 'summary')
  await marked('✗')
  await shoot('parameters that differ')
}

mkdirSync(OUT, { recursive: true })
buildExtension()
await takeAll('forms', 'en')
await takeAll('app', 'el')
