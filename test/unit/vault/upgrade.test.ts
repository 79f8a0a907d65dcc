import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { historyOf } from '../../../extension/vault/history.ts'
import { openIntent } from '../../../extension/vault/intents.ts'
import { openValue, tokensOf } from '../../../extension/vault/tokens.ts'
import { makeVersion1, OPEN_INTENT } from './version-1.ts'

it('keeps everything that version 1 held', async () => {
  await makeVersion1('AAAAAAAAAAAAAAAAAAAAAA', 'the value')
  const [token] = await tokensOf('test')
  expect(token).toMatchObject({ description: 'spring campaign', retired: null })
  expect(token && (await openValue(token))).toBe('the value')
  expect(await openIntent()).toMatchObject(OPEN_INTENT)
  expect(await historyOf()).toEqual([])
})
