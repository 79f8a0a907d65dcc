/**
 * The attack: get in the way of the sign-in. While EBS's window is about to open, another extension or a page opens a popup of its
 * own. Taken for EBS's window, it would be closed by Cancel, and EBS's own window would stay.
 *
 * The defence: the extension tells EBS's window by how Chromium opens it (`extension/background/relay/sign-in-window.ts`).
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf, pageAt } from '../../support/browser.ts'
import { openScene, type Scene } from '../../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../../support/extension.ts'

let scene: Scene
/** The relay's clock: a nonce replaces the time of the browser's proofs (RFC 9449 section 8). */
const CLOCK_AHEAD_MS = 600_000
beforeAll(async () => {
  scene = await openScene({ now: () => Date.now() + CLOCK_AHEAD_MS, sandbox: { now: Date.now } })
  await scene.admin.openPanel()
})
afterAll(() => scene.close())

/** Another program opens a popup: an extension, or a page. */
const OTHERS = {
  'another extension': async () => {
    const address = `${EXTENSION_ORIGIN}/help.html`
    const opened = pageAt(scene.browser, address)
    await (await backgroundOf(scene.browser)).evaluate(async (url) => {
      await chrome.windows.create({ type: 'popup', url })
    }, address)
    return opened
  },
  'a page': async () => {
    const address = `${scene.world.sandbox.ebsOrigin}/parameters`
    const opened = pageAt(scene.browser, address)
    await scene.admin.portal.evaluate((url) => void window.open(url, '', 'popup,width=300,height=200'), address)
    return opened
  },
}

test.each(Object.keys(OTHERS) as (keyof typeof OTHERS)[])(
  'a popup that %s opens before EBS’s page is there is left open by Cancel, and EBS’s window is closed',
  async (program) => {
    const { admin, world } = scene
    const gate = world.sandbox.faults.hold('GET /Auth/Authorize', 'before')
    await admin.describe('SURVEYS', 'Spring campaign')
    await gate.reached
    const other = await OTHERS[program]()
    gate.open()
    const window = await admin.signInWindow()
    await window.waitForSelector('#user, #allow')
    await admin.step('authorize')
    await admin.act('close')
    await admin.view('list')
    await expect.poll(() => window.isClosed()).toBe(true)
    expect(other.isClosed()).toBe(false)
    await other.close()
  },
)

test('cancelled before EBS’s page is there, nothing is closed; the next sign-in works, with a relay ten minutes ahead', async () => {
  const { admin, world } = scene
  const gate = world.sandbox.faults.hold('GET /Auth/Authorize', 'before')
  await admin.describe('SURVEYS', 'Spring campaign')
  await gate.reached
  const other = await OTHERS['another extension']()
  await admin.act('close')
  await admin.view('list')
  expect(other.isClosed()).toBe(false)
  await other.close()
  gate.open()
  await (await admin.signInWindow()).close()
  await admin.create('SURVEYS', 'Spring campaign')
})
