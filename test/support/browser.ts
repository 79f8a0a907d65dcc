/** A real Chromium with the extension in it, and where its pages are. */
import puppeteer, { type Browser, type LaunchOptions, type Page, type Target, type WebWorker } from 'puppeteer'
import { EXTENSION_DIR, EXTENSION_ORIGIN } from './extension.ts'
import { findChromium } from './find-chromium.ts'

/** How long something may take to appear: as long as Puppeteer's own waits, since the machine may be busy. */
export const PATIENCE_MS = 30_000

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
]

/**
 * Tests start many browsers that open few pages: a process kept ready for the next page, and frames drawn that nobody looks
 * at, cost them more than they are worth. Benchmarks and the tour run the browser as its users have it.
 */
const FRUGAL = process.env['VITEST']
  ? ['--disable-features=SpareRendererForSitePerProcess', '--force-prefers-reduced-motion']
  : []

/** Root has no sandbox of the browser's own (containers, CI). */
const sandboxArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** @param extension the folder of another build of it; null: it comes in another way */
export async function launchBrowser(options: LaunchOptions & { extension?: string | null } = {}): Promise<Browser> {
  const { extension = EXTENSION_DIR, args = [], ...others } = options
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: false,
    args: [...QUIET, ...FRUGAL, ...sandboxArgs(), ...args],
    ...others,
  })
  // Awaited here: given to `launch`, the installation runs on unawaited, and fails if the browser is closed at once.
  if (extension) await browser.installExtension(extension)
  return browser
}

/** Clicks the toolbar button while `page` is shown: the side panel opens. */
export async function openSidePanel(browser: Browser, page: Page): Promise<Page> {
  const [extension] = [...(await browser.extensions()).values()]
  if (!extension) throw new Error('The extension is not loaded')
  await isReady(await backgroundOf(browser))
  const opened = pageAt(browser, `${EXTENSION_ORIGIN}/sidepanel.html`)
  await page.bringToFront()
  await extension.triggerAction(page)
  return opened
}

/** The extension's service worker, awake: one that was stopped is listed for a while, and the next one beside it. */
export const backgroundOf = async (browser: Browser, origin = EXTENSION_ORIGIN): Promise<WebWorker> =>
  (await awakeBackground(browser, origin)).worker

async function awakeBackground(browser: Browser, origin: string): Promise<{ target: Target; worker: WebWorker }> {
  const isWorker = (one: Target) => one.type() === 'service_worker' && one.url().startsWith(origin)
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    for (const target of browser.targets().filter(isWorker)) {
      const worker = await target.worker().catch(() => null)
      if (worker && (await answers(worker))) return { target, worker }
    }
    await new Promise((resume) => setTimeout(resume, 50))
  }
  throw new Error('no service worker')
}

const answers = (worker: WebWorker): Promise<boolean> =>
  Promise.race([
    worker.evaluate(() => true).catch(() => false),
    new Promise<boolean>((resume) => setTimeout(resume, 1_000, false)),
  ])

/**
 * Ends the extension's service worker, as the browser does when nothing happens. It is let go of first: a worker that starts
 * again while the stopped one is held (by Puppeteer's own `close`, say) takes over its target, and Puppeteer its dead session.
 * One that an open view wakes before Puppeteer has heard of the end does the same, so it is ended too.
 */
export async function stopBackground(browser: Browser, origin = EXTENSION_ORIGIN): Promise<void> {
  const { target, worker } = await awakeBackground(browser, origin)
  const connection = worker.client.connection()
  const { targetInfo } = await worker.client.send('Target.getTargetInfo')
  await worker.client.detach()
  do await connection?.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined)
  while (!(await isGone(browser, target)))
}

/** Puppeteer hears of it within milliseconds, or never. */
async function isGone(browser: Browser, target: Target): Promise<boolean> {
  for (const until = Date.now() + 1_000; Date.now() < until; ) {
    if (!browser.targets().includes(target)) return true
    await new Promise((resume) => setTimeout(resume, 10))
  }
  return false
}

/** A browser that has just started may not have run the extension yet: its button would do nothing. */
export async function isReady(worker: WebWorker): Promise<void> {
  await worker.evaluate(async () => {
    const pause = () => new Promise((resume) => setTimeout(resume, 20))
    while (!(await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick) await pause()
  })
}

/** The page at an address that starts like this, now or as soon as it is there. */
export async function pageAt(browser: Browser, start: string, timeout = PATIENCE_MS): Promise<Page> {
  const target = await browser.waitForTarget((one: Target) => one.url().startsWith(start), { timeout })
  return target.asPage()
}

/** What must not happen in any page or worker of ours; look at it at the end of every test. */
export function watchProblems(browser: Browser, origin = EXTENSION_ORIGIN): string[] {
  const problems: string[] = []
  const watched = new WeakSet<object>()
  const watch = async (target: Target) => {
    if (!target.url().startsWith(origin)) return
    const place = new URL(target.url()).pathname
    const say = (kind: string, text: string) => problems.push(`${place}: ${kind}: ${text}`)
    const source = target.type() === 'service_worker' ? await target.worker() : await target.asPage()
    if (!source || watched.has(source)) return
    watched.add(source)
    source.on('console', (message) => {
      if (['error', 'warn', 'assert'].includes(message.type())) say(message.type(), message.text())
    })
    if ('mainFrame' in source) source.on('pageerror', (error) => say('uncaught', String(error)))
    // Of a worker, Puppeteer does not tell.
    else
      source.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
        say('uncaught', exception?.description ?? text)
      })
  }
  const listen = (target: Target) => void watch(target).catch(() => undefined)
  browser.on('targetcreated', listen)
  browser.on('targetchanged', listen)
  for (const target of browser.targets()) listen(target)
  return problems
}
