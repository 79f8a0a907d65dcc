import type { StoredCheck } from '../../extension/vault/schema.ts'

/** Everything was last looked at so many days ago. Runs in the worker, or in a page of ours. */
export async function ageChecks(days: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('vault')
    request.onsuccess = () => ready(request.result)
  })
  const store = database.transaction('checks', 'readwrite').objectStore('checks')
  const all = await new Promise<StoredCheck[]>((ready) => {
    const request = store.getAll()
    request.onsuccess = () => ready(request.result)
  })
  const at = new Date(Date.now() - days * 86_400_000).toISOString()
  for (const { verification, connection, ...check } of all) {
    store.put({
      ...check,
      verification: verification && { ...verification, checkedAt: at },
      connection: connection && { ...connection, testedAt: at },
    })
  }
  await new Promise((done) => {
    store.transaction.oncomplete = done
  })
  database.close()
  // As any change, so that views ask again.
  await chrome.runtime.sendMessage({ changed: true }).catch(() => undefined)
}
