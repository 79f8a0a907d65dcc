/** Erases the vault permanently. The key that proves possession of sessions stays, since sessions expire. */

import { eraseKeys } from './data-key.ts'
import { writeVault } from './database.ts'

const ERASED = ['tokens', 'intents', 'history', 'checks', 'days', 'registered'] as const

/** Erases all records and the data key, in one step. @throws {Failed} as `writeVault` */
export const eraseVault = (): Promise<void> =>
  eraseKeys(() =>
    writeVault(['keys', ...ERASED], (transaction) => {
      const keys = transaction.objectStore('keys')
      return Promise.all([
        keys.delete('data'),
        keys.delete('device'),
        ...ERASED.map((store) => transaction.objectStore(store).clear()),
      ])
    }),
  )
