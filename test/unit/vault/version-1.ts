/** The vault as version 1 left it. It is written out here, so that it stays what it was whatever the code becomes. */
import { openDB } from 'idb'
import { seal } from '../../../extension/vault/cipher.ts'

export const OPEN_INTENT = {
  requestId: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  environment: 'test',
  type: 'SURVEYS',
  description: 'open',
  startedAt: '2026-01-01T00:00:00.000Z',
  sent: true,
}

export async function makeVersion1(ref: string, value: string): Promise<void> {
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
  await database.put('intents', OPEN_INTENT)
  await database.put('tokens', {
    ref,
    environment: 'test',
    type: 'SURVEYS',
    description: 'spring campaign',
    requestId: '00000000-0000-4000-8000-000000000000',
    createdAt: '2026-01-01T00:00:01.000Z',
    createdBy: 'Admin',
    value: await seal(key, ref, value),
    verification: null,
  })
  database.close()
}
