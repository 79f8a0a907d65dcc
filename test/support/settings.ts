/** The extension's settings, as its IndexedDB has them. Both functions run in the worker, or in a page of ours. */

/** Writes one as the extension itself would, as soon as it has made its database: one that is being made has version 0, or none. */
export async function writeSetting(name: string, value: unknown): Promise<void> {
  const isMade = async () => (await indexedDB.databases()).some((one) => one.name === 'vault' && one.version)
  while (!(await isMade())) await new Promise((resume) => setTimeout(resume, 20))
  const database = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('vault')
    request.onsuccess = () => ready(request.result)
  })
  const transaction = database.transaction('settings', 'readwrite')
  transaction.objectStore('settings').put({ name, value })
  await new Promise((done) => {
    transaction.oncomplete = done
  })
  database.close()
}

/** @returns null for one that was never set */
export async function readSetting(name: string): Promise<unknown> {
  const database = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('vault')
    request.onsuccess = () => ready(request.result)
  })
  const found = await new Promise<{ value: unknown } | undefined>((ready) => {
    const request = database.transaction('settings').objectStore('settings').get(name)
    request.onsuccess = () => ready(request.result)
  })
  database.close()
  return found?.value ?? null
}
