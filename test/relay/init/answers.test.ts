/** `npm run relay -- init` with nobody there: every answer given, from an empty folder to a token that is created and verified. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { redirectUriAt } from '../../../relay/node/cli/terminal/oauth.ts'
import { endpointRef } from '../../../shared/endpoint.ts'
import { IDS_BESIDE_VALUES } from '../../sandbox/dialects/ids-beside-values.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { eventually } from '../../support/eventually.ts'
import { EXTENSION } from '../../support/extension.ts'
import { answersFor, initialise } from '../../support/init.ts'
import { freePort } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'
import { runAt, runRelayAt } from '../../support/relay-process.ts'
import { signInAtSandbox } from '../../support/sign-in.ts'

const TYPE = 'SURVEYS'
let sandbox: Sandbox
let redirect: string[]
let folder: string
beforeAll(async () => {
  const redirectPort = await freePort()
  redirect = ['--redirect-port', String(redirectPort)]
  const redirectUris = [EXTENSION.redirectUri, redirectUriAt(redirectPort)]
  sandbox = await startSandbox({ redirectUris, dialect: IDS_BESIDE_VALUES })
})
afterAll(() => sandbox.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a relay of it creates a token, and EBS holds what it should', async () => {
  const port = await freePort()
  const { code, said } = await initialise(folder, sandbox, answersFor(sandbox, port), ...redirect)
  expect([code, said]).toEqual([0, expect.stringContaining('Next steps')])
  expect(said).toContain(
    'ESCLOUDSTORE_ENDPOINT_SURVEYS (Endpoint: Entersoft Surveys) holds the endpoint token of SURVEYS',
  )
  expect(said).toContain(EXTENSION.redirectUri)

  const { child, ended } = runAt(folder, {})
  const origin = `http://localhost:${port}`
  try {
    await eventually(() => fetch(`${origin}/healthz`), 500)
    const client = await RelayClient.create(origin)
    const grant = await signInAtSandbox(sandbox, client, { scope: 'essurveys' })
    const requestId = crypto.randomUUID()
    expect((await client.signIn('test', grant, requestId)).status).toBe(201)
    const created = await client.ask('createEndpoint', {
      params: { requestId },
      body: { type: TYPE, description: 'By the new relay', confirmed: [] },
    })
    expect(created.status).toBe(201)
    const { ref, value } = created.body.endpoint
    const valueRef = await endpointRef('test', TYPE, value)
    const verified = await client.ask('verify', { body: { items: [{ type: TYPE, ref, valueRef }], settle: true } })
    const results = verified.body.verifications[0].parameters.map(({ result }: { result: string }) => result)
    expect(results).toEqual(['match', 'match', 'match'])
  } finally {
    child.kill('SIGTERM')
    await ended
  }
})

test.each([
  [
    'an address at which nothing answers',
    {},
    ['--base-url', 'http://localhost:1'],
    'EBS gave no usable answer at http://localhost:1',
  ],
  ['an answer that cannot be one', {}, ['--kind', 'life'], '--kind: expected one of production, test'],
  ['an answer that is missing', { name: undefined }, [], '--name'],
  [
    'a parameter that EBS does not have',
    { 'type-parameters': `${TYPE}=NOWHERE` },
    [],
    'EBS has no company parameter NOWHERE',
  ],
  [
    'the id of another subscription',
    { 'cloud-store-id': 'ES-0' },
    [],
    'no company parameter was found that may hold the SubscriptionID',
  ],
  [
    'a setting that is none',
    { lookup: { colour: '/Red' } },
    [],
    '/environments/0/lookup/colour: this name is not known',
  ],
  ['a name that is none', { colour: 'red' }, [], '/colour: this name is not known'],
] as [string, object, string[], string][])('%s is named, and nothing is written', async (_, other, args, reason) => {
  // From the first token on the parameters of the subscription hold something.
  sandbox.store.register({ type: TYPE, description: 'Here', requestId: crypto.randomUUID(), createdBy: 'Admin' })
  const given = { ...answersFor(sandbox, 1), ...other }
  const { code, said } = await initialise(folder, sandbox, given, ...redirect, ...args)
  expect([code, said]).toEqual([1, expect.stringContaining(reason)])
  expect(readdirSync(folder)).toEqual(['answers.json'])
})

test('a native sign-in needs nothing but the file, and the files of the secrets that it names', async () => {
  const native = await startSandbox({ redirectUris: [EXTENSION.redirectUri], signIn: 'native' })
  try {
    native.store.register({ type: TYPE, description: 'Here', requestId: crypto.randomUUID(), createdBy: 'Admin' })
    writeFileSync(join(folder, 'password.txt'), `${native.users.find(({ id }) => id === 'Admin')?.password}\n`)
    writeFileSync(join(folder, 'secret.txt'), `${native.relaySecret}\n`)
    const given = {
      ...answersFor(native, 7410),
      language: 'el-GR',
      'password-file': 'password.txt',
      'secret-file': 'secret.txt',
    }
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(given))
    const { code, said } = await runRelayAt(folder, {}, 'init', '--unattended', '--answers', 'answers.json')
    expect([code, said]).toEqual([0, expect.stringContaining('Next steps')])
    const written = readFileSync(join(folder, 'relay.config.json'), 'utf8')
    expect(JSON.parse(written).environments[0].authorization.mode).toBe('native')
    expect(written).not.toContain('password.txt')
    expect(readFileSync(join(folder, 'secrets/ebs-subscription-password'), 'utf8')).toBe(native.relaySecret)
  } finally {
    await native.close()
  }
})

test('every answer of the file may be an option', async () => {
  const given = Object.entries(answersFor(sandbox, 7410))
  const options = given.flatMap(([name, answer]) => (typeof answer === 'string' ? [`--${name}`, answer] : []))
  const others = Object.fromEntries(given.filter(([, answer]) => typeof answer !== 'string'))
  expect(Object.keys(others)).toEqual(['lookup', 'registration'])
  const { code, said } = await initialise(folder, sandbox, others, ...options, ...redirect)
  expect([code, said]).toEqual([0, expect.stringContaining('Next steps')])
  expect(JSON.parse(readFileSync(join(folder, 'relay.config.json'), 'utf8'))).toMatchObject({
    publicOrigin: 'http://localhost:7410',
    environments: [{ name: 'Aegean', types: [{ id: TYPE, holds: 'id' }] }],
  })
})

test('existing files are overwritten only with --overwrite', async () => {
  const file = join(folder, 'relay.config.json')
  writeFileSync(file, 'mine')
  const refused = await runRelayAt(folder, {}, 'init', '--unattended', '--base-url', sandbox.ebsOrigin)
  expect([refused.code, refused.said]).toEqual([
    1,
    expect.stringContaining('Nothing was written. These files exist: relay.config.json'),
  ])
  expect(readFileSync(file, 'utf8')).toBe('mine')
  const { code } = await initialise(folder, sandbox, answersFor(sandbox, 7410), ...redirect, '--overwrite')
  expect([code, JSON.parse(readFileSync(file, 'utf8')).publicOrigin]).toEqual([0, 'http://localhost:7410'])
})
