/** The addresses that anybody may read: the probes of a platform, and the list of environments. */
import { expect, test } from 'vitest'
import { createRelay } from '../../../relay/app.ts'
import { parseConfig } from '../../../relay/config/parse.ts'
import example from '../../../relay/deploy/relay.config.example.json' with { type: 'json' }
import { silentLog } from '../../../relay/observability/log.ts'
import { ROUTES } from '../../../shared/api.ts'
import { VERSION } from '../../../shared/version.ts'

function relay(rates = {}) {
  return createRelay(parseConfig({ ...example, rates }), {
    sessionKeys: [],
    environmentSecrets: new Map([['production', () => 'secret']]),
    transportFor: () => () => Promise.reject(new Error('EBS is not asked')),
    log: silentLog,
  })
}

test('91: who asks for it too often is refused; probes of a platform are not counted', async () => {
  const app = relay({ client: { burst: 2, everyMs: 600_000 } })
  const statuses = async (path: string) => {
    const answers = [await app.request(path), await app.request(path), await app.request(path)]
    return answers.map(({ status }) => status)
  }
  expect(await statuses('/v1/environments')).toEqual([200, 200, 429])
  expect(await statuses('/readyz')).toEqual([200, 200, 200])
})

test('an address that is almost one is none', async () => {
  for (const path of ['/readyzz', '/xreadyz', '/x/readyz', '/openapi.json']) {
    expect((await relay().request(path)).status, path).toBe(404)
  }
  const answer = await relay().request('/readyz', { method: 'POST' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test('the open list of environments tells what the extension needs before a sign-in, and no more', async () => {
  const { relay: info, environments } = await (await relay().request('/v1/environments')).json()
  expect(info).toEqual({ version: VERSION, can: Object.keys(ROUTES) })
  const [environment] = environments
  expect(Object.keys(environment).toSorted()).toEqual([
    'apiBase',
    'authorization',
    'ebsOrigin',
    'guide',
    'id',
    'kind',
    'name',
    'perType',
    'portal',
    'registration',
    'revocable',
    'subscription',
    'types',
  ])
  expect(environment.subscription).toEqual({ id: example.environments[0]?.subscription.id })
  expect(Object.keys(environment.types[0]).toSorted()).toEqual(['id', 'names', 'probe', 'scope'])
  const text = JSON.stringify(environments)
  for (const kept of [
    example.environments[0]?.subscription.gid,
    '/run/secrets',
    'tokenUrl',
    'clientSecret',
    '"status"',
  ]) {
    expect(text).not.toContain(kept)
  }
})
