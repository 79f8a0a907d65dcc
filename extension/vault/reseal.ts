/** Seals every value of the vault again with another data key, when the first passphrase is set. */
import { open, seal } from './cipher.ts'
import { writeVault } from './database.ts'
import { setPassphrase } from './lock.ts'
import { allTokens } from './tokens.ts'

/** @throws {Failed} `vault_failed`: then everything is as it was */
export const setFirstPassphrase = (passphrase: string): Promise<void> =>
  setPassphrase(passphrase, async (former, fresh, data) => {
    const sealed = new Map<string, Awaited<ReturnType<typeof seal>>>()
    for (const { ref, value } of await allTokens()) {
      // What does not open now would not open later either: it stays as it is.
      const text = value && (await open(former, ref, value).catch(() => null))
      if (text) sealed.set(ref, await seal(fresh, ref, text))
    }
    await writeVault(['keys', 'tokens'], async (transaction) => {
      const tokens = transaction.objectStore('tokens')
      for (const [ref, value] of sealed) {
        const token = await tokens.get(ref)
        if (token) await tokens.put({ ...token, value })
      }
      await transaction.objectStore('keys').put(data)
      await transaction.objectStore('keys').delete('device')
    })
  })
