import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { VERSION } from '../../../../extension/vault/schema.ts'
import { forgetSettings } from '../../../support/forget-settings.ts'
import { environmentAt, token } from '../vault/sample.ts'

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => vi.restoreAllMocks())

const failsWith = (code: string) => ({ failure: { code } })

test('while the vault cannot be read there is no state, so no list says that it is empty', async () => {
  const { appState } = await import('../../../support/whole-app-state.ts')
  const { connected } = await import('./relay/connected.ts')
  const { saveToken } = await import('../../../../extension/vault/tokens.ts')
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken(token)
  const refuse = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('', 'UnknownError')
  })
  await expect(appState(null)).rejects.toMatchObject(failsWith('vault_failed'))
  refuse.mockRestore()
  expect((await appState(null)).tokens).toHaveLength(1)
})

test('one torn record is shown as damaged, and hides no other', async () => {
  const { appState } = await import('../../../support/whole-app-state.ts')
  const { connected } = await import('./relay/connected.ts')
  const { vault } = await import('../../../../extension/vault/database.ts')
  await connected([environmentAt(token.ebsOrigin)])
  await (await vault()).put('tokens', { ref: 'B'.repeat(22), environment: 'test', type: 7, value: 'torn' } as never)
  const rows = (await appState(null)).tokens.map(({ ref, damaged }) => [ref, damaged])
  expect(rows.toSorted()).toEqual([
    [token.ref, false],
    ['B'.repeat(22), true],
  ])
})

test('a vault that a later version made gives no state', async () => {
  const { vault } = await import('../../../../extension/vault/database.ts')
  ;(await vault()).close()
  ;(await openDB('vault', VERSION + 1)).close()
  vi.resetModules()
  const { appState } = await import('../../../support/whole-app-state.ts')
  await expect(appState(null)).rejects.toMatchObject(failsWith('vault_newer'))
})
