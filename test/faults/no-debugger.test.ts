import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page, Target } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WizardState } from '../../extension/contracts/wizard/state.ts'
import { Admin } from '../support/admin.ts'
import { launchBrowser } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { startWorld, type World } from '../support/relay.ts'
import { writeSetting } from '../support/settings.ts'

/**
 * A debugger keeps a worker awake and changes how it ends. Here none is attached to it: Puppeteer lets go of it at once, and
 * the browser's own page stops it.
 */
let world: World
let browser: Browser
let folder: string
/** The browser's own log: it has what the extension's pages and its worker say on their consoles, and what nobody caught. */
const log = () => join(folder, 'log')
beforeAll(async () => {
  world = await startWorld({})
  folder = mkdtempSync(join(tmpdir(), 'integrations-log-'))
  const targetFilter = (target: Target) => target.type() !== 'service_worker'
  browser = await launchBrowser({ targetFilter, args: ['--enable-logging', `--log-file=${log()}`] })
})
afterAll(async () => {
  await browser.close()
  await world.close()
  const said = saidBy(EXTENSION_ORIGIN)
  rmSync(folder, { recursive: true, force: true })
  expect(said).toEqual([])
})

const saidBy = (origin: string): string[] =>
  readFileSync(log(), 'utf8')
    .split('\n')
    .filter((line) => line.includes(':CONSOLE') && line.includes(`source: ${origin}`))
    // What a worker meets in a browser that is being closed.
    .filter((line) => !line.includes('The browser is shutting down.'))

/** The extension's worker, as the browser itself lists it. */
async function worker(): Promise<{ attached: boolean } | undefined> {
  const session = await browser.target().createCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  await session.detach()
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(EXTENSION_ORIGIN))
}

/** Which worker runs, if one does: the next one is another context of the extension. */
const running = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] }))[0]?.contextId)

/** `asker`: any page of the extension's origin. */
async function stopWorker(asker: Page): Promise<void> {
  const stopped = await running(asker)
  expect(stopped).toBeDefined()
  const page = await browser.newPage()
  await page.goto('chrome://serviceworker-internals')
  await page.waitForFunction(
    (origin) => {
      const ours = [...document.querySelectorAll<HTMLElement>('.serviceworker-item')].find(({ textContent }) =>
        textContent?.includes(origin),
      )
      const stop = [...(ours?.querySelectorAll<HTMLElement>('*') ?? [])].find(
        ({ textContent, childElementCount }) => childElementCount === 0 && textContent?.trim() === 'Stop',
      )
      stop?.click()
      return stop !== undefined
    },
    {},
    EXTENSION_ORIGIN,
  )
  // The panel may have woken the next one already.
  await eventually(async () => expect(await running(asker)).not.toBe(stopped), 500)
  await page.close()
}

async function openPanel(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`${EXTENSION_ORIGIN}/sidepanel.html`)
  await page.evaluate(writeSetting, 'relay', world.relay.origin)
  await page.reload()
  return page
}

/** An admin who has allowed it; EBS has made it, and does not answer yet. */
async function makes(type: string, description: string) {
  const admin = new Admin(browser, world.sandbox)
  admin.panel = await openPanel()
  const gate = world.sandbox.faults.hold('POST /api/invented/endpoints', 'after')
  await admin.describe(type, description)
  await admin.answer('allow')
  await gate.reached
  return { admin, gate }
}

test('a worker that is stopped, with no debugger attached to it, goes on where it was: one endpoint token, in the vault', async () => {
  const { store } = world.sandbox
  const { admin, gate } = await makes('SURVEYS', 'Survives')
  expect(await worker()).toMatchObject({ attached: false })
  await stopWorker(admin.panel)
  // EBS has made it, and nobody is there to be told.
  gate.open()
  expect(store.activeEndpoints('SURVEYS')).toHaveLength(1)

  await admin.panel.reload()
  await admin.step('done')
  expect(await worker()).toMatchObject({ attached: false })
  expect(store.endpoints().filter(({ type }) => type === 'SURVEYS')).toHaveLength(1)
  const { value } = await admin.panel.evaluate(async () => {
    const ask = (message: string, request: object) => chrome.runtime.sendMessage({ message, request })
    const { reply } = await ask('app-state', {})
    const { ref } = reply.tokens.find((row: { type: string }) => row.type === 'SURVEYS')
    return (await ask('reveal', { ref })).reply
  })
  expect(value).toBe(store.activeEndpoint('SURVEYS')?.token)
  await admin.panel.evaluate(() => chrome.runtime.sendMessage({ message: 'wizard/close', request: {} }))
  await admin.panel.close()
})

const HALF_MINUTE_MS = 30_000

test('with no page open either, the alarm alone wakes it, within half a minute', async () => {
  const { store } = world.sandbox
  const { admin, gate } = await makes('APPINSIGHTS', 'Nobody looks')
  // No script of ours runs there: it sees who runs and what is kept, and asks nobody.
  const silent = await browser.newPage()
  await silent.goto(`${EXTENSION_ORIGIN}/manifest.json`)
  const alarm = await silent.evaluate(() => chrome.alarms.get('wizard'))
  expect(alarm?.periodInMinutes).toBe(0.5)
  expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeLessThanOrEqual(HALF_MINUTE_MS)
  await admin.panel.close()
  await stopWorker(silent)
  expect(await running(silent)).toBeUndefined()
  gate.open()

  const step = () =>
    silent.evaluate(async () => (await chrome.storage.session.get<{ wizard?: WizardState }>('wizard')).wizard?.step)
  expect(await step()).toBe('register')
  // The same alarm, and its half minute is over.
  await silent.evaluate(() => chrome.alarms.create('wizard', { when: Date.now() + 500, periodInMinutes: 0.5 }))
  await eventually(async () => expect(await step()).toBe('done'), 500)
  expect(store.endpoints().filter(({ type }) => type === 'APPINSIGHTS')).toHaveLength(1)
  await silent.close()
})
