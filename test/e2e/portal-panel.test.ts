import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putIn } from '../support/closed-roots.ts'
import { eventually } from '../support/eventually.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { openPortalScene, openSitePage, type PortalScene, panelIn } from '../support/portal-scene.ts'

/** The Integrations panel in a portal that is a single page, has no such tab of its own, and renders anew all the time. */
let portal: PortalScene
let page: Page
let said: string[]
beforeAll(async () => {
  portal = await openPortalScene()
  await portal.scene.admin.create('SURVEYS', 'Spring campaign')
  await portal.scene.admin.act('back')
  ;({ page, said } = await openSitePage(portal.scene.browser, `${portal.origin}/subscriptions/portal`))
})
afterAll(() => portal.close())

const OURS = '[role="tab"]:not([data-tab])'
const tabs = () =>
  page.$$eval('[role="tab"]', (all) => all.map((tab) => `${tab.textContent} ${tab.getAttribute('aria-selected')}`))
const panels = async () => (await putIn(page)).filter(({ kind }) => kind === 'panel')
const isShown = (selector: string) => page.$eval(selector, (element) => (element as HTMLElement).checkVisibility())
/** Presses the tab, which the portal may be just drawing anew. */
const open = async () => {
  await page.locator(OURS).click()
  return panelIn(page)
}

test('a tab joins the portal’s, and nothing else of the page changes', async () => {
  await page.waitForSelector(OURS)
  expect(await tabs()).toEqual(['Connections true', 'Applications false', 'Users false', 'Integrations false'])
  expect(await page.$eval(OURS, (tab) => tab.parentElement?.outerHTML)).toBe(
    '<li role="presentation" class=""><button role="tab" class="" aria-selected="false" lang="en" aria-controls="integrations-for-ebs-panel" tabindex="0">Integrations</button></li>',
  )
  expect(await isShown('#content')).toBe(true)
})

test('until it is opened, the panel is not loaded', () => {
  expect(page.frames()).toHaveLength(1)
})

test('it looks chosen when it is opened, and shows the panel in the place of the portal’s content', async () => {
  const frame = await open()
  expect(await tabs()).toEqual(['Connections false', 'Applications false', 'Users false', 'Integrations true'])
  expect(await page.$eval(OURS, (tab) => [tab.className, tab.parentElement?.className])).toEqual(['bold', 'chosen'])
  expect(await isShown('#content')).toBe(false)
  expect(await frame.$$('[data-ref][data-result="match"]')).toHaveLength(1)
  await expect.poll(async () => (await frame.$$('[data-parameter]')).length).toBe(3)
})

test('no value is in it, and the page’s own sizes do not reach it', async () => {
  const frame = await panelIn(page)
  const value = portal.scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token ?? ''
  expect(value).not.toBe('')
  expect(await frame.content()).not.toContain(value)
  expect(await frame.$eval('body', (body) => getComputedStyle(body).fontSize)).toBe('13px')
})

test('the portal’s tabs are as they were by the time it hears that one of them is pressed', async () => {
  await page.click('#tab-Connections')
  expect(await page.evaluate('window.pressed')).toEqual(['bold', 'true'])
  await expect.poll(tabs).toEqual(['Connections true', 'Applications false', 'Users false', 'Integrations false'])
  expect(await isShown('#content')).toBe(true)
})

test('it is there once, and works, however often the portal renders anew', async () => {
  await open()
  for (let time = 0; time < 5; time++) await page.evaluate('render()')
  await eventually(async () => expect((await tabs()).filter((tab) => tab.startsWith('Integrations'))).toHaveLength(1))
  expect(await panels()).toHaveLength(1)
  await page.click('#again')
  await open()
  expect(await panels()).toHaveLength(1)
})

test('moved to another place by the page, the panel loads again under another address', async () => {
  await page.evaluate(() => {
    const panel = document.querySelector('[data-integrations-for-ebs="panel"]') as Element
    panel.parentElement?.prepend(panel)
  })
  await eventually(async () => expect((await panels())[0]?.inside).toBe('div#app'))
  await panelIn(page)
  expect(await panels()).toHaveLength(1)
})

test('it goes when the portal shows another page without loading, and comes back with it', async () => {
  await page.evaluate('go("/help")')
  await eventually(async () => expect(await putIn(page)).toEqual([]))
  await page.goBack()
  await open()
  await page.evaluate('location.hash = "elsewhere"')
  await open()
})

test('what is to be done happens in the side panel: one token', async () => {
  const frame = await open()
  await portal.scene.admin.act('open', frame)
  await portal.scene.admin.view('token')
  expect(await portal.scene.admin.panel.$eval('h1', (title) => title.textContent)).toContain('Spring campaign')
})

test('what is to be done happens in the side panel: Add token, where the description waits to be typed', async () => {
  const { admin } = portal.scene
  await admin.act('add-token', await panelIn(page))
  await admin.step('describe')
  await admin.panel.waitForFunction(() => document.activeElement?.id === 'description')
})

test('it is checked again on demand, and says how old a result is', async () => {
  const frame = await panelIn(page)
  const time = () => frame.$eval('[data-ref] time', (element) => element.getAttribute('datetime') ?? '')
  const before = await time()
  await portal.scene.admin.act('check', frame)
  await eventually(async () => expect((await time()) > before).toBe(true))
})

test('after the language is changed, it shows its rows in that language, and a form of the settings keeps what was typed', async () => {
  const { browser } = portal.scene
  await open()
  const settings = await browser.newPage()
  await settings.goto(`${EXTENSION_ORIGIN}/options.html`)
  await settings.waitForSelector('#language')
  await settings.$eval('#backup-passphrase', (field) => {
    for (let at = field.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true
  })
  await settings.type('#backup-passphrase', 'half a passphr')
  await settings.select('#language', 'el')
  await settings.waitForSelector('html[lang="el"]')
  await expect.poll(() => settings.title()).toContain('Ρυθμίσεις')
  expect(await settings.$eval('#backup-passphrase', (field) => (field as HTMLInputElement).value)).toBe(
    'half a passphr',
  )
  const frame = await panelIn(page)
  await frame.waitForSelector('html[lang="el"]')
  const words = () => frame.$eval('[data-action="open"]', (button) => button.textContent)
  await expect.poll(words).toMatch(/^\p{Script=Greek}/u)
  expect(await frame.$$('[data-ref][data-result="match"]')).toHaveLength(1)
  await settings.select('#language', 'en')
  await settings.waitForSelector('html[lang="en"]')
  await settings.close()
  await frame.waitForSelector('html[lang="en"]')
})

test('Back to the page from another one brings it back too', async () => {
  await page.goto(`${portal.origin}/help`)
  await page.goBack()
  await open()
})

test('the page has no complaint', () => {
  expect(said).toEqual([])
})
