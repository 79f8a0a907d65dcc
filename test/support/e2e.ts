/** One real browser with the extension, beside a relay and a sandbox of its own; for one test file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import type { HistoryEvent } from '../../extension/contracts/token/audit-event.ts'
import type { StoredCheck, StoredToken } from '../../extension/vault/schema.ts'
import type { StartOptions } from '../sandbox/start.ts'
import { Admin } from './admin.ts'
import { backgroundOf, launchBrowser, watchProblems } from './browser.ts'
import { EXTENSION_DIR, EXTENSION_ORIGIN } from './extension.ts'
import { startWorld, type World } from './relay.ts'
import { writeSetting } from './settings.ts'
import { vaultRecords } from './vault-records.ts'

export type Scene = {
  readonly world: World
  readonly browser: Browser
  readonly admin: Admin
  /** The folder of the browser's profile. */
  readonly profile: string
  /** Closes the browser, lets `between` look at what is left on the disk, and starts it again with the same profile. */
  restart(between?: (profile: string) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/**
 * The extension is connected to this scene's relay before anything else; closing fails on any unexpected console error.
 * @param extension the folder of another build of it
 * @param display where the browser's windows are; without one it has none
 * @param shared the world of another scene: two machines
 */
export async function openScene(
  options: Partial<StartOptions> = {},
  extension = EXTENSION_DIR,
  display?: string,
  shared?: World,
): Promise<Scene> {
  const world = shared ?? (await startWorld(options))
  const profile = mkdtempSync(join(tmpdir(), 'integrations-profile-'))
  const said: string[] = []
  let opened = await openBrowser(profile, extension, display)
  const worker = await backgroundOf(opened.browser)
  await worker.evaluate(writeSetting, 'relay', world.relay.origin)
  let admin = new Admin(opened.browser, world.sandbox)

  async function closeBrowser(): Promise<void> {
    // What a closing browser says of itself does not count.
    said.push(...opened.problems)
    await opened.browser.close()
  }

  return {
    world,
    profile,
    get browser() {
      return opened.browser
    },
    get admin() {
      return admin
    },
    async restart(between) {
      await closeBrowser()
      await between?.(profile)
      opened = await openBrowser(profile, extension, display)
      admin = new Admin(opened.browser, world.sandbox)
    },
    async close() {
      await closeBrowser()
      if (!shared) await world.close()
      rmSync(profile, { recursive: true, force: true })
      if (said.length > 0) throw new Error(`The console says:\n${said.join('\n')}`)
    },
  }
}

type Opened = { browser: Browser; problems: string[] }

async function openBrowser(userDataDir: string, extension: string, display?: string): Promise<Opened> {
  const args = ['--window-size=1280,900', ...(display ? ['--ozone-platform=x11'] : [])]
  // With no bus to the desktop, notifications are windows of the browser's own.
  const env = { ...process.env, DISPLAY: display, DBUS_SESSION_BUS_ADDRESS: 'disabled:' }
  const windows = display ? { headless: false, env } : {}
  const browser = await launchBrowser({ extension, userDataDir, defaultViewport: null, args, ...windows })
  return { browser, problems: watchProblems(browser) }
}

/**
 * As on the first day, in a browser that runs already: EBS has registered nothing, the vault is empty, nothing is under way, and
 * the side panel, which is open, shows its list. Who is signed in stays so.
 */
export async function startAfresh({ admin, world }: Scene): Promise<void> {
  const { store, faults } = world.sandbox
  faults.clear()
  for (const { type, token } of store.endpoints()) store.revoke(type, token)
  for (const message of ['wizard/close', 'vault/erase']) {
    await admin.panel.evaluate((wanted) => chrome.runtime.sendMessage({ message: wanted, request: {} }), message)
  }
  await admin.panel.reload()
  await admin.view('list')
}

/** All that a store of the vault holds, as IndexedDB has it. */
async function stored<T>(browser: Browser, store: string): Promise<T[]> {
  // A page of ours sees the same database, and is there while the worker stops and starts.
  const page = browser.targets().find((one) => one.url().startsWith(`${EXTENSION_ORIGIN}/sidepanel.html`))
  const place = page ? await page.asPage() : await backgroundOf(browser)
  return vaultRecords(place, store)
}

/** The endpoint tokens in the vault, newest first; of a sealed value it can only be said whether it is there. */
export async function storedTokens(browser: Browser): Promise<StoredToken[]> {
  const tokens = await stored<StoredToken>(browser, 'tokens')
  return tokens.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

export const storedHistory = (browser: Browser): Promise<HistoryEvent[]> => stored(browser, 'history')
export const storedChecks = (browser: Browser): Promise<StoredCheck[]> => stored(browser, 'checks')

export async function vaultCounts(browser: Browser): Promise<{ tokens: number; intents: number }> {
  const [tokens, intents] = await Promise.all([stored(browser, 'tokens'), stored(browser, 'intents')])
  return { tokens: tokens.length, intents: intents.length }
}
