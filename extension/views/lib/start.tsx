/** Starts a page of the extension: loads its texts, then shows its view. */
import { type ComponentType, render } from 'preact'
import type { AppState } from '../../contracts/messages/app-state.ts'
import { onSpoken, speak, t } from '../../i18n/index.ts'
import { putAnnouncer } from './announcer.ts'
import { send } from './client.ts'
import { guardPresses } from './guard-presses.ts'
import { keepFocus } from './keep-focus.ts'

/** @param title what the tab is called; `last`: what can be shown before the background answers */
export async function start(
  App: ComponentType<{ seen: AppState | null }>,
  title: () => string,
  last: Promise<AppState | null> = Promise.resolve(null),
): Promise<void> {
  onSpoken(() => {
    document.title = `${title()} – ${t().name}`
  })
  await speak((await last)?.language.shown ?? (await send('language', {})).language)
  render(<App seen={await last} />, document.body)
  putAnnouncer()
  guardPresses()
  keepFocus()
  keepStorage()
}

/** Asks that the vault is not among what the browser removes when the disk gets full; a worker and a frame cannot ask. */
function keepStorage(): void {
  if (window.top === window) navigator.storage.persist().catch(() => undefined)
}
