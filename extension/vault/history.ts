/** The history of every endpoint token. It stays when the token is gone. */
import { HistoryEvent } from '../contracts/token/audit-event.ts'
import { withVault, writeVault } from './database.ts'
import { readable } from './parse-records.ts'

/** The most events of one kind. Beyond it some of that kind go, so no kind pushes out another. */
const EVENTS_MAX = 10_000

/** Adds events, in one step. If there are too many, those of backups go first, then the oldest. @throws {Failed} as `writeVault` */
export const addHistory = (events: readonly HistoryEvent[]) =>
  writeVault(['history'], async (transaction) => {
    const store = transaction.objectStore('history')
    await Promise.all(events.map((event) => store.put(event)))
    for (const kind of new Set(events.map(({ event }) => event))) {
      const index = store.index('kind')
      const surplus = (await index.count(ofKind(kind))) - EVENTS_MAX
      if (surplus <= 0) continue
      const oldestFirst = await index.getAll(ofKind(kind))
      const { file = [], here = [] } = Object.groupBy(oldestFirst, ({ imported }) => (imported ? 'file' : 'here'))
      await Promise.all([...file, ...here].slice(0, surplus).map(({ id }) => store.delete(id)))
    }
  })

/**
 * Adds those events of a backup that are not here, marked as imported. An event that is here stays as it is. If there is no
 * room for all, the newest come in and nothing goes: a file pushes out no event of this machine, now or later.
 */
export const addMissingHistory = (events: readonly HistoryEvent[]) =>
  writeVault(['history'], async (transaction) => {
    const store = transaction.objectStore('history')
    const here = new Set<string>(await store.getAllKeys())
    const missing = new Map(events.filter(({ id }) => !here.has(id)).map((event) => [event.id, event]))
    for (const [kind, some] of Map.groupBy(missing.values(), ({ event }) => event)) {
      const newestFirst = some.sort((a, b) => b.at.localeCompare(a.at))
      const room = Math.max(0, EVENTS_MAX - (await store.index('kind').count(ofKind(kind))))
      await Promise.all(newestFirst.slice(0, room).map((event) => store.add({ ...event, imported: true })))
    }
  })

const ofKind = (kind: HistoryEvent['event']) => IDBKeyRange.bound([kind], [kind, []])

/** The events of one endpoint token, or all; newest first. An event that cannot be read is left out. */
export async function historyOf(ref?: string): Promise<HistoryEvent[]> {
  const events = await withVault((database) =>
    ref ? database.getAllFromIndex('history', 'ref', ref) : database.getAll('history'),
  )
  return readable(HistoryEvent, events).sort((a, b) => b.at.localeCompare(a.at))
}
