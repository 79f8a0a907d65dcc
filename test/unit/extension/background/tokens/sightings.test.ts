import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { noteConnection, noteVerifications } from '../../../../../extension/background/checks/results.ts'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { knownToken } from '../../../../../extension/background/tokens/inventory.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { evidenceOf } from '../../../../../extension/contracts/token/evidence.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import type { Comparison } from '../../../../../shared/checks.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected } from '../relay/connected.ts'

const { ref } = token
const listed = { ref, type: token.type, description: token.description, masked: '' }
const AT = new Date().toISOString()
const read = { at: AT, how: 'automatic', by: 'Maria' } as const
const row = async () => (await appState(null)).tokens.find((one) => one.ref === ref)
const sightings = async () => (await row())?.sightings

async function signIn(id: string): Promise<void> {
  const user = { id, name: id, administrator: true }
  await keepSession('test', { session: 'sealed', expiresAt: '', user, scope: '' }, null, 'https://relay.example.com')
}

async function verify(result: Comparison, how?: 'automatic' | 'created', checkedAt = AT): Promise<void> {
  const parameters = [{ id: 'P', role: 'endpoint' as const, secret: true, expected: 'a', actual: 'b', result }]
  await noteVerifications(
    [{ token: await knownToken(ref), verification: { type: token.type, checkedAt, parameters } }],
    how,
  )
}

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken(token)
})

test('before anything was looked at, only the value is known', async () => {
  expect(await sightings()).toEqual({ listed: null, parameter: null, accepted: null })
})

test('a check says how it was made, and who was signed in', async () => {
  await verify('match', 'automatic')
  expect((await sightings())?.parameter).toEqual({ at: AT, how: 'automatic', by: null })
  await signIn('Maria')
  await verify('match')
  await noteConnection(await knownToken(ref), { result: 'accepted', testedAt: AT }, 'created')
  expect(await sightings()).toMatchObject({
    parameter: { at: AT, how: 'pressed', by: 'Maria' },
    accepted: { at: AT, how: 'created', by: 'Maria' },
  })
})

test('the list says when it was read; a type that could not be read keeps its former time', async () => {
  await keepRegistered('test', { endpoints: [listed], unread: [], read }, token.ebsOrigin)
  expect((await sightings())?.listed).toEqual(read)
  const later = { ...read, at: new Date(Date.now() + 60_000).toISOString() }
  for (let round = 0; round < 2; round++)
    await keepRegistered('test', { endpoints: [], unread: [token.type], read: later }, token.ebsOrigin)
  expect((await sightings())?.listed).toEqual(read)
  await keepRegistered('test', { endpoints: [listed], unread: [], read: later }, token.ebsOrigin)
  expect((await sightings())?.listed).toEqual(later)
})

test('a list that is older than the token knows it from its creation', async () => {
  await keepRegistered(
    'test',
    { endpoints: [], unread: [], read: { ...read, at: '2025-12-31T00:00:00.000Z' } },
    token.ebsOrigin,
  )
  await saveToken(token, undefined, null)
  expect((await row())?.registered).toBe(true)
  expect((await sightings())?.listed).toEqual({ at: token.createdAt, how: 'created', by: token.createdBy })
})

test('a type that was never read before it could not be read has no time, and is not green', async () => {
  await keepRegistered('test', { endpoints: [], unread: [token.type], read }, token.ebsOrigin)
  const found = await row()
  expect(found && evidenceOf(found, Date.now())[1]).toMatchObject({ finding: 'list-not-read', seen: null })
})

test('each day with a check leaves one entry, however many checks there were', async () => {
  for (const result of ['match', 'match', 'differs'] as const) await verify(result)
  await noteConnection(await knownToken(ref), { result: 'accepted', testedAt: AT })
  await verify('match', 'automatic', '2025-12-01T10:00:00.000Z')
  const { days } = await handlers['token/days']({ ref }, { kind: 'panel' })
  expect(days.filter(({ at }) => at === AT)).toEqual([{ at: AT, parameters: 'differs', connection: 'accepted' }])
})
