import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { AppState } from '../../../../../extension/contracts/messages/app-state.ts'
import { vault } from '../../../../../extension/vault/database.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import type { StoredToken } from '../../../../../extension/vault/schema.ts'
import { allTokens, retireToken, saveToken } from '../../../../../extension/vault/tokens.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { setPolicy } from '../../../../support/set-policy.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token as sample } from '../../vault/sample.ts'
import { connected } from '../relay/connected.ts'

const HERE = sample.ebsOrigin
const PANEL = { kind: 'panel' } as const
const PASSPHRASE = 'purple monkey dishwasher'

const keep = async (environment: string, value: string, ebsOrigin = HERE) => {
  const ref = await endpointRef(environment, sample.type, value)
  await saveToken({ ...sample, ref, environment, ebsOrigin, value, requestId: crypto.randomUUID() })
  return ref
}
/** What no list shows, by its reason. */
const reasons = async () => (await appState(null)).elsewhere.map(({ ref, reason }) => [ref, reason])
/** Every token of the vault is in a row or counted in the line, and none is in both. */
const isWhole = async () => {
  const { tokens, elsewhere } = await appState(null)
  const shown = [...tokens.filter(({ here, retired }) => here || retired), ...elsewhere].map(({ ref }) => ref)
  expect(shown.toSorted()).toEqual((await allTokens()).map(({ ref }) => ref).toSorted())
}

beforeEach(async () => {
  fakeBrowser.reset()
  watchPolicy(async () => undefined)
  await setPolicy({})
  await forgetSettings()
  await eraseVault()
  await connected([environmentAt(HERE)])
})

test('after a change of the relay each token is in the list, or counted with its reason', async () => {
  const stays = await keep('test', 'a-value-that-stays-here')
  const other = await keep('live', 'a-value-of-an-environment')
  const former = await keep('test', 'a-value-of-another-ebs', 'https://ebs.example.org')
  const ended = await keep('live', 'a-value-that-has-ended')
  await retireToken(ended, { at: sample.createdAt, by: null }, '')
  expect((await appState(null)).tokens.map(({ ref }) => ref)).toEqual([stays])
  expect((await reasons()).toSorted()).toEqual(
    [
      [other, 'not-offered'],
      [former, 'another-ebs'],
      [ended, 'not-offered'],
    ].toSorted(),
  )
  await isWhole()
})

test('what EBS lists is in the list, wherever its EBS was before', async () => {
  const ref = await keep('test', 'a-value-that-moved', 'https://ebs.example.org')
  const listed = { ref, type: sample.type, description: null, masked: '' }
  await keepRegistered('test', { endpoints: [listed], unread: [] }, HERE)
  expect(await reasons()).toEqual([])
  await isWhole()
})

test('a torn record is in the list of the environment that is shown, and counted where none is offered', async () => {
  await (await vault()).put('tokens', { ref: sample.ref } as StoredToken)
  expect((await appState(null)).tokens).toMatchObject([{ ref: sample.ref, damaged: true }])
  await connected([])
  expect(await reasons()).toEqual([[sample.ref, 'torn']])
})

test.each([
  ['a number', 7],
  ['a text that is none', 'torn'],
])('a record whose ref is %s is told of by its key, and hides no other', async (_, ref) => {
  const kept = await keep('test', 'a-value-that-is-offered')
  await (await vault()).put('tokens', { ...sample, ref } as unknown as StoredToken)
  const { tokens, elsewhere } = await appState(null)
  expect(tokens.map((row) => row.ref)).toEqual([kept])
  expect(elsewhere).toMatchObject([{ ref: String(ref), name: String(ref), reason: 'torn' }])
  expect(v.is(AppState, await appState(null))).toBe(true)
})

test('a relay that offers nothing hides nothing', async () => {
  const ref = await keep('test', 'a-value-that-is-kept')
  await connected([])
  const { elsewhere, kept } = await appState(null)
  expect(elsewhere).toMatchObject([{ ref, environment: 'test', ebsOrigin: HERE, reason: 'not-offered' }])
  expect(kept).toBe(1)
})

test('an environment that the company leaves out is its reason', async () => {
  const ref = await keep('live', 'a-value-of-an-environment')
  await setPolicy({ environments: ['test'] })
  expect(await reasons()).toEqual([[ref, 'policy']])
})

test('the panel in a site’s page is told of none of them', async () => {
  await keep('live', 'a-value-of-an-environment')
  expect(await appState('test')).toMatchObject({ elsewhere: [], kept: 0 })
})

/** A passphrase takes its time. */
const SLOW = 30_000

test(
  'a restore counts what no list shows, also of what was here already',
  async () => {
    await keep('test', 'a-value-that-is-offered')
    await keep('live', 'a-value-of-an-environment')
    const { text } = await handlers['vault/backup']({ passphrase: PASSPHRASE }, PANEL)
    await eraseVault()
    const restore = () => handlers['vault/restore']({ passphrase: PASSPHRASE, text }, PANEL)
    const { fresh } = await handlers['vault/preview']({ passphrase: PASSPHRASE, text }, PANEL)
    const told = fresh.map(({ environment, reason }) => [environment, reason])
    expect(told.sort()).toEqual([
      ['live', 'not-offered'],
      ['test', null],
    ])
    expect(await restore()).toEqual({ restored: 2, known: 0, leftOut: 0, hidden: 1 })
    await isWhole()
    await connected([])
    expect(await restore()).toEqual({ restored: 0, known: 2, leftOut: 0, hidden: 2 })
  },
  SLOW,
)

test('a list is read when EBS has told all of its types', async () => {
  expect((await appState(null)).listRead).toBe(false)
  await keepRegistered('test', { endpoints: [], unread: [sample.type] }, HERE)
  expect((await appState(null)).listRead).toBe(false)
  await keepRegistered('test', { endpoints: [], unread: [] }, HERE)
  expect((await appState(null)).listRead).toBe(true)
})
