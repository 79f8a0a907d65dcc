/**
 * The attack: find the value of a revoked endpoint token in a copy of the profile. While the first passphrase is set, every value
 * is sealed anew; a token that is revoked in another window meanwhile would get its value back.
 *
 * The defence: a value is put back only where the record still has the one that was read (`extension/vault/rotate-data-key.ts`).
 */
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { eraseVault } from '../../extension/vault/erase.ts'
import { retireToken, saveToken, tokenOf } from '../../extension/vault/tokens.ts'
import { connected } from '../unit/extension/background/relay/connected.ts'
import { environmentAt, token } from '../unit/extension/vault/sample.ts'
import { press } from './press.ts'

vi.mock('../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

afterEach(() => vi.restoreAllMocks())

test('a token that is revoked between reading and writing has no value afterwards', async () => {
  fakeBrowser.reset()
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken(token)
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle)
  const sealing = vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
    await retireToken(token.ref, { at: '2026-01-02T00:00:00.000Z', by: null }, token.requestId)
    return encrypt(...given)
  })
  await press('lock/set', { current: null, passphrase: 'correct horse battery' })
  expect(sealing).toHaveBeenCalled()
  expect(await tokenOf(token.ref)).toMatchObject({ value: null, retired: { by: null } })
  await expect(press('reveal', { ref: token.ref })).rejects.toMatchObject({ failure: { code: 'value_not_here' } })
})
