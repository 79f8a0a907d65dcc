/** Takes everything out of the vault, for good; the key that proves possession of sessions stays, sessions end by themselves. */
import { STRICT, withVault } from './database.ts'
import { lock } from './lock.ts'

const ERASED = ['tokens', 'intents', 'history', 'checks', 'registered'] as const

export async function eraseVault(): Promise<void> {
  await withVault(async (database) => {
    const transaction = database.transaction(['keys', ...ERASED], 'readwrite', STRICT)
    const keys = transaction.objectStore('keys')
    await Promise.all([
      keys.delete('data'),
      keys.delete('device'),
      ...ERASED.map((store) => transaction.objectStore(store).clear()),
      transaction.done,
    ])
  })
  await lock()
}
