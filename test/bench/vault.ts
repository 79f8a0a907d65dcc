/**
 * `npm run bench:vault`: the list, the search, the lock and the checks with up to 1,000 endpoint tokens, in a real Chromium. What
 * depends on the machine is measured against itself: 1,000 against 10.
 */

import type { Browser, Page } from 'puppeteer'
import { NO_TEXTS } from '../../extension/contracts/token/texts.ts'
import { sealBackup } from '../../extension/vault/backup/file.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import { PRODUCTION } from '../sandbox/start.ts'
import { Admin } from '../support/admin.ts'
import { backgroundOf } from '../support/browser.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { setPassphrase, unlock } from '../support/passphrase.ts'
import { paste } from '../support/paste.ts'
import { freePort } from '../support/relay.ts'
import { atMost, type Figure, median, print } from './figure.ts'
import { slowEbs } from './slow-ebs.ts'

const PASSPHRASE = 'correct horse battery'
const OPENINGS = 9
const SEARCHES = 15
const UNLOCKINGS = 5
const EBS_DELAY_MS = 100
const TYPES = ['SURVEYS', 'APPINSIGHTS', 'ECOMCONNECTOR', 'B2BORDERS']
const say = (text: string) => process.stderr.write(`${text}\n`)

/** Puts endpoint tokens into the vault, as a restored backup does. */
async function fill(panel: Page, environments: string[], from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index)
  const tokens = await Promise.all(
    numbers.map(async (number) => {
      const environment = environments[number % environments.length] ?? ''
      const type = TYPES[Math.floor(number / environments.length) % TYPES.length] ?? ''
      const value = `${crypto.randomUUID()},${crypto.randomUUID()},${String(number).padStart(8, '0')}`
      return {
        ref: await endpointRef(environment, type, value),
        environment,
        ebsOrigin: '',
        type,
        ...NO_TEXTS,
        description: `Integration number ${number}`,
        requestId: crypto.randomUUID(),
        createdAt: new Date(Date.now() - number * 60_000).toISOString(),
        createdBy: 'Admin',
        value,
      }
    }),
  )
  const text = await sealBackup({ tokens, history: [] }, PASSPHRASE)
  const answer = await panel.evaluate((request) => chrome.runtime.sendMessage({ message: 'vault/restore', request }), {
    text,
    passphrase: PASSPHRASE,
  })
  if (!answer.ok || answer.reply.restored !== tokens.length) throw new Error(`not restored: ${JSON.stringify(answer)}`)
}

/** From the start of the page until rows of the list are on the screen, ms. */
async function openingTime(browser: Browser): Promise<number> {
  const page = await browser.newPage()
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if (document.querySelector('[data-ref]'))
        requestAnimationFrame(() => Object.assign(globalThis, { shownAt: performance.now() }))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(`${EXTENSION_ORIGIN}/sidepanel.html`)
  await page.waitForFunction(() => 'shownAt' in globalThis)
  const ms = await page.evaluate(() => (globalThis as unknown as { shownAt: number }).shownAt)
  // The page has asked the background for more than is shown at once: the next opening does not have to wait for that.
  await page.evaluate(() => chrome.runtime.sendMessage({ message: 'app-state', request: {} }))
  await page.close()
  return ms
}

async function openingTimes(browser: Browser): Promise<number> {
  const times: number[] = []
  await openingTime(browser)
  for (let round = 0; round < OPENINGS; round++) times.push(await openingTime(browser))
  return median(times)
}

/** From a letter in the search field until the list is another one, laid out, ms. */
function searchTime(panel: Page, words: string): Promise<number> {
  return panel.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')
    if (!field) throw new Error('no search field')
    const main = document.querySelector('main') as HTMLElement
    const changed = new Promise<void>((done) => {
      new MutationObserver(() => done()).observe(main, { childList: true, subtree: true, characterData: true })
    })
    const startedAt = performance.now()
    field.value = words
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await changed
    main.getBoundingClientRect()
    return performance.now() - startedAt
  }, words)
}

async function unlockTime(admin: Admin): Promise<number> {
  await admin.act('lock')
  await admin.view('locked')
  await admin.panel.evaluate(() => {
    const look = () => {
      if (document.querySelector('[data-ref]')) Object.assign(globalThis, { openAt: performance.now() })
      else requestAnimationFrame(look)
    }
    addEventListener('submit', () => Object.assign(globalThis, { submittedAt: performance.now(), openAt: undefined }), {
      capture: true,
      once: true,
    })
    requestAnimationFrame(look)
  })
  await unlock(admin, PASSPHRASE)
  await admin.view('list')
  await admin.panel.waitForFunction(() => (globalThis as unknown as { openAt?: number }).openAt)
  return admin.panel.evaluate(() => {
    const { submittedAt, openAt } = globalThis as unknown as { submittedAt: number; openAt: number }
    return openAt - submittedAt
  })
}

async function listAndLock(): Promise<Figure[]> {
  const scene = await openScene()
  try {
    const { admin } = scene
    await admin.openPanel()
    await admin.create('SURVEYS', 'The first one')
    await admin.act('back')
    const opened = new Map<number, number>()
    let there = 1
    for (const count of [10, 100, 1_000]) {
      say(`The list with ${count}`)
      await fill(admin.panel, ['sandbox'], there, count)
      there = count
      opened.set(count, await openingTimes(scene.browser))
      say(`  ${Math.round(opened.get(count) ?? Number.NaN)} ms`)
    }
    const against = (count: number) => (opened.get(count) ?? Number.NaN) / (opened.get(10) ?? Number.NaN)
    say('The search')
    const searches: number[] = []
    for (let round = 0; round < SEARCHES; round++) searches.push(await searchTime(admin.panel, `number ${round}`))
    await searchTime(admin.panel, '')
    say('The lock')
    await setPassphrase(admin, PASSPHRASE)
    const unlockings: number[] = []
    for (let round = 0; round < UNLOCKINGS; round++) unlockings.push(await unlockTime(admin))
    return [
      atMost('the list with 100 against 10', against(100), 2, 'ratio'),
      atMost('the list with 1,000 against 10', against(1_000), 2, 'ratio'),
      atMost('the list with 1,000, from the start of the page', opened.get(1_000) ?? Number.NaN, 1_000, 'ms'),
      atMost('a letter in the search of 1,000', median(searches), 50, 'ms'),
      atMost('unlocking with 1,000 (PBKDF2 with 600,000 rounds)', median(unlockings), 1_000, 'ms'),
    ]
  } finally {
    await scene.close()
  }
}

const others = [2, 3, 4, 5].map((number) => ({
  ...PRODUCTION,
  id: `ebs-${number}`,
  name: `EBS ${number}`,
  kind: 'test' as const,
  secretVariable: `SECRET_${number}`,
}))

async function signInEverywhere({ admin, world, browser }: Scene): Promise<void> {
  for (const sandbox of world.others) {
    const there = new Admin(browser, sandbox)
    there.panel = admin.panel
    await admin.panel.select('header select', sandbox.environment.id)
    await admin.panel.waitForSelector('[data-action="sign-in"]')
    await there.act('sign-in')
    await there.answer('allow')
    await admin.panel.waitForSelector('[data-action="sign-out"]')
  }
}

async function verifyAll(): Promise<Figure[]> {
  const slow = await slowEbs(await freePort(), EBS_DELAY_MS)
  const scene = await openScene({
    others,
    configure: (environment) => ({
      ...environment,
      ebs: { ...environment.ebs, baseUrl: slow.before(environment.ebs.baseUrl) },
    }),
  })
  try {
    const { admin } = scene
    await admin.openPanel()
    await admin.create('SURVEYS', 'The first one')
    await admin.act('back')
    say('Signing in to 5 environments')
    await signInEverywhere(scene)
    await fill(admin.panel, ['sandbox', ...others.map(({ id }) => id)], 1, 1_000)
    say('Verifying 1,000')
    slow.takeMost()
    const seconds = await admin.panel.evaluate(async () => {
      const startedAt = performance.now()
      const answer = await chrome.runtime.sendMessage({ message: 'check/all', request: { environment: null } })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return (performance.now() - startedAt) / 1_000
    })
    const unverified = await (await backgroundOf(scene.browser)).evaluate(countUnverified)
    if (unverified > 0) throw new Error(`${unverified} were not verified`)
    return [
      atMost('verifying 1,000 of 5 environments, EBS 100 ms away', seconds, 10, 's'),
      atMost('calls to EBS at once meanwhile', slow.takeMost(), 6, 'calls'),
    ]
  } finally {
    await scene.close()
    slow.close()
  }
}

const ADOPTED = 1_000

/** A table of 1,000 tokens that EBS lists, from the paste until all are stored; and how long the page stood still meanwhile. */
async function adoptMany(): Promise<Figure[]> {
  const scene = await openScene()
  try {
    const { admin } = scene
    await admin.openPanel()
    await admin.create('SURVEYS', 'The first one')
    const rows = await Promise.all(
      Array.from({ length: ADOPTED }, async (_, number) => {
        const type = TYPES[number % 3] ?? ''
        const value = `${crypto.randomUUID()},${crypto.randomUUID()},${String(number).padStart(8, '0')}`
        return { type, value, ref: await endpointRef('sandbox', type, value) }
      }),
    )
    await admin.panel.evaluate(listInVault, rows)
    const page = await admin.openPage('adopt')
    const table = rows.map(({ type, value }, number) => `${type}\t${value}\tIntegration number ${number}\tMaria K.`)
    await page.evaluate(watchStandstill)
    const startedAt = Date.now()
    await paste(page, '#table-paste', ['type\tvalue\tdescription\towner', ...table].join('\n'))
    await page.waitForSelector(`[data-good="${ADOPTED}"]`)
    const lookedAt = Date.now()
    await admin.act('store', page)
    await page.waitForSelector(`[data-stored="${ADOPTED}"]`, { timeout: 120_000 })
    const storedAt = Date.now()
    const still = await page.evaluate(() => (globalThis as unknown as { standstill: number }).standstill)
    return [
      atMost('1,000 rows looked at', (lookedAt - startedAt) / 1_000, 10, 's'),
      atMost('1,000 rows kept', (storedAt - lookedAt) / 1_000, 15, 's'),
      atMost('the longest that the page stood still meanwhile', still, 300, 'ms'),
    ]
  } finally {
    await scene.close()
  }
}

/** In a page: adds tokens to the list of EBS that the vault keeps. */
async function listInVault(rows: { type: string; ref: string }[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('vault')
    request.onsuccess = () => ready(request.result)
  })
  const store = database.transaction('registered', 'readwrite').objectStore('registered')
  const known = await new Promise<{ endpoints: object[] }>((ready) => {
    const request = store.get('sandbox')
    request.onsuccess = () => ready(request.result)
  })
  const listed = rows.map(({ type, ref }) => ({ ref, valueRef: ref, type, description: null, masked: '' }))
  const written = store.put({ ...known, endpoints: [...known.endpoints, ...listed] })
  await new Promise((ready) => {
    written.onsuccess = ready
  })
  database.close()
}

/** In a page: notes the longest task, ms. */
function watchStandstill(): void {
  const noted = Object.assign(globalThis, { standstill: 0 })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.standstill = Math.max(noted.standstill, duration)
  }).observe({ entryTypes: ['longtask'] })
}

/** In the worker: how many endpoint tokens have no verification. */
async function countUnverified(): Promise<number> {
  const database = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('vault')
    request.onsuccess = () => ready(request.result)
  })
  const all = (store: string) =>
    new Promise<{ verification: unknown }[]>((ready) => {
      const request = database.transaction(store).objectStore(store).getAll()
      request.onsuccess = () => ready(request.result)
    })
  const [tokens, checks] = await Promise.all([all('tokens'), all('checks')])
  database.close()
  return tokens.length - checks.filter(({ verification }) => verification).length
}

print([...(await listAndLock()), ...(await adoptMany()), ...(await verifyAll())])
