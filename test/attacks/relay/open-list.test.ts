/**
 * The attack: anybody asks the relay what it offers, without an `Origin`, a session or a proof, and learns what helps them at
 * EBS or in the Cloud Store.
 *
 * The defence: the open list holds what the extension needs before anybody has signed in (relay/README.md lists it). What only
 * a signed-in admin needs comes with a session, the subscription's GID among it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../../support/relay.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const FIELDS = [
  'apiBase',
  'authorization',
  'ebsOrigin',
  'guide',
  'id',
  'kind',
  'name',
  'parametersPage',
  'perType',
  'portal',
  'registration',
  'revocable',
  'subscription',
  'types',
]

test('the open list has these fields and no others, no GID and no secret', async () => {
  const answer = await fetch(`${world.relay.origin}/v1/environments`)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  const { gid, id } = world.sandbox.store.subscription()
  expect(text).not.toContain(gid)
  for (const secret of world.secrets) expect(text).not.toContain(secret)
  for (const environment of JSON.parse(text).environments) {
    expect(FIELDS).toEqual(expect.arrayContaining(Object.keys(environment)))
    expect([environment.subscription, Object.keys(environment.authorization).toSorted()]).toEqual([
      { id },
      expect.arrayContaining(['clientId', 'pkce', 'redirectUris', 'url']),
    ])
    expect(JSON.stringify(environment.authorization)).not.toMatch(/secret|tokenUrl/i)
  }
})
