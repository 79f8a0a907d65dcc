import { expect, test, vi } from 'vitest'
import example from '../../../../relay/deploy/relay.config.example.json' with { type: 'json' }
import worker from '../../../../relay/entry/worker.ts'

/** What a Worker with these variables answers, and what it says to the operator. */
async function start(variables: Record<string, string>, ebs: object = {}) {
  const [environment] = example.environments
  const authorization = { ...environment?.authorization, clientSecret: { env: 'CLIENT_SECRET' } }
  const config = {
    ...example,
    sessionKeys: [{ kid: 'a', key: { env: 'SESSION_KEY' } }],
    environments: [{ ...environment, authorization, ebs: { ...environment?.ebs, ...ebs } }],
  }
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const env = { RELAY_CONFIG_JSON: JSON.stringify(config), ...variables }
  const { status } = await worker.fetch(new Request('https://relay.example.com/healthz'), env, { waitUntil() {} })
  return { status, said: said.mock.lastCall?.join() }
}

test('88: a Worker judges secrets as Node does, and names every one that is not good', async () => {
  const { status, said } = await start({ CLIENT_SECRET: 'CANARY of\ntwo lines' })
  expect(status).toBe(500)
  expect(said?.split('\n')).toEqual([
    '/sessionKeys/0/key: the environment variable SESSION_KEY is not set',
    '/environments/0/authorization/clientSecret: the environment variable CLIENT_SECRET has several lines; expected the secret alone',
  ])
})

const SECRETS = { SESSION_KEY: 'A'.repeat(43), CLIENT_SECRET: 'a secret' }

test.each([
  ['a comment', '{\n  // one\n}', 'line 2, column 3: expected a name in double quotes; JSON has no comments'],
  ['a name that stands twice', '{"a":1,\n"a":2}', '/a: this name stands twice (line 2, column 1)'],
  [
    'UTF-16, as a shell decoded it',
    '\ufffd\ufffd{\0"\0',
    'the variable RELAY_CONFIG_JSON is in UTF-16; expected UTF-8',
  ],
  ['another encoding, as a shell decoded it', '{"name": "\ufffd"}', 'line 1, column 11: expected UTF-8'],
  ['nothing in it', '', 'the variable RELAY_CONFIG_JSON is empty'],
])('a mistake in the variable with the configuration has its place: %s', async (_, RELAY_CONFIG_JSON, expected) => {
  const { status, said } = await start({ ...SECRETS, RELAY_CONFIG_JSON })
  expect(status).toBe(500)
  expect(said).toContain(expected)
})

test('a Worker has no files: RELAY_CONFIG_FILE is refused, and so is all that only Node can do', async () => {
  const file = await start({ ...SECRETS, RELAY_CONFIG_FILE: 'relay.config.json' })
  expect(file.said).toBe('RELAY_CONFIG_FILE needs the relay on Node; expected RELAY_CONFIG_JSON alone')
  const inside = await start(SECRETS, { ca: 'ca.pem', allowPrivate: true })
  expect(inside.said?.split('\n').map((line) => line.split(':')[0])).toEqual([
    '/environments/0/ebs/ca',
    '/environments/0/ebs/allowPrivate',
  ])
})

/** A Worker with a good configuration, in an isolate of its own. */
async function startGood() {
  vi.resetModules()
  const fresh = (await import('../../../../relay/entry/worker.ts')).default
  const [environment] = example.environments
  const authorization = { ...environment?.authorization, clientSecret: { env: 'CLIENT_SECRET' } }
  const sessionKeys = [{ kid: 'a', key: { env: 'SESSION_KEY' } }]
  const env = {
    ...SECRETS,
    RELAY_CONFIG_JSON: JSON.stringify({ ...example, sessionKeys, environments: [{ ...environment, authorization }] }),
  }
  vi.spyOn(console, 'log').mockReturnValue()
  return (url: string, waitUntil: (work: Promise<unknown>) => void = () => undefined) =>
    fresh.fetch(new Request(url), env, { waitUntil })
}

test('a request that began is finished, also when the client has left: the runtime waits for the answer', async () => {
  const send = await startGood()
  const waited: Promise<unknown>[] = []
  const answer = await send('https://relay.example.com/healthz', (work) => waited.push(work))
  expect(answer.status).toBe(200)
  expect(await Promise.all(waited)).toEqual([answer])
})

test('a client that came without TLS is refused', async () => {
  const send = await startGood()
  const answer = await send('http://relay.example.com/v1/environments')
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'https_required' }])
})
