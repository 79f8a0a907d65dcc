/** How long the panel takes, ms: to open, to search, to unlock. */
import type { Browser, Page } from 'puppeteer'
import type { Admin } from '../../support/admin.ts'
import { EXTENSION_ORIGIN } from '../../support/extension.ts'
import { unlock } from '../../support/passphrase.ts'
import { median } from '../figure.ts'
import { PASSPHRASE } from './fill.ts'

const OPENINGS = 9

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

/** The median of several openings. */
export async function openingTimes(browser: Browser): Promise<number> {
  const times: number[] = []
  await openingTime(browser)
  for (let round = 0; round < OPENINGS; round++) times.push(await openingTime(browser))
  return median(times)
}

/** From a letter in the search field until the list is another one, laid out, ms. */
export function searchTime(panel: Page, words: string): Promise<number> {
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

/** From the passphrase until rows of the list are on the screen, ms. */
export async function unlockTime(admin: Admin): Promise<number> {
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
