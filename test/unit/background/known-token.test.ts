import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { canBeChecked, knownTokens } from '../../../extension/background/known-token.ts'
import { vault } from '../../../extension/vault/database.ts'
import { forgetRegistered, keepRegistered } from '../../../extension/vault/registered.ts'
import type { StoredToken } from '../../../extension/vault/schema.ts'

/** A torn record: all that is left says whose it is. */
const ref = 'AAAAAAAAAAAAAAAAAAAAAA'
beforeEach(async () => {
  await (await vault()).put('tokens', { ref, environment: 'test' } as StoredToken)
  await forgetRegistered()
})

test('what a torn record no longer says is taken from EBS’s list', async () => {
  await keepRegistered('test', [{ ref, type: 'SURVEYS', description: 'spring campaign', masked: '' }])
  const [token, ...others] = await knownTokens(null)
  expect(token).toMatchObject({ ref, type: 'SURVEYS', description: 'spring campaign', registered: true })
  expect(others).toEqual([])
  expect(token && canBeChecked(token)).toBe(true)
})

test('where the list does not say it either, there is nothing that EBS could be asked', async () => {
  const [token] = await knownTokens(null)
  expect(token).toMatchObject({ ref, type: '', description: null, registered: null })
  expect(token && canBeChecked(token)).toBe(false)
})
