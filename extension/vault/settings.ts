/**
 * The extension's settings, unencrypted: the choices of the admin, and those of the extension itself. They are in the
 * extension's IndexedDB, which only our own pages reach. A content script can read and write `storage.local`, and
 * Firefox cannot forbid it.
 */
import { browser } from 'wxt/browser'
import { withVault, writeVault } from './database.ts'
import { FORMER_SETTINGS, type StoredSetting } from './schema.ts'

/** Reads several settings at once, as they are stored; one that was never set is left out. @throws {Failed} `vault_failed` */
export async function readSettings(names: readonly string[]): Promise<Record<string, unknown>> {
  await adopt()
  return withVault(async (database) => {
    const { store, done } = database.transaction('settings')
    const [found] = await Promise.all([Promise.all(names.map((name) => store.get(name))), done])
    return Object.fromEntries(found.flatMap((setting) => (setting ? [[setting.name, setting.value]] : [])))
  })
}

/**
 * Reads, changes and writes one setting in one transaction, so that no change is lost between reading and writing.
 * @param change what it throws is thrown, and nothing is written
 * @throws {Failed} `vault_failed`
 */
export async function updateSetting(name: string, change: (stored: unknown) => unknown): Promise<void> {
  await adopt()
  await writeVault(['settings'], async (transaction) => {
    const store = transaction.objectStore('settings')
    await store.put({ name, value: change((await store.get(name))?.value) })
  })
}

let adopted: Promise<void> | undefined

/** Moves the settings that an earlier version kept in `storage.local`: once, before the first read. */
function adopt(): Promise<void> {
  adopted ??= adoptFormer()
  adopted.catch(() => {
    adopted = undefined
  })
  return adopted
}

/** COMPAT(database version < 4): settings lay in `storage.local`. To be deleted when no such version is in use. */
const FORMER_NAMES = [
  'relay',
  'language',
  'environment',
  'environments',
  'sign-in-window',
  'attempts',
  'idle-minutes',
  'check-hours',
  'next-check',
  'clipboard-offered',
  'answered-pages',
]

/**
 * Moves the settings of an earlier version, when the upgrade of the database has left the mark that says so, and then takes
 * the mark away: what a content script writes under these names afterwards is never read. A worker that is stopped in between
 * does all of it again.
 */
async function adoptFormer(): Promise<void> {
  if (!(await withVault((database) => database.get('settings', FORMER_SETTINGS)))) return
  const former = await browser.storage.local.get(FORMER_NAMES)
  const settings: StoredSetting[] = Object.entries(former).map(([name, value]) => ({ name, value }))
  await writeVault(['settings'], (transaction) => {
    const store = transaction.objectStore('settings')
    return Promise.all(settings.map((setting) => store.put(setting)))
  })
  await browser.storage.local.remove(FORMER_NAMES)
  await withVault((database) => database.delete('settings', FORMER_SETTINGS))
}
