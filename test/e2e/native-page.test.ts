/** Each state of the relay's own page: accessible, nothing cut off at 320 px, light and dark. `PICTURES=DIR` keeps pictures. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Alert } from '../../relay/authorize/page.ts'
import { LANGUAGES } from '../../relay/authorize/words/languages.ts'
import { NATIVE } from '../sandbox/start.ts'
import { defaultSwitches } from '../sandbox/switches.ts'
import { launchBrowser } from '../support/browser.ts'
import { inspect, inspectWords } from '../support/inspect.ts'
import { nativeRequest, typed } from '../support/native-page.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'

let browser: Browser
let page: Page
const PICTURES = process.env['PICTURES']

beforeAll(async () => {
  browser = await launchBrowser({ extension: null })
  page = await browser.newPage()
})
afterAll(() => browser?.close())

const answer = (messageId: string, status: number) => ({
  call: 'POST /api/Login/Login',
  answer: { status, body: JSON.stringify({ MessageID: messageId, UserMessage: 'x', Messages: [] }) },
})
const wrong = { password: 'wrong' }

/** What leads to each alert. */
const ALERTS: Record<
  Alert['kind'],
  { user?: string; changes?: Record<string, string>; before?: (world: World) => unknown; times?: number }
> = {
  wrong: { changes: wrong },
  missing: { changes: { branch: '' } },
  notAdministrator: { user: 'Nikos' },
  ebsSays: { user: 'Eleni' },
  ebsAway: { before: ({ sandbox }) => sandbox.faults.add(answer('no-available-ebsserver', 500)) },
  subscriptionUnknown: { before: ({ sandbox }) => sandbox.faults.add(answer('invalid-subscription-id', 400)) },
  tokenTooLarge: { before: ({ sandbox }) => Object.assign(sandbox.switches, { nativeTokenChars: 4_000 }) },
  again: {},
  tooManyFailed: { user: 'Stavros', changes: wrong, times: 5 },
}

describe.each(LANGUAGES)('in %s', (language) => {
  let world: World
  /** Behind a proxy, which the test is; of each client it takes one request. */
  let guarded: World
  beforeAll(async () => {
    world = await startWorld({ sandbox: NATIVE })
    const rates = { client: { burst: 1, everyMs: 3_600_000 } }
    const config = { publicOrigin: 'https://relay.example', trustedProxies: ['127.0.0.1'], rates }
    guarded = await startWorld({ sandbox: NATIVE, config })
  })
  afterAll(async () => {
    await world?.close()
    await guarded?.close()
  })
  afterEach(async () => {
    world.sandbox.faults.clear()
    Object.assign(world.sandbox.switches, defaultSwitches())
    await page.setExtraHTTPHeaders({})
  })

  async function open(changes: Record<string, string> = {}, { relay } = world): Promise<void> {
    const client = await RelayClient.create(relay.origin)
    const { address } = await nativeRequest(client, 'native', { ui_locales: language, ...changes })
    await page.goto(address)
  }

  const forwarded = (client: string, proto: 'http' | 'https') =>
    page.setExtraHTTPHeaders({ 'x-forwarded-for': client, 'x-forwarded-proto': proto })

  async function submit(fields: Record<string, string>): Promise<void> {
    await page.evaluate((values) => {
      for (const [name, value] of Object.entries(values)) {
        const field = document.querySelector<HTMLInputElement>(`#${name}`)
        if (field) Object.assign(field, { value, required: false })
      }
    }, fields)
    await Promise.all([page.waitForNavigation(), page.click('button[value="allow"]')])
  }

  async function look(state: string): Promise<void> {
    expect(await page.$eval('main', (main) => main.dataset['state'])).toBe(state)
    expect(await page.$eval('html', (html) => html.lang)).toBe(language)
    if (PICTURES) await takePictures(state)
    expect(await (language === LANGUAGES[0] ? inspect : inspectWords)(page)).toEqual([])
    const small = await page.$$eval('button, input:not([type=hidden]), summary', (targets) =>
      targets
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
        .map((one) => one.outerHTML),
    )
    expect(small).toEqual([])
  }

  async function takePictures(state: string): Promise<void> {
    mkdirSync(PICTURES ?? '', { recursive: true })
    for (const width of [320, 420]) {
      await page.setViewport({ width, height: 720 })
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        await page.screenshot({
          path: join(PICTURES ?? '', `${language}-${state}-${width}-${scheme}.png`) as `${string}.png`,
          fullPage: true,
        })
      }
    }
  }

  test('the form', async () => {
    await open()
    await look('form')
  })

  test.each(Object.entries(ALERTS))('%s', async (state, { user, changes, before, times = 1 }) => {
    await open()
    await before?.(world)
    if (state === 'again') await page.deleteCookie(...(await page.cookies()))
    for (let turn = 0; turn < times; turn++) await submit(typed(world.sandbox, user, changes))
    await look(state)
    await page.waitForSelector('[role="alert"]:focus')
  })

  test('a request of somebody else', async () => {
    await open({ client_id: 'somebody' })
    await look('unusable')
  })

  test('a form that the relay did not make', async () => {
    await open()
    await page.$eval('input[name="form"]', (field) => Object.assign(field, { value: 'forged' }))
    // Such a form says no language: the page has the browser's.
    await page.setExtraHTTPHeaders({ 'accept-language': language })
    await submit(typed(world.sandbox))
    await look('startAgain')
  })

  test('a request that came without HTTPS', async () => {
    await forwarded('192.0.2.1', 'http')
    await open({}, guarded)
    await look('plain')
  })

  test('a client that asks too often', async () => {
    await forwarded('192.0.2.2', 'https')
    await open({}, guarded)
    await open({}, guarded)
    await look('busy')
  })
})
