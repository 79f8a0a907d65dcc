import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, storedHistory, storedTokens } from '../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { openKeptToken } from '../support/keep-token.ts'

/** Where a value is before, while and after it is shown. */
let scene: Scene
let value: string
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  ;({ token: value } = await openKeptToken(scene, 'SURVEYS', 'Spring campaign'))
})
afterAll(() => scene.close())

/** Everywhere in a page where the value could be seen or read. */
async function placesOf(page: Page): Promise<string[]> {
  const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }))
  const places = { document: await page.content(), accessibility: tree, title: await page.title(), address: page.url() }
  const history = await (await page.createCDPSession()).send('Page.getNavigationHistory')
  const all = { ...places, history: JSON.stringify(history) }
  return Object.entries(all)
    .filter(([, text]) => text.includes(value))
    .map(([place]) => place)
}

const reveal = async (page = scene.admin.panel) => {
  await scene.admin.act('reveal', page)
  await page.waitForSelector('[data-value]')
}
const isHidden = (page = scene.admin.panel) => page.waitForFunction(() => !document.querySelector('[data-value]'))

test('before the click it is nowhere', async () => {
  expect(value).not.toBe('')
  expect(await placesOf(scene.admin.panel)).toEqual([])
})

test('after the click it is on the screen, and in no title, address or history', async () => {
  await reveal()
  await expect.poll(() => placesOf(scene.admin.panel)).toEqual(['document', 'accessibility'])
})

test('after hiding it is nowhere again', async () => {
  await scene.admin.act('hide')
  await isHidden()
  expect(await placesOf(scene.admin.panel)).toEqual([])
})

test('it hides when the admin goes to another view', async () => {
  await reveal()
  await scene.admin.act('back')
  await scene.admin.view('list')
  expect(await placesOf(scene.admin.panel)).toEqual([])
  await scene.admin.click('[data-ref]')
  await scene.admin.view('token')
  expect(await placesOf(scene.admin.panel)).toEqual([])
})

test('one value is shown at a time, in whichever window', async () => {
  await reveal()
  const other = await scene.browser.newPage()
  await other.goto(`${EXTENSION_ORIGIN}/sidepanel.html`)
  await scene.admin.click('[data-ref]', other)
  await reveal(other)
  await isHidden()
  expect(await placesOf(scene.admin.panel)).toEqual([])
  await other.close()
})

test('a page of somebody else is refused the value, whatever it sends', async () => {
  const { portal } = scene.admin
  const [token] = await storedTokens(scene.browser)
  const told = async () => (await storedHistory(scene.browser)).filter(({ event }) => event === 'revealed').length
  const before = await told()
  const answers = await portal.evaluate(
    async ({ ref, origin }) => {
      const request = { message: 'reveal', request: { ref } }
      const heard: string[] = []
      addEventListener('message', ({ data, isTrusted }) => void (isTrusted && heard.push(JSON.stringify(data))))
      // To our content script, which is in this page, and to what it has put there.
      const ours = document.querySelectorAll('[data-integrations-for-ebs]')
      for (const place of [window, document, ...ours]) {
        for (const name of ['message', 'click', 'keydown', 'reveal']) {
          place.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: request }))
        }
      }
      postMessage(request)
      const frame = document.createElement('iframe')
      frame.src = `${origin}/sidepanel.html`
      document.body.append(frame)
      await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }))
      frame.contentWindow?.postMessage(request, '*')
      const pages = ['sidepanel.html', 'portal-panel.html', 'background.js', `sidepanel.html?ref=${ref}`]
      const reached = await Promise.all(
        pages.map((page) =>
          fetch(`${origin}/${page}`).then(
            () => page,
            () => null,
          ),
        ),
      )
      await new Promise((later) => setTimeout(later, 500))
      frame.remove()
      return {
        ours: ours.length > 0,
        heard: heard.filter((one) => one !== JSON.stringify(request)),
        reached: reached.filter((page) => page !== null),
        runtime: typeof (globalThis as { chrome?: typeof chrome }).chrome?.runtime?.sendMessage,
      }
    },
    { ref: token?.ref, origin: EXTENSION_ORIGIN },
  )
  expect(answers).toEqual({ ours: true, heard: [], reached: [], runtime: 'undefined' })
  expect(await told()).toBe(before)
  expect(before).toBeGreaterThan(0)
  expect(await placesOf(portal)).toEqual([])
})
