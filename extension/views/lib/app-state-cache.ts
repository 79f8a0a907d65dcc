/**
 * Reads the last app state, if nothing has changed since. A view shows it immediately, and still asks for the current
 * one.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { AppState, LAST_APP_STATE } from '../../contracts/messages/app-state.ts'

const Kept = v.pipe(v.string(), v.parseJson(), AppState)

/** Null after a start of the browser and after every change. Read from the browser's memory: the worker need not wake for it. */
export async function lastAppState(): Promise<AppState | null> {
  const kept = v.safeParse(Kept, (await browser.storage.session.get(LAST_APP_STATE))[LAST_APP_STATE])
  return kept.success ? kept.output : null
}
