import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { NO_TEXTS } from '../../../../extension/contracts/token/texts.ts'
import {
  EARLIER_VERSIONS,
  eventOf,
  makeVersion,
  OPEN_INTENT,
  REF as ref,
  VALUE,
  VERIFICATION,
} from './earlier-versions.ts'

/** Texts that no earlier version had. */
const { description: _, ...TEXTS_SINCE } = NO_TEXTS

it.each(EARLIER_VERSIONS)('keeps everything that version %i held', async (version) => {
  globalThis.indexedDB = new IDBFactory()
  await makeVersion(version, ref, VALUE)
  vi.resetModules()
  const { openIntent } = await import('../../../../extension/vault/intents.ts')
  const { allTokens } = await import('../../../../extension/vault/tokens.ts')
  const { openValue } = await import('../../../../extension/vault/values.ts')
  const { allChecks } = await import('../../../../extension/vault/checks.ts')
  const { historyOf } = await import('../../../../extension/vault/history.ts')
  const [token] = await allTokens()
  expect(token).toMatchObject({ description: 'spring campaign', retired: null })
  expect(token && (await openValue(token))).toBe(VALUE)
  expect((await allChecks()).get(ref)).toEqual({
    ref,
    verification: VERIFICATION,
    connection: null,
    due: null,
    untested: null,
    damaged: null,
  })
  const { sent, made, before, target, led, ...kept } = OPEN_INTENT
  expect(await openIntent()).toEqual({
    ...kept,
    ...TEXTS_SINCE,
    kind: 'create',
    mayHaveReachedEbs: sent,
    createdRef: made,
    refsBefore: before,
    targetRef: target,
    confirmedRemoved: led,
  })
  expect(await historyOf()).toEqual(version > 1 ? [eventOf(ref)] : [])
})

it('opens with the passphrase that an earlier version set', async () => {
  globalThis.indexedDB = new IDBFactory()
  await makeVersion(2, ref, VALUE, 'correct horse battery')
  vi.resetModules()
  const { lock, lockState, unlock } = await import('../../../../extension/vault/data-key.ts')
  const { allTokens } = await import('../../../../extension/vault/tokens.ts')
  const { openValue } = await import('../../../../extension/vault/values.ts')
  await lock()
  expect(await lockState()).toEqual({ mode: 'passphrase', locked: true })
  await unlock('correct horse battery')
  const [token] = await allTokens()
  expect(token && (await openValue(token))).toBe(VALUE)
})
