import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makeVersion, REF, VALUE } from './earlier-versions.ts'

const EVIL = 'https://evil.example'
const FORMER = {
  relay: 'https://relay.example.com',
  'idle-minutes': 5,
  attempts: { wrong: 4, retryAt: 1 },
}
const NAMES = Object.keys(FORMER)

beforeEach(() => {
  fakeBrowser.reset()
  globalThis.indexedDB = new IDBFactory()
})

/** The settings as a worker finds them that has just been started. */
async function load() {
  vi.resetModules()
  return import('../../../../extension/vault/settings.ts')
}

it('keeps a setting, and leaves out what was never set', async () => {
  const { readSettings, updateSetting } = await load()
  await updateSetting('relay', () => 'https://relay.example.com')
  await updateSetting('relay', (before) => `${before}/`)
  expect(await readSettings(['relay', 'language'])).toEqual({ relay: 'https://relay.example.com/' })
})

it('writes nothing when the change throws', async () => {
  const { readSettings, updateSetting } = await load()
  const { Failed } = await import('../../../../extension/contracts/errors.ts')
  const refused = updateSetting('relay', () => {
    throw new Failed('passphrase_too_soon')
  })
  await expect(refused).rejects.toThrow('passphrase_too_soon')
  expect(await readSettings(['relay'])).toEqual({})
})

it('loses no change of two that are made at the same moment', async () => {
  const { readSettings, updateSetting } = await load()
  const more = (before: unknown) => Number(before ?? 0) + 1
  await Promise.all([1, 2, 3].map(() => updateSetting('count', more)))
  expect(await readSettings(['count'])).toEqual({ count: 3 })
})

it('never reads storage.local, where a content script can write', async () => {
  await fakeBrowser.storage.local.set({ relay: EVIL })
  const { readSettings } = await load()
  expect(await readSettings(NAMES)).toEqual({})
})

it('takes over once what an earlier version kept in storage.local, and nothing that is written there afterwards', async () => {
  await makeVersion(3, REF, VALUE)
  await fakeBrowser.storage.local.set({ ...FORMER, vault: 'kept' })
  const first = await load()
  expect(await first.readSettings(NAMES)).toEqual(FORMER)
  expect(await fakeBrowser.storage.local.get()).toEqual({ vault: 'kept' })
  await fakeBrowser.storage.local.set({ relay: EVIL })
  expect(await first.readSettings(['relay'])).toEqual({ relay: FORMER.relay })
  const second = await load()
  expect(await second.readSettings(['relay'])).toEqual({ relay: FORMER.relay })
})

it('takes it over again when the worker was stopped in between', async () => {
  await makeVersion(3, REF, VALUE)
  await fakeBrowser.storage.local.set(FORMER)
  const stopped = vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValueOnce(new Error('stopped'))
  const first = await load()
  await expect(first.readSettings(NAMES)).rejects.toThrow('stopped')
  stopped.mockRestore()
  const second = await load()
  expect(await second.readSettings(NAMES)).toEqual(FORMER)
  expect(await fakeBrowser.storage.local.get()).toEqual({})
})
