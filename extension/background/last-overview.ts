/**
 * The last overview, in memory (`storage.session`): the side panel shows it while the worker wakes. It goes with the first change of
 * anything, so what is there is what an answer would be, but for times that have passed. Never a value, as in every overview.
 */
import { browser } from 'wxt/browser'
import { LAST_OVERVIEW, type Overview } from '../overview.ts'

let changes = 0

/** Asks, and keeps the answer unless something changed while it was made. */
export async function kept(ask: () => Promise<Overview>): Promise<Overview> {
  const before = changes
  const overview = await ask()
  if (changes === before) await browser.storage.session.set({ [LAST_OVERVIEW]: overview })
  return overview
}

export function forgetOverview(): Promise<void> {
  changes += 1
  return browser.storage.session.remove(LAST_OVERVIEW)
}
