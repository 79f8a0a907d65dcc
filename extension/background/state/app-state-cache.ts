/**
 * Keeps the last app state in memory (`storage.session`), so that the side panel can show it while the worker wakes.
 * Any change drops it, so only its ages can be outdated. It holds no value, as no app state does.
 */
import { browser } from 'wxt/browser'
import { type AppStateNews, LAST_APP_STATE, LAST_ROWS, ROWS } from '../../contracts/messages/app-state.ts'

let changes = 0
/** The kept texts, as far as this worker knows. */
const known = new Map<string, string>()

/** Asks, and keeps the answer unless something changed while it was made. */
export async function kept(ask: () => Promise<AppStateNews>): Promise<AppStateNews> {
  const before = changes
  const news = await ask()
  if (changes === before) keep(news).catch(() => undefined)
  return news
}

/** As many rows as a high window shows, and some more: the first picture comes as soon with ten thousand tokens as with ten. */
export const KEPT_ROWS = 60

/** The state with the rows that are seen first: those of the shown environment that are in use, in their order. */
export function firstRows<S extends AppStateNews>(appState: S): S {
  const { tokens, environment } = appState
  if (!tokens || tokens.length <= KEPT_ROWS) return appState
  const first = tokens.filter((one) => one.environment === environment && !one.retired).slice(0, KEPT_ROWS)
  return { ...appState, tokens: first, moreTokens: tokens.length - first.length }
}

/**
 * Stores the state, and the first rows beside it. News without rows leave those that are there: a view shows both only if they
 * belong together.
 */
async function keep(news: AppStateNews): Promise<void> {
  const parts = Object.entries(firstRows(news))
  const rows = parts.filter(([name]) => ROWS.some((row) => row === name))
  const state = parts.filter((part) => !rows.includes(part))
  await store({
    [LAST_APP_STATE]: Object.fromEntries(state),
    ...(rows.length > 0 && { [LAST_ROWS]: { ...Object.fromEntries(rows), rowsVersion: news.rowsVersion } }),
  })
}

/**
 * As text: with a thousand rows the browser would copy each field separately. A text that is too big for the browser's memory is
 * not stored.
 */
async function store(parts: Record<string, object>): Promise<void> {
  const texts = Object.entries(parts).map(([key, part]) => [key, JSON.stringify(part)] as const)
  const fresh = texts.filter(([key, text]) => known.get(key) !== text)
  for (const [key, text] of fresh) known.set(key, text)
  if (fresh.length > 0) await browser.storage.session.set(Object.fromEntries(fresh))
}

/** Drops the kept state, and keeps none that is being made now: something changed. Without it the rows show nowhere. */
export function forgetAppState(): Promise<void> {
  changes += 1
  known.delete(LAST_APP_STATE)
  return browser.storage.session.remove(LAST_APP_STATE)
}
