import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { allChecks, keepChecks } from '../../../../extension/vault/checks.ts'
import { vault } from '../../../../extension/vault/database.ts'
import { historyOf } from '../../../../extension/vault/history.ts'
import { openIntent, saveIntent } from '../../../../extension/vault/intents.ts'
import {
  allTokens,
  changeTexts,
  madeBy,
  removeTokens,
  retireToken,
  saveToken,
  tokenOf,
} from '../../../../extension/vault/tokens.ts'
import { isDamaged, openValue } from '../../../../extension/vault/values.ts'
import { intent, token } from './sample.ts'

const line = {
  id: crypto.randomUUID(),
  at: '2026-01-04T00:00:00.000Z',
  environment: token.environment,
  type: token.type,
  description: token.description,
  user: null,
}

beforeEach(async () => {
  const database = await vault()
  await Promise.all((['tokens', 'intents', 'checks', 'history'] as const).map((store) => database.clear(store)))
})

describe('the vault', () => {
  it('gives back the value that was kept', async () => {
    await saveToken(token)
    expect(await openValue(await tokenOf(token.ref))).toBe(token.value)
  })

  it('holds the value nowhere unencrypted', async () => {
    await saveToken(token)
    const record = await (await vault()).get('tokens', token.ref)
    const bytes = Buffer.concat([
      new Uint8Array(record?.value?.data ?? new ArrayBuffer(0)),
      Buffer.from(JSON.stringify(record)),
    ])
    expect(bytes.includes(token.value.slice(0, 12))).toBe(false)
  })

  it('settles the intent together with the token', async () => {
    await saveIntent(intent)
    expect(await openIntent()).toEqual(intent)
    await saveToken(token)
    expect(await openIntent()).toBeNull()
  })

  it('keeps one record when the same token is saved twice', async () => {
    await saveToken(token)
    await saveToken(token)
    expect(await allTokens()).toHaveLength(1)
  })

  it('uses a fresh IV for every write', async () => {
    await saveToken(token)
    const first = (await tokenOf(token.ref)).value?.iv
    await saveToken(token)
    expect((await tokenOf(token.ref)).value?.iv).not.toEqual(first)
  })

  it('does not open a value that was moved to another record', async () => {
    await saveToken(token)
    const moved = { ...(await tokenOf(token.ref)), ref: 'BBBBBBBBBBBBBBBBBBBBBB' }
    await (await vault()).put('tokens', moved)
    await expect(openValue(moved)).rejects.toMatchObject({ failure: { code: 'record_damaged' } })
  })

  it('says that a torn record is damaged, and keeps it', async () => {
    await saveToken(token)
    const database = await vault()
    const record = await tokenOf(token.ref)
    if (!record.value) throw new Error('no value')
    await database.put('tokens', { ...record, value: { ...record.value, data: record.value.data.slice(1) } })
    await expect(openValue(await tokenOf(token.ref))).rejects.toMatchObject({ failure: { code: 'record_damaged' } })
    expect(await allTokens()).toHaveLength(1)
  })

  it('remembers what the last checks found, each for itself', async () => {
    const verification = { type: 'SURVEYS', checkedAt: '2026-01-02T00:00:00.000Z', parameters: [] }
    const connection = { result: 'accepted' as const, testedAt: '2026-01-03T00:00:00.000Z' }
    await keepChecks([{ ref: token.ref, verification }])
    await keepChecks([{ ref: token.ref, connection }])
    expect((await allChecks()).get(token.ref)).toEqual({
      ref: token.ref,
      verification,
      connection,
      due: null,
      untested: null,
      damaged: null,
    })
  })

  it('forgets the value of a token that EBS no longer has, keeps its words, and settles the intent', async () => {
    await saveToken(token)
    await saveIntent({ ...intent, kind: 'revoke' as const, targetRef: token.ref })
    const retired = { at: '2026-01-02T00:00:00.000Z', by: null }
    await retireToken(token.ref, retired, intent.requestId)
    await retireToken(token.ref, { ...retired, at: '2026-01-03T00:00:00.000Z' }, intent.requestId)
    const kept = await tokenOf(token.ref)
    expect(kept).toMatchObject({ description: token.description, value: null, retired })
    expect(isDamaged(kept, undefined)).toBe(false)
    await expect(openValue(kept)).rejects.toMatchObject({ failure: { code: 'value_not_here' } })
    expect(await openIntent()).toBeNull()
  })

  it('changes nothing of a token that is not here, and says so', async () => {
    await saveToken(token)
    const event = { ...line, event: 'removed' as const, ref: token.ref }
    const unknown = { failure: { code: 'unknown_token' } }
    const NOBODY = 'B'.repeat(22)
    await expect(removeTokens([event, { ...event, id: crypto.randomUUID(), ref: NOBODY }])).rejects.toMatchObject(
      unknown,
    )
    await expect(changeTexts(NOBODY, { note: 'a note' }, event)).rejects.toMatchObject(unknown)
    await expect(tokenOf(NOBODY)).rejects.toMatchObject(unknown)
    expect([(await tokenOf(token.ref)).retired, await historyOf()]).toEqual([null, []])
    await removeTokens([event])
    expect((await tokenOf(token.ref)).retired).toEqual({ at: event.at, by: null, how: 'removed' })
    expect(await historyOf()).toMatchObject([{ event: 'removed' }])
  })

  it('opens no value of a token that is not here, or has ended since it was read', async () => {
    await saveToken(token)
    const before = await tokenOf(token.ref)
    const gone = { failure: { code: 'value_not_here' } }
    await expect(openValue(null)).rejects.toMatchObject(gone)
    await retireToken(token.ref, { at: '2026-01-02T00:00:00.000Z', by: null }, token.requestId)
    await expect(openValue(before)).rejects.toMatchObject(gone)
  })

  it('finds the token that a request made', async () => {
    await saveToken(token)
    expect(await madeBy(token.requestId)).toBe(token.ref)
    expect(await madeBy(crypto.randomUUID())).toBeNull()
  })
})
