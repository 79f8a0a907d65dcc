/** Takes everything out of the vault, for good; the key that proves possession of sessions stays, sessions end by themselves. */
import { writeVault } from './database.ts'
import { eraseKeys } from './lock.ts'

const ERASED = ['tokens', 'intents', 'history', 'checks', 'registered'] as const

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
