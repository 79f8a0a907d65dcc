import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { changePassphrase, removePassphrase } from '../../../../extension/vault/data-key.ts'
import { saveIntent } from '../../../../extension/vault/intents.ts'
import { setFirstPassphrase } from '../../../../extension/vault/rotate-data-key.ts'
import { retireToken, saveToken, tokenOf } from '../../../../extension/vault/tokens.ts'
import { intent, token } from './sample.ts'

vi.mock('../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

afterEach(() => vi.restoreAllMocks())

it('has intents, values and keys on the disk before it goes on: a power cut takes none of them', async () => {
  const written: { store: string; durability: string }[] = []
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    written.push({ store: this.name, durability: this.transaction.durability })
    return put.apply(this, given)
  })
  const afterwards = async (work: Promise<unknown>) => {
    written.length = 0
    await work
    return written.map(({ store, durability }) => `${store} ${durability}`)
  }
  expect(await afterwards(saveIntent(intent))).toEqual(['intents strict'])
  expect(await afterwards(saveToken(token))).toEqual(['keys strict', 'keys strict', 'tokens strict'])
  expect(await afterwards(setFirstPassphrase('first passphrase'))).toEqual(['tokens strict', 'keys strict'])
  expect(await afterwards(changePassphrase('first passphrase', 'second passphrase'))).toEqual(['keys strict'])
  expect(await afterwards(removePassphrase('second passphrase'))).toEqual(['keys strict', 'keys strict'])
  expect(await afterwards(retireToken(token.ref, { at: intent.startedAt, by: null }, intent.requestId))).toEqual([
    'tokens strict',
  ])
})

it('changes nothing when the disk is full, and says so once: no failure of a transaction goes unheard', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await saveToken(token)
  const former = await tokenOf(token.ref)
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given)
    request.addEventListener('success', () => this.transaction.abort())
    return request
  })
  const retired = { at: intent.startedAt, by: null }
  await expect(retireToken(token.ref, retired, intent.requestId)).rejects.toThrow('vault_failed')
  await expect(saveIntent(intent)).rejects.toThrow('vault_failed')
  expect(await tokenOf(token.ref)).toEqual(former)
  // A failure that nobody waits for is told a turn later, and would fail this test.
  await new Promise((later) => setTimeout(later, 0))
})
