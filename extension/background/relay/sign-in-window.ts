/**
 * Opens EBS's sign-in window in the browser. The browser opens no second window beside it. A stopped worker, or an
 * admin who cancelled, leaves it open. The extension therefore remembers its id, and closes it before it opens another
 * one.
 */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'
import { signInWindow } from '../state/storage-items.ts'

const TRIES = 5
const PAUSE_MS = 200

type Tab = { windowId?: number | undefined; openerTabId?: number | undefined; status?: string | undefined }

/**
 * Opens EBS's page in the browser's sign-in window. @returns the address to which EBS sent the window at last. @throws {Error}
 * as the browser's identity API does, which has no codes
 */
export async function openSignInWindow(url: string): Promise<string | undefined> {
  await closeSignInWindow()
  let mine: number | undefined
  const look = async (tab: Tab) => {
    const { windowId } = tab
    if (mine !== undefined || windowId === undefined || !mayBeOurs(tab)) return
    const window = await browser.windows.get(windowId).catch(() => null)
    // A later popup is not EBS's window: EBS's page may have opened it, or the admin.
    if (mine !== undefined || window?.type !== 'popup') return
    mine = windowId
    await signInWindow.update(() => windowId)
  }
  const note = (tab: Tab) => void look(tab).catch(failureOf)
  browser.tabs.onCreated.addListener(note)
  try {
    return await launch(url)
  } finally {
    browser.tabs.onCreated.removeListener(note)
    await signInWindow.update((id) => (id === mine ? null : id))
  }
}

/**
 * Chromium shows EBS's page only when it has loaded it, which may take a while. Any other popup that opens meanwhile begins to
 * load when it is shown, and one that a page opens names its opener. Firefox shows the window at once, so the first is ours.
 * Seen in Chromium 156 and Firefox 153, proved for Chromium by test/attacks/extension/popup-in-the-way.test.ts.
 */
const mayBeOurs = ({ openerTabId, status }: Tab): boolean => openerTabId === undefined && status === 'complete'

/**
 * An EBS to which the browser is signed in redirects immediately. If the browser needs longer, it is waiting for a page
 * that nobody sees.
 */
const SILENT_MAX_MS = 15_000

/**
 * Calls EBS without a window. An open window stays open. @returns the address to which EBS sent the browser. @throws
 * {Error} if EBS shows a page, a window is open already, or no answer came in time
 */
export async function authorizeWithoutWindow(url: string): Promise<string | undefined> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('no answer in time')), SILENT_MAX_MS)
  const asked = browser.identity.launchWebAuthFlow({ url, interactive: false })
  // Nobody waits for a late answer.
  asked.catch(() => undefined)
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

/** Closes the window that is open. The waiting call learns that it was closed. */
export async function closeSignInWindow(): Promise<void> {
  const id = await signInWindow.get()
  if (id === null) return
  await signInWindow.update(() => null)
  // Ids are not used again while the browser runs; after that they might be.
  const window = await browser.windows.get(id).catch(() => null)
  if (window?.type === 'popup') await browser.windows.remove(id).catch(() => undefined)
}

/** A window that was just closed counts as open a moment longer. */
async function launch(url: string, tried = 1): Promise<string | undefined> {
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true })
  } catch (error) {
    const isBusy = error instanceof Error && /only one web auth flow/i.test(error.message)
    if (!isBusy || tried === TRIES) throw error
    await new Promise((resume) => setTimeout(resume, PAUSE_MS))
    return launch(url, tried + 1)
  }
}
