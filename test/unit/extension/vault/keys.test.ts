/** The keys of the vault: how strong they are, who gets them, and where their bytes are. Nothing is mocked: this is what is shipped. */
import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { changePassphrase, lock, removePassphrase, unlock, withDataKey } from '../../../../extension/vault/data-key.ts'
import { vault } from '../../../../extension/vault/database.ts'
import { dpopKey } from '../../../../extension/vault/dpop-key.ts'
import { eraseVault } from '../../../../extension/vault/erase.ts'
import { deriveKey, ITERATIONS, newSalt, SEALS, WRAPS } from '../../../../extension/vault/passphrase.ts'
import { setFirstPassphrase } from '../../../../extension/vault/rotate-data-key.ts'
import type { WrappedKey } from '../../../../extension/vault/schema.ts'
import { allTokens, saveToken } from '../../../../extension/vault/tokens.ts'
import { openValue } from '../../../../extension/vault/values.ts'
import { token } from './sample.ts'

const PASSPHRASE = 'correct horse battery'
/** OWASP's Password Storage Cheat Sheet, for PBKDF2 with SHA-256. */
const ROUNDS_MIN = 600_000

const wrapped = async () => (await (await vault()).get('keys', 'data')) as WrappedKey
const byPassphrase = async () => {
  const data = await wrapped()
  if (data.by !== 'passphrase') throw new Error(`wrapped by ${data.by}`)
  return data
}
const inMemory = async () => Object.keys(await fakeBrowser.storage.session.get(null))

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
})

describe('what a passphrase wraps', () => {
  test('takes 600,000 rounds and a salt of its own, which it says', async () => {
    await setFirstPassphrase(PASSPHRASE)
    const first = await byPassphrase()
    await changePassphrase(PASSPHRASE, PASSPHRASE)
    const second = await byPassphrase()
    for (const { iterations, salt } of [first, second]) {
      expect(iterations).toBeGreaterThanOrEqual(ROUNDS_MIN)
      expect(salt).toHaveLength(16)
    }
    expect(second.salt).not.toEqual(first.salt)
    expect(Buffer.from(second.wrapped).equals(Buffer.from(first.wrapped))).toBe(false)
  })

  test('opens with as many rounds and that salt, and in no other way', async () => {
    await setFirstPassphrase(PASSPHRASE)
    const { wrapped: bytes, salt, iterations } = await byPassphrase()
    const opens = async (words: string, salted: typeof salt, rounds: number) => {
      const key = await deriveKey(words, salted, rounds, WRAPS)
      return crypto.subtle.unwrapKey('raw', bytes, key, 'AES-KW', 'AES-GCM', false, ['decrypt']).then(
        () => true,
        () => false,
      )
    }
    expect(await opens(PASSPHRASE, salt, iterations)).toBe(true)
    expect(await opens(PASSPHRASE, salt, 1_000)).toBe(false)
    expect(await opens(PASSPHRASE, newSalt(), iterations)).toBe(false)
    expect(await opens(`${PASSPHRASE} `, salt, iterations)).toBe(false)
  })
})

describe('nobody can export', () => {
  const exported = (key: CryptoKey) => crypto.subtle.exportKey('raw', key)

  test('the key that proves possession of sessions', async () => {
    const { privateKey, publicKey } = await dpopKey()
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow()
    expect(publicKey.extractable).toBe(true)
  })

  test('the device key, and what it unwraps', async () => {
    await saveToken(token)
    const device = (await (await vault()).get('keys', 'device')) as { key: CryptoKey }
    await expect(exported(device.key)).rejects.toThrow()
    await withDataKey((key) => expect(exported(key)).rejects.toThrow())
  })

  test('the data key of a vault with a passphrase, when it was set, unlocked, changed and removed', async () => {
    const steps = [
      () => setFirstPassphrase(PASSPHRASE),
      async () => {
        await lock()
        await unlock(PASSPHRASE)
      },
      () => changePassphrase(PASSPHRASE, 'another one entirely'),
      () => removePassphrase('another one entirely'),
    ]
    for (const step of steps) {
      await step()
      await withDataKey((key) => expect(exported(key)).rejects.toThrow())
    }
  })

  test('a key that was derived from a passphrase', async () => {
    for (const use of [WRAPS, SEALS]) {
      await expect(exported(await deriveKey(PASSPHRASE, newSalt(), 1, use))).rejects.toThrow()
    }
    expect(ITERATIONS).toBeGreaterThanOrEqual(ROUNDS_MIN)
  })
})

describe('the bytes of the data key are in memory', () => {
  test('only while a vault with a passphrase is unlocked', async () => {
    await saveToken(token)
    expect(await inMemory()).toEqual([])
    await setFirstPassphrase(PASSPHRASE)
    expect(await inMemory()).toEqual(['data-key'])
    await lock()
    expect(await inMemory()).toEqual([])
    await unlock(PASSPHRASE)
    expect(await inMemory()).toEqual(['data-key'])
    await removePassphrase(PASSPHRASE)
    expect(await inMemory()).toEqual([])
  })

  test('and no longer when everything was erased', async () => {
    await setFirstPassphrase(PASSPHRASE)
    await eraseVault()
    expect(await inMemory()).toEqual([])
  })
})

test('a value that is saved at any moment while the first passphrase is set opens afterwards', async () => {
  const refs: string[] = []
  let isSet = false
  const setting = setFirstPassphrase(PASSPHRASE).finally(() => {
    isSet = true
  })
  const saving: Promise<void>[] = []
  while (!isSet) {
    const ref = String(refs.length).padStart(22, 'A')
    refs.push(ref)
    saving.push(saveToken({ ...token, ref, value: `value of ${ref}` }))
    await new Promise((next) => setTimeout(next, 1))
  }
  await Promise.all([setting, ...saving])
  expect(refs.length).toBeGreaterThan(10)
  const tokens = await allTokens()
  const values = await Promise.all(tokens.map(openValue))
  expect(values.toSorted()).toEqual(refs.map((ref) => `value of ${ref}`).toSorted())
})
