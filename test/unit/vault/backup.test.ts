import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeBackup, restoreBackup } from '../../../extension/vault/backup.ts'
import { vault } from '../../../extension/vault/database.ts'
import type { StoredToken } from '../../../extension/vault/schema.ts'
import { allTokens, isDamaged, openValue, saveToken, tokenOf } from '../../../extension/vault/tokens.ts'
import { token } from './sample.ts'

const PASSPHRASE = 'purple monkey dishwasher'
const other = { ...token, ref: 'BBBBBBBBBBBBBBBBBBBBBB', description: 'autumn campaign' }

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

describe.each(Object.entries(DAMAGE))('a record %s', (_, damage) => {
  it('is repaired by restoring a backup; what is in order stays as it is', async () => {
    const file = await makeBackup(PASSPHRASE)
    const before = await tokenOf(other.ref)
    await damage()
    const { restored, known } = await restoreBackup(file, PASSPHRASE)
    expect([restored.map((each) => each.ref), known]).toEqual([[ref], 1])
    const repaired = await tokenOf(ref)
    expect(repaired).toMatchObject({ type: token.type, description: token.description })
    expect(isDamaged(repaired)).toBe(false)
    expect(await openValue(repaired)).toBe(token.value)
    expect(await tokenOf(other.ref)).toEqual(before)
    expect(await restoreBackup(file, PASSPHRASE)).toEqual({ restored: [], known: 2 })
  })

  it('is left out of a backup, which can be restored all the same', async () => {
    await damage()
    const file = await makeBackup(PASSPHRASE)
    await (await vault()).clear('tokens')
    await restoreBackup(file, PASSPHRASE)
    expect((await allTokens()).map((each) => each.ref)).toEqual([other.ref])
  })
})
