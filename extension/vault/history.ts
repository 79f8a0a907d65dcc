/** The history of every endpoint token, kept when the token is gone. */
import * as v from 'valibot'
import { HistoryEvent } from '../history.ts'
import { withVault, writeVault } from './database.ts'

/** The oldest go when there are more than this. */
const EVENTS_MAX = 20_000

export const addHistory = (events: readonly HistoryEvent[]) =>
  writeVault(['history'], async (transaction) => {
    const store = transaction.objectStore('history')
    await Promise.all(events.map((event) => store.put(event)))
    const surplus = (await store.count()) - EVENTS_MAX
    let oldest = surplus > 0 ? await store.index('at').openCursor() : null
    for (let left = surplus; oldest && left > 0; left--) {
      await oldest.delete()
      oldest = await oldest.continue()
    }
  })

/** The events of one endpoint token, or all; newest first. An event that cannot be read is left out. */
export async function historyOf(ref?: string): Promise<HistoryEvent[]> {
  const events = await withVault((database) =>
    ref ? database.getAllFromIndex('history', 'ref', ref) : database.getAll('history'),
  )
  return events.filter((event) => v.is(HistoryEvent, event)).sort((a, b) => b.at.localeCompare(a.at))
}
