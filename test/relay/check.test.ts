/** `npm run relay -- check`: a line for each check and each mistake, and an exit code. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UNUSABLE_CONFIG_EXIT } from '../../relay/node/load-config.ts'
import { oauthOf } from '../support/oauth-of.ts'
import { startWorld, type World } from '../support/relay.ts'
import { runRelay } from '../support/relay-process.ts'

const variables = { SESSION_KEY: 'A'.repeat(43), SANDBOX_CLIENT_SECRET: 'a secret that is long enough' }
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

test('a valid file is reported as valid, and EBS is called only with --online', async () => {
  const before = world.sandbox.requests.length
  const offline = await runRelay(world.config, variables, 'check')
  expect(world.sandbox.requests).toHaveLength(before)
  const online = await runRelay(world.config, variables, 'check', '--online')
  expect([offline.code, online.code]).toEqual([0, 0])
  // As a word: the folder's name is drawn by lot.
  expect(offline.said).not.toMatch(/\bEBS\b/)
  expect(online.said.split('\n').at(-1)).toMatch(/^ok {6}sandbox: EBS answers, Web API [\d.]+$/)
})

test('an EBS that does not answer is named', async () => {
  const [environment] = world.config.environments
  const away = { ...environment, ebs: { ...environment?.ebs, baseUrl: 'http://localhost:1' } }
  const { code, said } = await runRelay({ ...world.config, environments: [away] }, variables, 'check', '--online')
  expect([code, said]).toEqual([
    1,
    expect.stringContaining('FAILED  sandbox: EBS gave no usable answer at http://localhost:1'),
  ])
})

describe('an authority’s file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const noPem = join(folder, 'no.pem')
  writeFileSync(noPem, '-----BEGIN CERTIFICATE-----\nCANARY\n-----END CERTIFICATE-----\n')
  const missing = join(folder, 'missing.pem')
  const said = {
    missing: `/environments/0/ebs/ca: the file ${missing} cannot be read (ENOENT)`,
    noPem: `/environments/1/ebs/ca: expected certificates in PEM in the file ${noPem}`,
  }
  const wrong = () => {
    const [environment] = world.config.environments
    if (!environment) throw new Error('no environment')
    const { ebs } = environment
    const named = (id: string, ca: string | undefined) => {
      return { ...environment, id, ebs: { ...ebs, ca }, authorization: { ...oauthOf(environment), clientId: id } }
    }
    return { ...world.config, environments: [named('a', missing), named('b', noPem), named('c', undefined)] }
  }

  test('that is not good has its line, and the other environments are tried', async () => {
    const offline = await runRelay(wrong(), variables, 'check')
    const online = await runRelay(wrong(), variables, 'check', '--online')
    expect([offline.code, online.code]).toEqual([1, 1])
    const failed = [`FAILED  ${said.missing}`, `FAILED  ${said.noPem}`]
    expect(offline.said.split('\n').slice(2)).toEqual(failed)
    expect(online.said.split('\n').slice(2)).toEqual([...failed, expect.stringContaining('c: EBS answers')])
  })

  test('that is not good has its line beside those of the secrets', async () => {
    const { said: lines } = await runRelay(wrong(), { SESSION_KEY: variables.SESSION_KEY }, 'check')
    expect(lines.split('\n').slice(1)).toEqual([
      ...[0, 1, 2].map((index) => expect.stringContaining(`/environments/${index}/authorization/clientSecret: `)),
      `FAILED  ${said.missing}`,
      `FAILED  ${said.noPem}`,
    ])
  })

  test('that is not good ends the start, without a stack', async () => {
    expect(await runRelay(wrong(), variables)).toEqual({ code: UNUSABLE_CONFIG_EXIT, said: said.missing })
  })
})

test('every mistake has its line: in the file, then in the secrets', async () => {
  const wrong = { ...world.config, publicOrigin: 'http://relay.example', extensions: [], colour: 'CANARY' }
  const file = await runRelay(wrong, variables, 'check')
  const secrets = await runRelay(world.config, { SESSION_KEY: 'CANARY' }, 'check')
  expect([file.code, secrets.code]).toEqual([1, 1])
  expect(file.said.split('\n')).toEqual([
    'FAILED  /publicOrigin: expected https; http only for localhost, 127.0.0.1 and [::1]',
    'FAILED  /extensions: expected at least one extension',
    'FAILED  /colour: this name is not known',
  ])
  expect(secrets.said.split('\n').slice(1)).toEqual([
    'FAILED  /sessionKeys/0/key: expected 32 random bytes in base64url, which are 43 characters',
    'FAILED  /environments/0/authorization/clientSecret: the environment variable SANDBOX_CLIENT_SECRET is not set',
  ])
})
