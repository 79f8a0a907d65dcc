/** Takes everything out of the vault, for good; the key that proves possession of sessions stays, sessions end by themselves. */
import { withVault } from './database.ts'
import { lock } from './lock.ts'

export async function eraseVault(): Promise<void> {
  await withVault(async (database) => {
    const transaction = database.transaction(['keys', 'tokens', 'intents', 'history'], 'readwrite')
    const keys = transaction.objectStore('keys')
    await Promise.all([
      keys.delete('data'),
      keys.delete('device'),
      transaction.objectStore('tokens').clear(),
      transaction.objectStore('intents').clear(),
      transaction.objectStore('history').clear(),
      transaction.done,
    ])
  })
  await lock()
}
