import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { agreements, relayUrl, storedEnvironments } from '../../../../../extension/background/state/storage-items.ts'
import { checkableTokens, knownTokens } from '../../../../../extension/background/tokens/inventory.ts'
import { statuses } from '../../../../../extension/background/tokens/statuses.ts'
import { agreementFor } from '../../../../../extension/contracts/settings/agreement.ts'
import { vault } from '../../../../../extension/vault/database.ts'
import { forgetRegistered, keepRegistered } from '../../../../../extension/vault/registered.ts'
import type { StoredToken } from '../../../../../extension/vault/schema.ts'
import { environmentAt } from '../../vault/sample.ts'

const ref = 'AAAAAAAAAAAAAAAAAAAAAA'
const inEbs = [{ ref, type: 'SURVEYS', description: 'spring campaign', masked: '' }]
const RELAY = 'https://relay.example.com'
const environment = (id: string) => environmentAt('https://ebs.example.com', id)
const offer = (...ids: string[]) => vi.spyOn(storedEnvironments, 'get').mockResolvedValue(ids.map(environment))

/** A torn record: all that is left says whose it is. */
beforeEach(async () => {
  await (await vault()).put('tokens', { ref, environment: 'test' } as StoredToken)
  await forgetRegistered('test')
  offer('test')
  await relayUrl.update(() => RELAY)
  await agreements.update(() => ({ test: agreementFor(environment('test'), RELAY) }))
})

test('what a torn record no longer says is taken from EBS’s list', async () => {
  await keepRegistered('test', { endpoints: inEbs, unread: [] }, '')
  const [token, ...others] = await knownTokens(null)
  expect(token).toMatchObject({ ref, type: 'SURVEYS', description: 'spring campaign', registered: true })
  expect(others).toEqual([])
  expect(await checkableTokens('test')).toEqual([token])
})

test('where the list does not say it either, the token cannot be checked', async () => {
  const [token] = await knownTokens(null)
  expect(token).toMatchObject({ ref, type: '', description: null, registered: null })
  expect(await checkableTokens(null)).toEqual([])
})

test('of an environment that is no longer offered nothing is checked, and nothing is counted', async () => {
  await keepRegistered('test', { endpoints: inEbs, unread: [] }, '')
  expect(await statuses()).toHaveLength(1)
  offer('another')
  expect(await statuses()).toEqual([])
  expect(await checkableTokens(null)).toEqual([])
})

test('through a relay to which the admin has not agreed nothing is checked, and everything is shown', async () => {
  await keepRegistered('test', { endpoints: inEbs, unread: [] }, '')
  await relayUrl.update(() => 'https://relay.example.org')
  expect(await checkableTokens(null)).toEqual([])
  expect(await knownTokens(null)).toHaveLength(1)
})
