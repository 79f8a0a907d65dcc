/** A disk on which nothing more fits: what the vault writes is undone at the commit, as browsers do. In the running worker alone. */
import { backgroundOf } from '../support/browser.ts'
import type { Stage } from './stage.ts'

type Patched = typeof globalThis & { mendDisk?: () => void }

export async function breakDisk(stage: Stage): Promise<void> {
  const worker = await backgroundOf(stage.admin.browser)
  await worker.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given)
      request.addEventListener('success', () => this.transaction.abort())
      return request
    }
    const patched = globalThis as Patched
    patched.mendDisk = () => {
      IDBObjectStore.prototype.put = put
    }
  })
}

export async function mendDisk(stage: Stage): Promise<void> {
  const worker = await backgroundOf(stage.admin.browser)
  await worker.evaluate(() => (globalThis as Patched).mendDisk?.())
}

/** The worker no longer writes down what it sets out to do: what the self-test of the matrix takes away. */
export async function forgetIntents(stage: Stage): Promise<void> {
  const worker = await backgroundOf(stage.admin.browser)
  await worker.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...given) {
      // As long as it would take; nothing is kept.
      return this.name === 'intents' ? (this.count() as unknown as IDBRequest<IDBValidKey>) : put.apply(this, given)
    }
  })
}
