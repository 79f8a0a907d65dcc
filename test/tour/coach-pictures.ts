/** `npm run pictures:coach`: the coach at every step, in both of the sandbox's portals, light and dark. Left in `out/coach`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildExtension } from '../support/build.ts'
import { Coach } from '../support/coach.ts'
import { openScene } from '../support/e2e.ts'
import { ROOT } from '../support/extension.ts'
import { fillIn } from '../support/native-form.ts'

const OUT = join(ROOT, 'out/coach')

async function walk(portal: 'forms' | 'app'): Promise<void> {
  const scene = await openScene({ sandbox: { portal } })
  const { admin } = scene
  await admin.openPanel()
  const page = admin.portal
  await page.setViewport({ width: 1000, height: 700 })
  await admin.panel.setViewport({ width: 380, height: 800 })
  const coach = new Coach(page)

  async function look(step: string): Promise<void> {
    await coach.at(step)
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
      await page.screenshot({ path: join(OUT, `${portal}-${step}-${value}.png`) as `${string}.png` })
    }
    await admin.panel.screenshot({ path: join(OUT, `${portal}-${step}-panel.png`) as `${string}.png` })
    await page.bringToFront()
  }
  async function press(step: string): Promise<void> {
    await look(step)
    await coach.press(step)
  }
  const wanted = { description: 'Insights of the head office', type: 'APPINSIGHTS' } as const

  await page.goto(admin.sandbox.portalUrl)
  await admin.describe('APPINSIGHTS', 'Insights of the head office')
  await admin.answer('allow')
  await admin.step('guide')
  await page.bringToFront()
  await press('tab')
  await press('add')
  await fillIn(coach, portal, wanted, look)
  await look('allow')
  await page.click('#deny')
  await look('nothing')
  await coach.press('nothing')
  await fillIn(coach, portal, wanted)
  await coach.press('allow')
  await press('show')
  await look('take')
  await coach.pressTake()
  await look('kept')
  await admin.step('done')
  await scene.close()
}

mkdirSync(OUT, { recursive: true })
buildExtension()
await walk('forms')
await walk('app')
