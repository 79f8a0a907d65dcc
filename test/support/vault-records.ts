/** The records of the vault as IndexedDB has them. A sealed value stays sealed. */
import type { Page, WebWorker } from 'puppeteer'

/** @param place a page of the extension, or its worker @returns all records of the store */
export async function vaultRecords<T>(place: Page | WebWorker, store: string): Promise<T[]> {
  const found = await place.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((ready, failed) => {
      const request = indexedDB.open('vault')
      request.onsuccess = () => ready(request.result)
      request.onerror = () => failed(request.error)
    })
    const records = await new Promise<unknown[]>((ready) => {
      const request = database.transaction(name).objectStore(name).getAll()
      request.onsuccess = () => ready(request.result)
    })
    database.close()
    return JSON.stringify(records)
  }, store)
  return JSON.parse(found)
}
