/** What anybody may read of an environment: no more than the extension needs before a sign-in. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { EnvironmentConfig } from '../../../../relay/config/environment.ts'
import type { Request } from '../../../../relay/http/route-types.ts'
import { listEnvironments } from '../../../../relay/routes/environments.ts'
import { ROUTES } from '../../../../shared/api.ts'
import { VERSION } from '../../../../shared/version.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

const minimal = minimalEnvironment()
async function listed(changes: object = {}) {
  const config = {
    publicOrigin: 'https://relay.example',
    extensions: [{ redirectUri: 'https://one.example/' }, { redirectUri: 'https://two.example/' }],
    environments: [v.parse(EnvironmentConfig, { ...minimal, ...changes })],
  }
  const { status, body } = await listEnvironments({ relay: { config } } as unknown as Request<'listEnvironments'>)
  expect([status, body.relay]).toEqual([200, { version: VERSION, can: Object.keys(ROUTES) }])
  return body.environments[0]
}

test('the least that an environment says', async () => {
  expect(await listed()).toStrictEqual({
    id: 'minimal',
    name: 'Minimal',
    kind: 'test',
    registration: 'guided',
    revocable: false,
    perType: 'one',
    ebsOrigin: 'https://ebs.example',
    apiBase: 'https://ebs.example',
    authorization: {
      url: 'https://ebs.example/a',
      clientId: 'c',
      pkce: true,
      redirectUris: ['https://one.example/', 'https://two.example/'],
    },
    subscription: null,
    types: [{ id: 'TYPE', scope: 'scope', names: { en: 'Type' }, probe: { method: 'GET', path: '/p' } }],
  })
})

test('its API has a path, and its origin none', async () => {
  const { ebsOrigin, apiBase } = (await listed({ ebs: { baseUrl: 'https://ebs.example/web/api//' } })) ?? {}
  expect([ebsOrigin, apiBase]).toEqual(['https://ebs.example', 'https://ebs.example/web/api'])
})

test('a relay that registers itself says whether it can revoke', async () => {
  const registration = {
    mode: 'http',
    correlation: 'none',
    perType: 'several',
    register: { method: 'POST', path: '/r', body: {}, value: '/Token' },
  }
  expect(await listed({ registration })).toMatchObject({ registration: 'http', revocable: false, perType: 'several' })
  const revoke = { method: 'POST', path: '/x', body: { Value: '{value}' } }
  expect(await listed({ registration: { ...registration, revoke } })).toMatchObject({ revocable: true })
})

test('of the subscription the id alone is told; of the authorization no secret', async () => {
  const environment = await listed({
    subscription: { id: 'ES-1', gid: '4c1d0000-aaaa-4000-8000-000000000000' },
    authorization: { ...minimal.authorization, issuer: 'https://ebs.example', dangerouslyAllowNoPkce: true },
  })
  expect(environment?.subscription).toEqual({ id: 'ES-1' })
  expect(environment?.authorization).toMatchObject({ issuer: 'https://ebs.example', pkce: false })
  expect(JSON.stringify(environment)).not.toMatch(/SECRET|4c1d0000/)
})

test('an environment with the relay’s own page has that as its address and its issuer', async () => {
  const authorization = { mode: 'native', subscription: { id: 'ES', bridge: 'B', password: { env: 'CANARY' } } }
  const environment = await listed({ authorization })
  const page = 'https://relay.example/authorize/minimal'
  expect(environment?.authorization).toMatchObject({
    url: page,
    issuer: page,
    clientId: 'ebs-integrations',
    pkce: true,
  })
  expect(JSON.stringify(environment)).not.toContain('CANARY')
})
