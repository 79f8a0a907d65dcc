import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { rest } from './play.ts'
import { Stage } from './stage.ts'

/** Two windows of one browser, a side panel in each, the same button pressed in both at the same moment. */
const TYPE = 'SURVEYS'
let stage: Stage
let panels: [Page, Page]
beforeAll(async () => {
  stage = await Stage.open('one')
  panels = [stage.panel, await secondPanel()]
})
afterAll(() => stage.close())

async function secondPanel(): Promise<Page> {
  const { browser } = stage.admin
  const window = await browser.newPage({ type: 'window' })
  const [extension] = [...(await browser.extensions()).values()]
  const before = new Set(browser.targets())
  await window.bringToFront()
  await extension?.triggerAction(window)
  const isNew = await browser.waitForTarget(
    (one) => !before.has(one) && one.url().startsWith(`${EXTENSION_ORIGIN}/sidepanel.html`),
  )
  return isNew.asPage()
}

const both = (work: (panel: Page, index: number) => Promise<unknown>) => Promise.all(panels.map(work))
const press = (selector: string) =>
  both(async (panel) => {
    await panel.waitForSelector(selector)
    return () => panel.evaluate((button) => document.querySelector<HTMLElement>(button)?.click(), selector)
  }).then((presses) => Promise.all((presses as (() => Promise<void>)[]).map((now) => now())))
/** Until then nothing may have been begun: the press is still on its way. */
const leaves = (screen: string) =>
  both((panel) =>
    panel.waitForFunction((gone) => !document.querySelector(gone) || document.querySelector('[data-code]'), {}, screen),
  )
const shows = (selector: string) => both((panel) => panel.waitForSelector(selector))
const words = (selector: string) =>
  Promise.all(panels.map((panel) => panel.$eval(selector, (element) => element.textContent ?? '')))

test('Next in both: one token is made, and both show that one', async () => {
  await press('[data-action="add-token"]')
  await both(async (panel, index) => {
    const field = await panel.waitForSelector('#description')
    await field?.type(index === 0 ? 'From one window' : 'From the other')
    await panel.select('#type', TYPE)
  })
  await press('[data-action="next"]')
  await leaves('[data-step="describe"]')
  expect((await rest(stage))?.step).toBe('done')
  await shows('[data-step="done"]')
  const [made, ...others] = stage.sandbox.store.endpoints().filter(({ type }) => type === TYPE)
  expect(others).toEqual([])
  expect(['From one window', 'From the other']).toContain(made?.description)
  for (const shown of await words('main')) expect(shown).toContain(made?.description)
  expect(await stage.intents()).toEqual([])
})

test('the same token revoked in both: it is revoked once, and both know', async () => {
  const { store } = stage.sandbox
  const name = store.activeEndpoint(TYPE)?.description ?? ''
  await stage.ask('wizard/close')
  await both((panel) => panel.reload())
  await press('[data-ref]')
  await press('[data-action="revoke"]')
  await both(async (panel) => (await panel.waitForSelector('#typed'))?.type(name))
  await press('[data-action="revoke"]')
  await leaves('main[data-view="revoke"]')
  expect((await rest(stage))?.step).toBe('revoked')
  // Who was later sees what was done meanwhile, or is told that it was under way.
  await shows('[data-step="revoked"], [data-code="busy"]')
  expect(store.activeEndpoints(TYPE)).toEqual([])
  const revoked = (await stage.stored<{ event: string }>('history')).filter(({ event }) => event === 'revoked')
  expect(revoked).toHaveLength(1)
  expect(await stage.intents()).toEqual([])
})
