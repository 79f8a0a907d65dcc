import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { makeBackup, restoreBackup } from '../../../../../extension/vault/backup/backup.ts'
import { sealBackup } from '../../../../../extension/vault/backup/file.ts'
import { allChecks } from '../../../../../extension/vault/checks.ts'
import { vault } from '../../../../../extension/vault/database.ts'
import type { StoredToken } from '../../../../../extension/vault/schema.ts'
import { allTokens, saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { isDamaged, openValue } from '../../../../../extension/vault/values.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { token as sample } from '../sample.ts'

// The rounds protect a file from guessing, and have a test of their own.
vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
  Iterations: v.number(),
}))

const PASSPHRASE = 'purple monkey dishwasher'
const named = async (words: typeof sample) => ({
  ...words,
  ref: await endpointRef(words.environment, words.type, words.value),
})
const token = await named(sample)
const other = await named({ ...sample, value: `${sample.value}2`, description: 'autumn campaign' })

beforeEach(async () => {
  await (await vault()).clear('tokens')
  await saveToken(token)
  await saveToken(other)
})

const put = async (record: Partial<StoredToken> & { ref: string }) =>
  void (await (await vault()).put('tokens', record as StoredToken))
const { ref } = token
/** What the disk, or somebody, may make of a record. */
const DAMAGE: Record<string, () => Promise<void>> = {
  'of which the ref alone is left': () => put({ ref }),
  'that has lost its type': async () => put({ ...(await tokenOf(ref)), type: undefined as never }),
  'that has lost its environment': async () => put({ ...(await tokenOf(ref)), environment: undefined as never }),
  'whose value belongs to another': async () =>
    put({ ...(await tokenOf(ref)), value: (await tokenOf(other.ref)).value }),
}

it('keeps the id of a token that EBS lists by one, and the name of its value', async () => {
  const ref = await endpointRef(sample.environment, sample.type, 'ES-7')
  await saveToken({ ...sample, ref, id: 'ES-7' })
  const { text } = await makeBackup(PASSPHRASE)
  await (await vault()).clear('tokens')
  await restoreBackup(text, PASSPHRASE)
  expect(await tokenOf(ref)).toMatchObject({ id: 'ES-7', valueRef: token.ref })
})

it('counts a record that names no token among those that it leaves out', async () => {
  await put({ ...(await tokenOf(ref)), ref: 7 as never })
  const { refs, leftOut } = await makeBackup(PASSPHRASE)
  expect([refs.toSorted(), leftOut]).toEqual([[token.ref, other.ref].toSorted(), 1])
})

it('of a file, a token whose ref is none is counted too', async () => {
  const text = await sealBackup({ tokens: [{ ...token, ref: 7 as never }], history: [] }, PASSPHRASE)
  expect(await restoreBackup(text, PASSPHRASE)).toMatchObject({ restored: [], known: [], leftOut: 1 })
})

describe.each(Object.entries(DAMAGE))('a record %s', (_, damage) => {
  it('is repaired by restoring a backup; what is in order stays as it is', async () => {
    const { text } = await makeBackup(PASSPHRASE)
    const before = await tokenOf(other.ref)
    await damage()
    const { restored, known } = await restoreBackup(text, PASSPHRASE)
    expect([restored.map((each) => each.ref), known]).toEqual([[ref], [other.ref]])
    const repaired = await tokenOf(ref)
    expect(repaired).toMatchObject({ type: token.type, description: token.description })
    expect(isDamaged(repaired, (await allChecks()).get(ref))).toBe(false)
    expect(await openValue(repaired)).toBe(token.value)
    expect(await tokenOf(other.ref)).toEqual(before)
    expect(await restoreBackup(text, PASSPHRASE)).toMatchObject({ restored: [], known: { length: 2 }, leftOut: 0 })
  })

  it('is left out of a backup, which says so and can be restored all the same', async () => {
    await damage()
    const { text, ...counts } = await makeBackup(PASSPHRASE)
    expect(counts).toEqual({ refs: [other.ref], leftOut: 1 })
    await (await vault()).clear('tokens')
    await restoreBackup(text, PASSPHRASE)
    expect((await allTokens()).map((each) => each.ref)).toEqual([other.ref])
  })
})
