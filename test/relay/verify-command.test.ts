/** `npm run relay -- verify`: a process with an exit code for each way in which it ends, and nothing secret in what it prints. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Expectation } from '../../shared/expectations.ts'
import { SUBSCRIPTION_GID_PARAMETER } from '../sandbox/seeds.ts'
import { type Headless, startHeadless } from '../support/headless.ts'
import { runRelay, startCommand } from '../support/relay-process.ts'

let headless: Headless
let expected: Expectation
let file: string
beforeAll(async () => {
  headless = await startHeadless()
})
afterAll(() => headless.close())
beforeEach(async () => {
  ;({ expected } = await headless.register('SURVEYS'))
  file = headless.expect([expected])
})
afterEach(() => headless.sandbox.faults.clear())

const PARAMETER = 'ESCLOUDSTORE_ENDPOINT_SURVEYS'
const verify = (...args: string[]) => verifyWith({}, ...args)
const verifyWith = (variables: Record<string, string>, ...args: string[]) =>
  runRelay(headless.config, { ...headless.variables, ...variables }, 'verify', '--expectations', file, ...args)
const environment = () => headless.config.environments[0]

/** No password, token or value; and no token of the service user is alive. */
async function expectDiscreet({ said }: { said: string }) {
  for (const secret of headless.secrets()) expect(said).not.toContain(secret)
  for (const token of headless.tokens) expect(headless.sandbox.store.oauth.find('AccessToken', token)).toBeUndefined()
}

test('0: EBS holds what is expected', async () => {
  const before = headless.tokens.length
  const result = await verify()
  expect(result.said.split('\n')).toEqual([
    'environment  type     parameter                      result',
    `sandbox      SURVEYS  ${PARAMETER}  match`,
    'sandbox               ESCLOUDSTORE_SUBSCRIPTIONID    match',
    'sandbox               ESCLOUDSTORE_SUBSCRIPTIONGID   match',
  ])
  expect(result.code).toBe(0)
  expect(headless.tokens).toHaveLength(before + 1)
  await expectDiscreet(result)
})

test('78: EBS holds another endpoint token', async () => {
  await headless.register('SURVEYS')
  const result = await verify()
  expect(result.code).toBe(78)
  expect(result.said).toMatch(new RegExp(`SURVEYS +${PARAMETER} +DIFFERS`))
  await expectDiscreet(result)
})

test('the owner that the file names is shown beside its token; a file without one has no such column', async () => {
  file = headless.expect([{ ...expected, owner: 'Maria Κ.', usedBy: 'Webshop Ltd' }])
  const { said } = await verify()
  expect(said.split('\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^environment +type +parameter +result +owner$/),
    expect.stringMatching(new RegExp(`^sandbox +SURVEYS +${PARAMETER} +match +Maria Κ\\.$`)),
  ])
  const json = JSON.parse((await verify('--json')).said)
  expect(json.environments[0].parameters[0]).toMatchObject({ owner: 'Maria Κ.', usedBy: 'Webshop Ltd' })
})

test('78: EBS holds nothing there', async () => {
  headless.sandbox.store.setParameter(PARAMETER, '')
  expect(await verify()).toMatchObject({ code: 78, said: expect.stringMatching(/SURVEYS.*MISSING in EBS/) })
})

test('78: EBS holds another GID of the subscription', async () => {
  const { store } = headless.sandbox
  store.setParameter(SUBSCRIPTION_GID_PARAMETER, crypto.randomUUID())
  expect(await verify()).toMatchObject({ code: 78, said: expect.stringMatching(/SUBSCRIPTIONGID +DIFFERS/) })
})

describe('69: EBS gives no answer that can be read', () => {
  test('when the company parameters are read; the token is ended all the same', async () => {
    headless.sandbox.faults.add({ call: 'FetchCompanyParams', answer: { status: 503 } })
    const result = await verify()
    expect(result).toMatchObject({ code: 69, said: expect.stringContaining('(ebs_unavailable)') })
    await expectDiscreet(result)
  })

  test('when the service user signs in', async () => {
    const away = { ...environment(), ebs: { baseUrl: 'http://localhost:1' } }
    const config = { ...headless.config, environments: [away] }
    const result = await runRelay(config, headless.variables, 'verify', '--expectations', file)
    expect(result).toMatchObject({ code: 69, said: expect.stringContaining('(ebs_unreachable)') })
  })
})

test('a run that is told to stop ends its check first, and with it the token of the service user', async () => {
  const gate = headless.sandbox.faults.hold('FetchCompanyParams', 'after')
  const { stop, lines } = startCommand(headless.config, headless.variables, 'verify', '--expectations', file)
  await gate.reached
  const ended = stop()
  gate.open()
  expect([await ended, lines]).toEqual([130, ['Interrupted.']])
  await expectDiscreet({ said: lines.join('\n') })
})

describe('77: EBS refuses', () => {
  test('the service user', async () => {
    const result = await verifyWith({ SERVICE_PASSWORD: 'another password' })
    expect(result).toEqual({
      code: 77,
      said: 'sandbox: not compared. EBS refused the sign-in of the service user: wrong-password (login_refused, login-invalid-password)',
    })
  })

  test('the reading', async () => {
    headless.sandbox.faults.add({ call: 'FetchCompanyParams', answer: { status: 403, body: '{}' } })
    const result = await verify()
    expect(result).toMatchObject({ code: 77, said: expect.stringContaining('(ebs_forbidden)') })
    await expectDiscreet(result)
  })
})

test('the service user, the branch and the password may come by options', async () => {
  const { serviceUser: _, ...bare } = environment()
  const config = { ...headless.config, environments: [bare] }
  const password = join(headless.folder, 'password')
  const plain = headless.sandbox.users.find(({ id }) => id === 'Nikos')?.password ?? ''
  writeFileSync(password, `${plain}\n`, { mode: 0o600 })
  const args = ['verify', '--expectations', file, '--user', 'Nikos', '--branch', 'ΑΘΗΝΑ', '--password-file', password]
  // Who is no administrator may read.
  expect(await runRelay(config, headless.variables, ...args)).toMatchObject({ code: 0 })
})

describe('of several environments', () => {
  const verifyBoth = (type: string, ...args: string[]) => {
    const { serviceUser: _, ...live } = { ...environment(), id: 'live', ebs: { baseUrl: 'http://localhost:1' } }
    const config = { ...headless.config, environments: [environment(), live] }
    file = headless.expect([expected, { ...expected, environment: 'live', type }])
    return runRelay(config, headless.variables, 'verify', '--expectations', file, ...args)
  }

  test('one alone may be checked; what is wrong with another does not count', async () => {
    expect(await verifyBoth('SURVEYS')).toEqual({
      code: 64,
      said: expect.stringContaining('/environments/1/serviceUser'),
    })
    expect(await verifyBoth('UNKNOWN', '--environment', 'sandbox')).toMatchObject({ code: 0 })
  })

  test('a user in an option is for one of them', async () => {
    const user = ['--user', 'Admin', '--branch', 'ΑΘΗΝΑ', '--password-env', 'SERVICE_PASSWORD']
    expect(await verifyBoth('SURVEYS', ...user)).toEqual({
      code: 64,
      said: expect.stringContaining('expected --environment'),
    })
    expect(await verifyBoth('SURVEYS', ...user, '--environment', 'live')).toMatchObject({ code: 69 })
  })
})

test('JSON has the same, without values', async () => {
  await headless.register('SURVEYS')
  const result = await verify('--json')
  expect(result.code).toBe(78)
  expect(JSON.parse(result.said)).toEqual({
    environments: [
      {
        environment: 'sandbox',
        checkedAt: expect.any(String),
        found: 'drift',
        parameters: [
          {
            parameter: PARAMETER,
            role: 'endpoint',
            type: 'SURVEYS',
            description: 'SURVEYS of the spring',
            result: 'differs',
          },
          { parameter: 'ESCLOUDSTORE_SUBSCRIPTIONID', role: 'subscription-id', result: 'match' },
          { parameter: 'ESCLOUDSTORE_SUBSCRIPTIONGID', role: 'subscription-gid', result: 'match' },
        ],
      },
    ],
  })
  await expectDiscreet(result)
})

describe('64: nobody signs in, and the place of the mistake is named', () => {
  const wrong = async (run: Promise<{ code: number | null; said: string }>, said: string) => {
    const before = headless.tokens.length
    expect(await run).toEqual({ code: 64, said: expect.stringContaining(said) })
    expect(headless.tokens).toHaveLength(before)
  }

  test('a password in an option is no option', () =>
    wrong(verify('--password', 'CANARY'), "Unknown option '--password'"))
  test('an option that is not known', () => wrong(verify('--colour'), "Unknown option '--colour'"))
  test('two places for one password', () =>
    wrong(verify('--password-file', 'a', '--password-env', 'B'), '--password-file and --password-env'))
  test('an environment of which nothing is expected', () => wrong(verify('--environment', 'live'), 'environment live'))

  test('a file that is not there, or is no comparison file', async () => {
    file = join(headless.folder, 'nowhere.json')
    await wrong(verify(), `the file ${file} is not there. Export the comparison file`)
    file = join(headless.folder, 'torn.json')
    writeFileSync(file, '{"version": 1,')
    await wrong(verify(), `the file ${file}, line 1`)
    file = headless.expect([{ ...expected, value: 'CANARY' } as Expectation])
    await wrong(verify(), '/endpoints/0/value: this name is not known')
  })

  test('a file of another relay', async () => {
    file = headless.expect([expected], { relay: 'https://another.example' })
    await wrong(verify(), '/relay: expected https://relay.example')
  })

  test('an environment or a type that the configuration does not have', async () => {
    file = headless.expect([
      { ...expected, environment: 'live' },
      { ...expected, type: 'UNKNOWN' },
    ])
    const result = await verify()
    expect(result.code).toBe(64)
    expect(result.said.split('\n')).toEqual([
      expect.stringContaining('/endpoints/0/environment: expected'),
      expect.stringContaining('/endpoints/1/type: expected'),
    ])
  })

  test('a token whose value nobody knew when the file was made, though the parameter holds the value', async () => {
    const { valueRef: _, ...unknown } = expected
    file = headless.expect([unknown])
    await wrong(verify(), '/endpoints/0/valueRef: expected here')
  })

  test('an environment in which users sign in by OAuth alone', async () => {
    const { authorization } = headless.sandbox.environment
    const config = { ...headless.config, environments: [{ ...environment(), authorization }] }
    await wrong(
      runRelay(config, headless.variables, 'verify', '--expectations', file),
      '/environments/0/authorization/mode: expected "native"',
    )
  })

  test('no service user, or no password of one', async () => {
    const { serviceUser: _, ...bare } = environment()
    const config = { ...headless.config, environments: [bare] }
    await wrong(runRelay(config, headless.variables, 'verify', '--expectations', file), '/environments/0/serviceUser')
    const { SERVICE_PASSWORD: __, ...others } = headless.variables
    await wrong(
      runRelay(headless.config, others as Record<string, string>, 'verify', '--expectations', file),
      '/environments/0/serviceUser/password: the environment variable SERVICE_PASSWORD is not set',
    )
  })
})

test('--help says how both commands are called, and with which exit codes they end', async () => {
  for (const command of ['verify', 'monitor']) {
    const { code, said } = await runRelay(headless.config, {}, command, '--help')
    expect([code, said]).toEqual([0, expect.stringContaining(`npm run relay -- ${command} [`)])
    expect(said).toContain('--password-file')
    expect(said).toMatch(/Exit code: 0 .*\b64 /s)
  }
})
