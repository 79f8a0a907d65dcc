import { NO_TEXTS } from '../../../../extension/contracts/token/texts.ts'
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { changePassphrase, lock, lockState, removePassphrase, unlock } from '../../../../extension/vault/data-key.ts'
import { vault } from '../../../../extension/vault/database.ts'
import { eraseVault } from '../../../../extension/vault/erase.ts'
import { followEbs, setFirstPassphrase } from '../../../../extension/vault/rotate-data-key.ts'
import { allTokens, saveToken, tokenOf } from '../../../../extension/vault/tokens.ts'
import { openValue } from '../../../../extension/vault/values.ts'

const PASSPHRASE = 'correct horse battery'
const refOf = (name: string) => name.padEnd(22, '_')
const token = (name: string) => ({
  ref: refOf(name),
  environment: 'test',
  type: 'SURVEYS',
  ...NO_TEXTS,
  description: name,
  requestId: crypto.randomUUID(),
  createdAt: '2026-01-01T00:00:01.000Z',
  ebsOrigin: 'https://ebs.example.com',
  createdBy: 'Admin',
  value: `value of ${name}`,
})
const opened = async (name: string) => openValue(await tokenOf(refOf(name)))
const failsWith = (code: string) => ({ failure: { code } })
const keyNames = async () => (await vault()).getAllKeys('keys')

beforeEach(async () => {
  await eraseVault()
  vi.spyOn(console, 'warn').mockReturnValue()
})

describe('a vault without a passphrase', () => {
  it('is never locked', async () => {
    await saveToken(token('one'))
    await lock()
    expect(await lockState()).toEqual({ mode: 'device', locked: false })
    expect(await opened('one')).toBe('value of one')
  })
})

describe('the first passphrase', () => {
  beforeEach(async () => {
    await saveToken(token('one'))
    await setFirstPassphrase(PASSPHRASE)
  })

  it('keeps every value', async () => {
    expect(await opened('one')).toBe('value of one')
  })

  it('is not set over another one, which still opens the vault', async () => {
    await expect(setFirstPassphrase('another one of another window')).rejects.toMatchObject(failsWith('passphrase_set'))
    await lock()
    await unlock(PASSPHRASE)
    expect(await opened('one')).toBe('value of one')
  })

  it('takes away the key that lay beside the vault', async () => {
    expect(await keyNames()).not.toContain('device')
  })

  it('seals again, so that a copy of the former keys opens nothing', async () => {
    const before = (await tokenOf(refOf('one'))).value?.iv
    await removePassphrase(PASSPHRASE)
    await setFirstPassphrase(PASSPHRASE)
    expect((await tokenOf(refOf('one'))).value?.iv).not.toEqual(before)
  })

  it('is needed after locking', async () => {
    await lock()
    expect(await lockState()).toEqual({ mode: 'passphrase', locked: true })
    await expect(opened('one')).rejects.toMatchObject(failsWith('vault_locked'))
    await expect(saveToken(token('two'))).rejects.toMatchObject(failsWith('vault_locked'))
    await unlock(PASSPHRASE)
    expect(await opened('one')).toBe('value of one')
  })

  it('does not open with other words', async () => {
    await lock()
    await expect(unlock('correct horse batterx')).rejects.toMatchObject(failsWith('passphrase_wrong'))
    expect((await lockState()).locked).toBe(true)
  })

  it('is the same passphrase however the accents are typed', async () => {
    await changePassphrase(PASSPHRASE, 'κωδικός τώρα'.normalize('NFC'))
    await lock()
    await unlock('κωδικός τώρα'.normalize('NFD'))
    expect(await opened('one')).toBe('value of one')
  })
})

describe('changing the passphrase', () => {
  it('wraps the same key again, and seals nothing again', async () => {
    await saveToken(token('one'))
    await setFirstPassphrase(PASSPHRASE)
    const before = await tokenOf(refOf('one'))
    await changePassphrase(PASSPHRASE, 'another one entirely')
    expect(await tokenOf(refOf('one'))).toEqual(before)
    await lock()
    await expect(unlock(PASSPHRASE)).rejects.toMatchObject(failsWith('passphrase_wrong'))
    await unlock('another one entirely')
    expect(await opened('one')).toBe('value of one')
  })

  it('asks for the former one', async () => {
    await setFirstPassphrase(PASSPHRASE)
    await expect(changePassphrase('wrong', 'another one entirely')).rejects.toMatchObject(failsWith('passphrase_wrong'))
    await expect(removePassphrase('wrong')).rejects.toMatchObject(failsWith('passphrase_wrong'))
  })

  it('can be undone: the vault opens automatically again', async () => {
    await saveToken(token('one'))
    await setFirstPassphrase(PASSPHRASE)
    await removePassphrase(PASSPHRASE)
    await lock()
    expect(await lockState()).toEqual({ mode: 'device', locked: false })
    expect(await opened('one')).toBe('value of one')
  })
})

describe('erasing', () => {
  it('leaves nothing, and the vault can be used again', async () => {
    await saveToken(token('one'))
    await setFirstPassphrase(PASSPHRASE)
    await eraseVault()
    expect(await allTokens()).toEqual([])
    expect(await lockState()).toEqual({ mode: 'device', locked: false })
    await saveToken(token('two'))
    expect(await opened('two')).toBe('value of two')
  })
})

describe('a key that another one has taken the place of meanwhile', () => {
  it('is not written over: the vault would lose every value that is sealed with the other', async () => {
    await saveToken(token('one'))
    await setFirstPassphrase(PASSPHRASE)
    const other = { ...(await (await vault()).get('keys', 'data')), wrapped: new ArrayBuffer(40) }
    const derive = crypto.subtle.deriveKey.bind(crypto.subtle)
    const deriving = vi.spyOn(crypto.subtle, 'deriveKey').mockImplementationOnce((async (...given: never[]) => {
      await (await vault()).put('keys', other as never)
      return (derive as (...given: never[]) => unknown)(...given)
    }) as never)
    await expect(changePassphrase(PASSPHRASE, 'another one')).rejects.toMatchObject(failsWith('vault_failed'))
    deriving.mockRestore()
    expect(await (await vault()).get('keys', 'data')).toEqual(other)
  })
})

describe('a first passphrase that cannot be kept', () => {
  it('leaves the vault as it was, and no key in memory', async () => {
    await saveToken(token('one'))
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    await expect(setFirstPassphrase(PASSPHRASE)).rejects.toMatchObject(failsWith('vault_full'))
    put.mockRestore()
    expect(await browser.storage.session.get(null)).toEqual({})
    expect(await lockState()).toEqual({ mode: 'device', locked: false })
    expect(await opened('one')).toBe('value of one')
  })
})

describe('a list that shows where EBS has moved to', () => {
  it('says so where the vault cannot keep that; a locked vault waits for the next reading', async () => {
    await saveToken(token('one'))
    const moved = () =>
      followEbs(
        { environment: 'test', relay: undefined, ebsOrigin: 'https://ebs.example.org' },
        new Set([refOf('one')]),
      )
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    await expect(moved()).rejects.toMatchObject(failsWith('vault_full'))
    put.mockRestore()
    await setFirstPassphrase(PASSPHRASE)
    await lock()
    await moved()
    expect((await tokenOf(refOf('one'))).ebsOrigin).toBe('https://ebs.example.com')
  })
})
