import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, expect, test, vi } from 'vitest'
import { vault, withVault } from '../../../../extension/vault/database.ts'
import { VERSION } from '../../../../extension/vault/schema.ts'

const withError = (error: unknown) => withVault(() => Promise.reject(error))

afterEach(() => vi.restoreAllMocks())

test.each([
  ['QuotaExceededError', 'vault_full'],
  ['AbortError', 'vault_failed'],
  ['UnknownError', 'vault_failed'],
])('of %s the admin reads %s', async (name, code) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  await expect(withError(new DOMException('', name))).rejects.toMatchObject({ failure: { code, done: 'no' } })
})

test('a vault that a later version made is said to be that, and stays as it is', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  ;(await vault()).close()
  ;(await openDB('vault', VERSION + 1)).close()
  vi.resetModules()
  const fresh = await import('../../../../extension/vault/database.ts')
  await expect(fresh.withVault((database) => database.getAll('tokens'))).rejects.toMatchObject({
    failure: { code: 'vault_newer', done: 'no' },
  })
  const kept = await openDB('vault')
  expect(kept.version).toBe(VERSION + 1)
  kept.close()
})
