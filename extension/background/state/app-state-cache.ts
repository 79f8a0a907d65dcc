/**
 * Keeps the last app state in memory (`storage.session`), so that the side panel can show it while the worker wakes.
 * Any change drops it, so only its ages can be outdated. It holds no value, as no app state does.
 */
import { browser } from 'wxt/browser'
import { type AppState, LAST_APP_STATE } from '../../contracts/messages/app-state.ts'

let changes = 0
/** The kept text, as far as this worker knows. */
let known: string | null = null

/** Asks, and keeps the answer unless something changed while it was made. */
export async function kept(ask: () => Promise<AppState>): Promise<AppState> {
  const before = changes
  const appState = await ask()
  if (changes === before) keep(appState).catch(() => undefined)
  return appState
}

/** As many rows as a high window shows, and some more: the first picture comes as soon with ten thousand tokens as with ten. */
export const KEPT_ROWS = 60

/** The state with the rows that are seen first: those of the shown environment that are in use, in their order. */
export function firstRows(appState: AppState): AppState {
  const { tokens, environment } = appState
  if (tokens.length <= KEPT_ROWS) return appState
  const first = tokens.filter((one) => one.environment === environment && !one.retired).slice(0, KEPT_ROWS)
  return { ...appState, tokens: first, moreTokens: tokens.length - first.length }
}

/**
 * Stores the first rows as text: with a thousand rows the browser would copy each field separately. A text that is too big
 * for the browser's memory is not stored.
 */
async function keep(appState: AppState): Promise<void> {
  const text = JSON.stringify(firstRows(appState))
  if (text === known) return
  known = text
  await browser.storage.session.set({ [LAST_APP_STATE]: text })
}

/** Drops the kept state, and keeps none that is being made now: something changed. */
export function forgetAppState(): Promise<void> {
  changes += 1
  known = null
  return browser.storage.session.remove(LAST_APP_STATE)
}
