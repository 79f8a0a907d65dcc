/** A content script can write the note of whether there should be a vault (Firefox). The vault itself says what is so. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { isVaultLost, lookForLoss } from '../../../../../extension/background/state/data-loss.ts'
import { vaultPresence } from '../../../../../extension/background/state/storage-items.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { token } from '../../vault/sample.ts'

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
})

test('a vault that should be there and is not, is lost', async () => {
  await vaultPresence.update(() => 'kept')
  await lookForLoss()
  expect([await vaultPresence.get(), await isVaultLost()]).toEqual(['lost', true])
})

test('where there never was one, none is lost', async () => {
  await lookForLoss()
  expect([await vaultPresence.get(), await isVaultLost()]).toEqual(['none', false])
})

test.each(['lost', 'none'] as const)(
  'a vault with tokens is not lost if the note says "%s", and the next start sets it right',
  async (noted) => {
    await saveToken(token)
    await vaultPresence.update(() => noted)
    expect(await isVaultLost()).toBe(false)
    await lookForLoss()
    expect(await vaultPresence.get()).toBe('kept')
    await eraseVault()
    await lookForLoss()
    expect(await isVaultLost()).toBe(true)
  },
)
