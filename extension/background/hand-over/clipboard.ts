/**
 * Removes a copied value from the clipboard after a minute, if it is still there and the admin has granted
 * `clipboardRead`. Otherwise it reminds the admin. It survives a locked vault, a closed panel and a stopped worker,
 * because memory holds a salted digest of the value. The extension cannot clear the operating system's clipboard
 * history.
 */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'
import { speak, t } from '../../i18n/background.ts'
import { currentLanguage } from '../state/language.ts'
import { changed } from '../state/notify-views.ts'
import { clipboard, clipboardOffered } from '../state/storage-items.ts'
import { openPanelOnClick } from '../state/toolbar-button.ts'
import { type ClipboardTask, clearIfOurs, digestOf } from './clear-clipboard.ts'

const ALARM = 'clipboard'
const NOTIFICATION = 'clipboard'
const CLEARED_AFTER_MS = 60_000

/** Call it just before `text`, which holds a value, goes into the clipboard. */
export async function watchClipboard(text: string): Promise<void> {
  const salt = crypto.randomUUID()
  const at = Date.now() + CLEARED_AFTER_MS
  const digest = await digestOf(salt, text)
  await clipboard.update(() => ({ salt, digest, at, due: false }))
  await browser.alarms.create(ALARM, { when: at })
  changed()
}

/** The clipboard notice for views; null: no value was copied, or it is cleared. */
export async function clipboardState() {
  const watched = await clipboard.get()
  if (!watched) return null
  const at = new Date(watched.at).toISOString()
  const clears = await mayRead()
  const offer = !clears && !(await clipboardOffered.get())
  return { at, offer, state: watched.due ? ('due' as const) : clears ? ('clears' as const) : ('reminds' as const) }
}

/** The admin has answered the offer. It does not come again. */
export async function clipboardAnswered(): Promise<void> {
  await clipboardOffered.update(() => true)
  changed()
}

/** The clipboard is clear, or the admin will clear it. */
export async function forgetClipboard(): Promise<void> {
  await clipboard.update(() => null)
  await browser.alarms.clear(ALARM)
  await browser.notifications.clear(NOTIFICATION)
  changed()
}

/** To be called synchronously when the background starts. */
export function watchClipboardAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) clearOrRemind().catch(failureOf)
  })
  // The panel shows the reminder too, and the admin answers it there.
  openPanelOnClick(NOTIFICATION)
}

async function clearOrRemind(): Promise<void> {
  const watched = await clipboard.get()
  if (!watched) return
  if ((await mayRead()) && (await cleared(watched))) return forgetClipboard()
  await clipboard.update((current) => current && { ...current, due: true })
  changed()
  await speak(await currentLanguage())
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t().clipboard.title,
    message: t().clipboard.due,
  })
}

const mayRead = () => browser.permissions.contains({ permissions: ['clipboardRead'] })

/** Chrome's workers have no clipboard, so a page without a window does it; Firefox's background is a page itself. */
async function cleared(task: ClipboardTask): Promise<boolean> {
  try {
    if (!browser.offscreen) return await clearIfOurs(task)
    await browser.offscreen.createDocument({
      url: '/offscreen.html',
      reasons: ['CLIPBOARD'],
      justification: 'Takes a copied endpoint token out of the clipboard',
    })
    const { salt, digest } = task
    return (await browser.runtime.sendMessage({ clipboard: { salt, digest } })) === true
  } catch {
    return false
  } finally {
    await browser.offscreen?.closeDocument().catch(() => undefined)
  }
}
