/**
 * Reads the last app state, if nothing has changed since. A view shows it immediately, and still asks for the current
 * one.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { AppState, LAST_APP_STATE, LAST_ROWS } from '../../contracts/messages/app-state.ts'

const Kept = v.pipe(v.string(), v.parseJson(), v.looseObject({ rowsVersion: v.string() }))

/**
 * Null after a start of the browser and after every change. Read from the browser's memory: the worker need not wake for it. If
 * some rows are missing, it has no version: the first state that the background sends then has them all.
 */
export async function lastAppState(): Promise<AppState | null> {
  const found = await browser.storage.session.get([LAST_APP_STATE, LAST_ROWS])
  const [state, rows] = [LAST_APP_STATE, LAST_ROWS].map((key) => v.safeParse(Kept, found[key]))
  if (!state?.success || !rows?.success || state.output.rowsVersion !== rows.output.rowsVersion) return null
  const kept = v.safeParse(AppState, { ...rows.output, ...state.output })
  if (!kept.success) return null
  return kept.output.moreTokens > 0 ? { ...kept.output, rowsVersion: '' } : kept.output
}
