import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { StoredToken } from '../../../../extension/vault/schema.ts'
import { endpointRef } from '../../../../shared/endpoint.ts'
import { EARLIER_VERSIONS, makeVersion, REF, VALUE } from './earlier-versions.ts'
import { token } from './sample.ts'

vi.mock('../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const PASSPHRASE = 'correct horse battery'
const MOVED = 'https://ebs.example.org'
const damaged = { failure: { code: 'record_damaged' } }

beforeEach(() => {
  fakeBrowser.reset()
  globalThis.indexedDB = new IDBFactory()
})

/** The vault's modules as a worker loads them that has just been started. */
async function load() {
  vi.resetModules()
  const [tokens, values, lock, reseal, registered, checks, { vault }] = await Promise.all([
    import('../../../../extension/vault/tokens.ts'),
    import('../../../../extension/vault/values.ts'),
    import('../../../../extension/vault/data-key.ts'),
    import('../../../../extension/vault/rotate-data-key.ts'),
    import('../../../../extension/vault/registered.ts'),
    import('../../../../extension/vault/checks.ts'),
    import('../../../../extension/vault/database.ts'),
  ])
  const all = { ...tokens, ...values, ...lock, ...reseal, ...registered, ...checks }
  return {
    ...all,
    opened: async (ref: string) => all.openValue(await all.tokenOf(ref)),
    put: async (record: StoredToken) => void (await (await vault()).put('tokens', record)),
    saysDamaged: async (ref: string) => all.isDamaged(await all.tokenOf(ref), (await all.allChecks()).get(ref)),
  }
}

describe('a sealed value', () => {
  it('is not opened for the environment or the type that its record had before', async () => {
    const vault = await load()
    await vault.saveToken(token)
    const record = await vault.tokenOf(token.ref)
    for (const other of [{ environment: 'production' }, { type: 'APPINSIGHTS' }])
      await expect(vault.openValue({ ...record, ...other })).rejects.toMatchObject(damaged)
  })

  it('is not opened once its token was ended, or is gone, though it was read before', async () => {
    const vault = await load()
    await vault.saveToken(token)
    const read = await vault.tokenOf(token.ref)
    await vault.put({ ...read, retired: { how: 'ended', at: '2026-01-02T00:00:00.000Z', by: null } })
    const notHere = { failure: { code: 'value_not_here' } }
    await expect(vault.openValue(read)).rejects.toMatchObject(notHere)
    await expect(vault.openValue({ ...read, ref: 'x'.repeat(22) })).rejects.toMatchObject(notHere)
  })

  it('opens when it was read before the first passphrase was set', async () => {
    const vault = await load()
    await vault.saveToken(token)
    const read = await vault.tokenOf(token.ref)
    await vault.setFirstPassphrase(PASSPHRASE)
    expect(await vault.openValue(read)).toBe(token.value)
    expect(await vault.saysDamaged(token.ref)).toBe(false)
  })

  it('is said to be damaged after a restart of the worker too, until it is sealed anew', async () => {
    const first = await load()
    await first.saveToken(token)
    const record = await first.tokenOf(token.ref)
    if (!record.value) throw new Error('no value')
    await first.put({ ...record, value: { ...record.value, data: record.value.data.slice(1) } })
    await expect(first.opened(token.ref)).rejects.toMatchObject(damaged)
    const second = await load()
    expect(await second.saysDamaged(token.ref)).toBe(true)
    await second.saveToken(token)
    expect(await second.saysDamaged(token.ref)).toBe(false)
  })
})

describe('an EBS that has moved', () => {
  const listed = { endpoints: [{ ...token, masked: '' }], unread: [] }

  it('keeps its values: they are sealed again beside where it is now', async () => {
    const vault = await load()
    await vault.saveToken(token)
    await vault.keepRegistered(token.environment, listed, MOVED)
    expect(await vault.tokenOf(token.ref)).toMatchObject({ ebsOrigin: MOVED })
    expect(await vault.opened(token.ref)).toBe(token.value)
  })

  it('keeps them also when the vault is locked: then they are sealed again when the list is read the next time', async () => {
    const vault = await load()
    await vault.saveToken(token)
    await vault.setFirstPassphrase(PASSPHRASE)
    await vault.lock()
    await vault.keepRegistered(token.environment, listed, MOVED)
    expect((await vault.allRegistered()).get(token.environment)?.endpoints).toHaveLength(1)
    expect(await vault.tokenOf(token.ref)).toMatchObject({ ebsOrigin: token.ebsOrigin })
    await vault.unlock(PASSPHRASE)
    expect(await vault.opened(token.ref)).toBe(token.value)
    await vault.keepRegistered(token.environment, listed, MOVED)
    expect(await vault.tokenOf(token.ref)).toMatchObject({ ebsOrigin: MOVED })
    expect(await vault.opened(token.ref)).toBe(token.value)
  })

  it('keeps them at its own relay; what another relay lists stays where it is', async () => {
    const vault = await load()
    const own = 'https://relay.example.com'
    await vault.saveToken({ ...token, relay: own })
    await vault.keepRegistered(token.environment, listed, MOVED, 'https://relay.example.org')
    expect(await vault.tokenOf(token.ref)).toMatchObject({ ebsOrigin: token.ebsOrigin, relay: own })
    await vault.keepRegistered(token.environment, listed, MOVED, own)
    expect(await vault.tokenOf(token.ref)).toMatchObject({ ebsOrigin: MOVED, relay: own })
    expect(await vault.opened(token.ref)).toBe(token.value)
  })

  it('keeps them where another environment lists the same ref', async () => {
    const vault = await load()
    await vault.saveToken(token)
    await vault.keepRegistered('live', listed, MOVED)
    expect(await vault.tokenOf(token.ref)).toMatchObject({ ebsOrigin: token.ebsOrigin })
  })

  it('leaves a value that does not open as it is', async () => {
    const vault = await load()
    await vault.saveToken(token)
    const record = { ...(await vault.tokenOf(token.ref)), type: 'APPINSIGHTS' }
    await vault.put(record)
    await vault.keepRegistered(token.environment, listed, MOVED)
    expect(await vault.tokenOf(token.ref)).toEqual(record)
  })
})

describe.each(EARLIER_VERSIONS)('a value that version %i sealed', (version) => {
  it('opens, and is sealed beside its words as soon as the vault is open', async () => {
    await makeVersion(version, REF, VALUE)
    const vault = await load()
    expect(await vault.opened(REF)).toBe(VALUE)
    await vault.sealBesideWords()
    const { value } = await vault.tokenOf(REF)
    expect(value?.besideWords).toBe(true)
    expect(await vault.opened(REF)).toBe(VALUE)
    expect(await vault.saysDamaged(REF)).toBe(false)
    await vault.sealBesideWords()
    expect((await vault.tokenOf(REF)).value).toEqual(value)
  })

  it.each(['environment', 'type'])('does not open beside another %s, which its ref is made of', async (field) => {
    await makeVersion(version, REF, VALUE)
    const vault = await load()
    await vault.put({ ...(await vault.tokenOf(REF)), [field]: 'OTHER' })
    await expect(vault.opened(REF)).rejects.toMatchObject(damaged)
    await vault.sealBesideWords()
    expect((await vault.tokenOf(REF)).value?.besideWords).toBeUndefined()
  })

  it('does not open as one that was sealed beside its words, nor the other way round', async () => {
    await makeVersion(version, REF, VALUE)
    const vault = await load()
    const former = await vault.tokenOf(REF)
    if (!former.value) throw new Error('no value')
    await vault.put({ ...former, value: { ...former.value, besideWords: true } })
    await expect(vault.opened(REF)).rejects.toMatchObject(damaged)
    await vault.put(former)
    await vault.sealBesideWords()
    const { value, ...words } = await vault.tokenOf(REF)
    if (!value) throw new Error('no value')
    await vault.put({ ...words, value: { iv: value.iv, data: value.data } })
    await expect(vault.opened(REF)).rejects.toMatchObject(damaged)
  })
})

it('opens a value of an earlier version that is a GUID in capitals and braces, of which the ref would be another one today', async () => {
  const guid = '{4A1C2D3E-0000-4000-8000-00000000000A}'
  const ref = 'QFxhy2jEUUzpducan5v1Jg'
  expect(await endpointRef('test', 'SURVEYS', guid)).not.toBe(ref)
  await makeVersion(3, ref, guid)
  const vault = await load()
  expect(await vault.opened(ref)).toBe(guid)
  await vault.sealBesideWords()
  expect(await vault.opened(ref)).toBe(guid)
})

it('waits with the values of an earlier version until the vault is unlocked', async () => {
  await makeVersion(3, REF, VALUE, PASSPHRASE)
  const vault = await load()
  await vault.lock()
  await expect(vault.sealBesideWords()).rejects.toMatchObject({ failure: { code: 'vault_locked' } })
  await vault.unlock(PASSPHRASE)
  await vault.sealBesideWords()
  expect((await vault.tokenOf(REF)).value?.besideWords).toBe(true)
  expect(await vault.opened(REF)).toBe(VALUE)
})

describe('a creation whose answer comes after the vault was erased', () => {
  it('stores nothing, unless it is here already', async () => {
    const vault = await load()
    const { eraseVault } = await import('../../../../extension/vault/erase.ts')
    const { saveIntent } = await import('../../../../extension/vault/intents.ts')
    const { intent } = await import('./sample.ts')
    await saveIntent(intent)
    await vault.saveToken(token, undefined, null)
    await vault.saveToken(token, undefined, null)
    expect(await vault.opened(token.ref)).toBe(token.value)
    await saveIntent(intent)
    await eraseVault()
    await expect(vault.saveToken(token, undefined, null)).rejects.toMatchObject({ failure: { code: 'vault_erased' } })
    expect(await vault.allTokens()).toEqual([])
  })
})
