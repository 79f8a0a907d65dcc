import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it } from 'vitest'
import { seal } from '../../../extension/vault/cipher.ts'

const ref = 'AAAAAAAAAAAAAAAAAAAAAA'
const intent = {
  requestId: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  environment: 'test',
  type: 'SURVEYS',
  description: 'open',
  startedAt: '2026-01-01T00:00:00.000Z',
  sent: true,
}

/** The vault as version 1 left it. It is written out here, so that it stays what it was. */
async function makeVersion1(): Promise<void> {
  const database = await openDB('vault', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('keys', { keyPath: 'name' })
      fresh.createObjectStore('intents', { keyPath: 'requestId' })
      fresh.createObjectStore('tokens', { keyPath: 'ref' }).createIndex('environment', 'environment')
    },
  })
  const device = await crypto.subtle.generateKey({ name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey'])
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  await database.put('keys', { name: 'device', key: device })
  await database.put('keys', { name: 'data', wrapped: await crypto.subtle.wrapKey('raw', key, device, 'AES-KW') })
  await database.put('intents', intent)
  await database.put('tokens', {
    ref,
    environment: 'test',
    type: 'SURVEYS',
    description: 'spring campaign',
    requestId: crypto.randomUUID(),
    createdAt: '2026-01-01T00:00:01.000Z',
    createdBy: 'Admin',
    value: await seal(key, ref, 'the value'),
    verification: null,
  })
  database.close()
}

it('keeps everything that version 1 held', async () => {
  globalThis.indexedDB = new IDBFactory()
  await makeVersion1()
  const { openIntent } = await import('../../../extension/vault/intents.ts')
  const { openValue, tokensOf } = await import('../../../extension/vault/tokens.ts')
  const { historyOf } = await import('../../../extension/vault/history.ts')
  const [token] = await tokensOf('test')
  expect(token?.description).toBe('spring campaign')
  expect(token && (await openValue(token))).toBe('the value')
  expect(await openIntent()).toMatchObject(intent)
  expect(await historyOf()).toEqual([])
})
