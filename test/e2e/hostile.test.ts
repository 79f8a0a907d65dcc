import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MESSAGES } from '../../extension/contracts/messages/table.ts'
import { frameAddress, putIn } from '../support/closed-roots.ts'
import { inContentScript, memoryOf } from '../support/content-script.ts'
import { vaultCounts } from '../support/e2e.ts'
import { eventually } from '../support/eventually.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { openPortalScene, openSitePage, type PortalScene, panelIn, pressIn } from '../support/portal-scene.ts'

/** The portal's page is not trusted: one that wants to know, or to use, what the extension puts into it (test/pages/hostile.html). */
let portal: PortalScene
let page: Page
let said: string[]
let value: string
beforeAll(async () => {
  portal = await openPortalScene()
  await portal.scene.admin.create('SURVEYS', 'Spring campaign')
  value = portal.scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token ?? ''
  expect(value).not.toBe('')
  await portal.scene.admin.act('back')
})
afterAll(() => portal.close())
beforeEach(() => open('hostile'))
afterEach(() => page.close())

async function open(path: string): Promise<void> {
  if (page && !page.isClosed()) await page.close()
  ;({ page, said } = await openSitePage(portal.scene.browser, `${portal.origin}/subscriptions/${path}`))
}
const found = () => page.evaluate('spy(), found')
const panels = async () => (await putIn(page)).filter(({ kind }) => kind === 'panel')
const ask = (message: string, request = {}) =>
  `chrome.runtime.sendMessage(${JSON.stringify({ message, request })}).then((answer) => answer.ok ? 'ok' : answer.failure.code)`

test('the panel works in it, and the page finds nothing of it', async () => {
  const frame = await panelIn(page)
  expect(await frame.$$('[data-ref][data-result="match"]')).toHaveLength(1)
  expect(await found()).toEqual([])
  expect(said).toEqual([])
})

test('its style and its script change nothing of how the panel looks', async () => {
  await panelIn(page)
  expect(await page.evaluate('restyle()')).toEqual({
    opacity: '1',
    display: 'block',
    transform: 'none',
    filter: 'none',
    visibility: 'visible',
    pointerEvents: 'auto',
    position: 'static',
    clipPath: 'none',
    height: '520px',
  })
})

test('what it says aloud, and clicks that no hand made, do nothing', async () => {
  await panelIn(page)
  const before = await vaultCounts(portal.scene.browser)
  await page.evaluate('shout()')
  await panelIn(page)
  expect(await panels()).toHaveLength(1)
  expect(await vaultCounts(portal.scene.browser)).toEqual(before)
  expect(await portal.scene.admin.panel.$('main[data-view="list"]')).not.toBeNull()
  expect(await found()).toEqual([])
})

test('no value is in its process: neither in the page nor in our content script', async () => {
  await panelIn(page)
  const memory = await memoryOf(page)
  // What our content script was told, and what nobody in a page is.
  expect(memory.includes('The Integrations panel cannot be displayed')).toBe(true)
  expect(memory.includes(value)).toBe(false)
})

describe('what the background takes from there', () => {
  const allowed = (from: string) =>
    Object.entries(MESSAGES).flatMap(([name, message]) =>
      (message.from as readonly string[]).includes(from) ? [name] : [],
    )
  const others = (from: string) => Object.keys(MESSAGES).filter((name) => !allowed(from).includes(name))

  test('from the framed panel: to look and to start, and nothing else', async () => {
    const frame = await panelIn(page)
    expect(allowed('framed').sort()).toEqual(['app-state', 'language', 'show-in-panel', 'verify', 'wizard/start'])
    for (const name of others('framed')) expect(await frame.evaluate(ask(name)), name).toBe('message_refused')
  })

  test('from our content script: what it is to do, and nothing else', async () => {
    await panelIn(page)
    for (const name of others('site')) expect(await inContentScript(page, ask(name)), name).toBe('message_refused')
  })

  test('the framed panel is told of its environment, and not of what is done elsewhere', async () => {
    const frame = await panelIn(page)
    await portal.scene.admin.act('add-token')
    await portal.scene.admin.step('describe')
    const appState = await frame.evaluate('chrome.runtime.sendMessage({ message: "app-state", request: {} })')
    await portal.scene.admin.act('back')
    expect(appState).toMatchObject({ ok: true, reply: { wizard: null, clipboard: null } })
    expect(JSON.stringify(appState)).not.toContain(value)
  })
})

describe('the address of the panel', () => {
  /** Frames it from the page. How many panels are shown then, in all frames, and whether the page reaches into its own. */
  const framed = async (address: string) => {
    const isReached = await page.evaluate(`frameIt(${JSON.stringify(address)})`)
    await panelIn(page)
    // A frame that goes meanwhile, or is just being loaded, has none.
    const panels = await eventually(async () => {
      const shown = page.frames().map((frame) => frame.$$('main').catch(() => []))
      const { length } = (await Promise.all(shown)).flat()
      if (length === 0) throw new Error('The panel is not shown')
      return length
    })
    return { isReached, panels }
  }
  const onlyOurs = { isReached: false, panels: 1 }

  test('by the extension’s id, which everybody knows, leads nowhere', async () => {
    await panelIn(page)
    expect(await framed(`${EXTENSION_ORIGIN}/portal-panel.html`)).toEqual(onlyOurs)
    expect(await framed(`${EXTENSION_ORIGIN}/sidepanel.html`)).toEqual(onlyOurs)
  })

  test('is good once: known to the page, it would show nothing', async () => {
    await panelIn(page)
    const address = await frameAddress(page)
    expect(address).toMatch(/^chrome-extension:\/\/[\w-]+\/portal-panel\.html#[\w-]{36}$/)
    expect(address).not.toContain(EXTENSION_ORIGIN)
    expect(await framed(address)).toEqual(onlyOurs)
    expect(await framed(address.split('#')[0] ?? '')).toEqual(onlyOurs)
  })

  test('is good in its tab alone, and for the page that it was made for', async () => {
    const other = await openSitePage(portal.scene.browser, `${portal.origin}/subscriptions/hostile`)
    await panelIn(other.page)
    const mount = 'chrome.runtime.sendMessage({ message: "page/mount", request: {} }).then(({ reply }) => reply.frame)'
    const address = await inContentScript<string>(other.page, mount)
    await page.bringToFront()
    await panelIn(page)
    expect(await framed(address)).toEqual(onlyOurs)
    await other.page.close()
  })
})

describe('pressed without its being seen, the panel opens the side panel, and nothing else comes of it', () => {
  /** What the page does with what stands around the panel, which is the page's own; or lays over it. */
  const HIDDEN = {
    faded: 'content.style.opacity = "0.001"',
    shrunk: 'content.style.transform = "scale(0.3)"',
    'moved under a lure': 'content.style.cssText = "position: fixed; top: 150px; left: -200px; width: 1000px"',
    'covered, and pressed through the cover':
      'const cover = make("div"); cover.style = "position: fixed; inset: 0; z-index: 2147483647; background: #888; pointer-events: none"; find("html").appendChild(cover)',
  }

  test.each(Object.entries(HIDDEN))('%s', async (_, hide) => {
    const { admin, world } = portal.scene
    const frame = await panelIn(page)
    const before = world.sandbox.store.endpoints().length
    await page.evaluate(`{ const content = find('#content'); ${hide} }`)
    for (const action of ['open', 'check', 'add-token']) {
      await pressIn(page, frame, `[data-action="${action}"]`)
      await admin.panel.waitForFunction(() => document.querySelector('main:not([data-view="loading"])'))
    }
    await admin.step('describe')
    expect(await admin.panel.$('[data-value]')).toBeNull()
    await admin.act('back')
    expect(world.sandbox.store.endpoints()).toHaveLength(before)
  })

  test('covered by what takes the press itself, nothing comes of it at all', async () => {
    const { admin } = portal.scene
    const frame = await panelIn(page)
    await page.evaluate(`{
      const cover = make('div')
      cover.style = 'position: fixed; inset: 0; z-index: 2147483647'
      addEventListener('click', ({ isTrusted }) => { globalThis.pressed = isTrusted })
      find('html').appendChild(cover)
    }`)
    await pressIn(page, frame, '[data-action="add-token"]')
    expect(await page.evaluate('pressed')).toBe(true)
    expect(await frame.evaluate('document.hasFocus()')).toBe(false)
    expect(await admin.panel.$('main[data-view="list"]')).not.toBeNull()
  })
})

test('a page that takes the panel away again and again has its will, and is not slowed down', async () => {
  await panelIn(page)
  const taken = await page.evaluate('storm(4000)')
  expect(taken).toBeGreaterThan(0)
  expect(taken).toBeLessThanOrEqual(31)
  expect(said).toEqual([])
})

test('where the page’s policy forbids frames, the panel is shown all the same: it is not the page’s', async () => {
  await open(
    `hostile?csp=${encodeURIComponent("frame-src 'none'; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'")}`,
  )
  await panelIn(page)
  expect(await found()).toEqual([])
})

test('where a page’s embedder policy keeps the frame from loading, a line says what to do instead', async () => {
  await open('hostile?coep')
  await eventually(async () => {
    expect((await panels()).map(({ text }) => text)).toEqual([expect.stringContaining('toolbar button')])
  })
  expect(await found()).toEqual([])
})

test('nothing is shown in a page that is framed by another page', async () => {
  await open('framing')
  const inner = await page.waitForFrame((frame) => frame.url().endsWith('/hostile'))
  await inner.waitForSelector('h1')
  await page.waitForNetworkIdle()
  expect(await putIn(page)).toEqual([])
})
