/**
 * The content script's life in a page: it comes once, does the task that the background has for this origin, and goes without a
 * trace when the background no longer wants it here, or when its extension is gone. Its `life` is an AbortController.
 *
 * It is a plain script and not WXT's `defineContentScript({ registration: 'runtime' })`, because of WXT's context (read in 0.21):
 * - The context announces itself by an event on the page's `document` (and by `postMessage`), whose name is made of the
 *   extension's id. Ids are public, so a page could find out that the extension is here.
 * - The context ends when it hears that event, and the page can send it too. So any script of the page could end ours.
 * - Each further injection ends the script that runs. Open pages are entered whether they have the script or not
 *   (background/pages/registration.ts), so the panel would load anew each time.
 */
import { hear } from './lib/on-message.ts'
import { ask } from './lib/request.ts'
import { whenActivated } from './lib/safe-document.ts'
import { removeHosts } from './lib/shadow-host.ts'
import { showParameterMarks } from './parameters/parameter-marks.ts'
import { showPortalPanel } from './portal/portal-panel.ts'

/** Only scripts of this extension, in this version, see it: the page has globals of its own. */
const world = globalThis as { isInPage?: boolean }

/** Begins the script's life: at once, or at the activation of a page that the browser prerenders. */
export const enterPage = (): void => whenActivated(enter)

async function enter(): Promise<void> {
  if (world.isInPage) return
  world.isInPage = true
  const life = new AbortController()
  const leave = () => life.abort()
  life.signal.addEventListener('abort', () => {
    world.isInPage = false
  })
  hear((heard) => {
    if (heard.say !== 'again') return
    leave()
    enterPage()
  }, life)
  // An earlier version of the script may still run here. It notices the new one, and ends.
  removeHosts()
  const task = await ask('page/task', {})
  if (life.signal.aborted) return
  if (!task) {
    leave()
    return
  }
  for (const page of task.portals) showPortalPanel(page, task.words, life)
  for (const page of task.parameters) showParameterMarks(page, life)
}
