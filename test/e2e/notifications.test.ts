import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf, pageAt } from '../support/browser.ts'
import { type Display, openDisplay } from '../support/display.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { eventually } from '../support/eventually.ts'
import { EXTENSION_DIR, EXTENSION_ORIGIN } from '../support/extension.ts'

/** What the browser makes of a real click on a notification, which it shows in the lower right corner of the screen. */
const THERE = { x: 1_090, y: 845 }
let display: Display
let scene: Scene
beforeAll(async () => {
  display = await openDisplay()
  scene = await openScene({}, EXTENSION_DIR, display.name)
})
afterAll(async () => {
  await scene?.close()
  display?.close()
})

test.each(['drift', 'clipboard'])(
  'a click on the %s notification opens the side panel, and takes it away',
  async (id) => {
    const worker = await backgroundOf(scene.browser)
    await worker.evaluate(
      (id) =>
        chrome.notifications.create(id, {
          type: 'basic',
          iconUrl: '/icon/128.png',
          title: 'A title',
          message: 'Words',
        }),
      id,
    )
    await eventually(async () => {
      display.click(THERE)
      const open = await worker.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] }))
      expect(open).toHaveLength(1)
    })
    // It goes after the panel was asked to open.
    await expect.poll(() => worker.evaluate(() => chrome.notifications.getAll())).toEqual({})
    const panel = await pageAt(scene.browser, `${EXTENSION_ORIGIN}/sidepanel.html`)
    // Closed while it still loads, it would complain.
    await panel.waitForSelector('main[data-view="list"]')
    const closed = new Promise((done) => panel.once('close', done))
    await panel.evaluate(() => window.close())
    await closed
  },
)
