/** `npm run relay -- doctor`: who signs in, what is printed, what is left behind, and what never gets out. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EnvironmentReport } from '../../../relay/node/cli/doctor/finding.ts'
import { redirectUriAt } from '../../../relay/node/cli/terminal/oauth.ts'
import { VERSION } from '../../../shared/version.ts'
import { OWN } from '../../sandbox/dialects/dialects.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { COMPANY } from '../../sandbox/seeds.ts'
import type { Store } from '../../sandbox/store.ts'
import { eventually } from '../../support/eventually.ts'
import { EXTENSION } from '../../support/extension.ts'
import { freePort } from '../../support/relay.ts'
import { run, runRelay, type Variables } from '../../support/relay-process.ts'
import { answerSignIn } from '../../support/sign-in.ts'
import { openTerminal } from '../../support/terminal.ts'

const CANARY = 'CANARY-7d1f-value'
const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
let sandbox: Sandbox
let redirectPort: number
beforeAll(async () => {
  redirectPort = await freePort()
  const redirectUris = [EXTENSION.redirectUri, redirectUriAt(redirectPort)]
  // A field that is named by what it holds, as in a dictionary.
  const ways = { listed: (token: object) => ({ ...inCapitals(token), [CANARY]: CANARY }) }
  const seed = (store: Store) => store.setUser('Admin', { name: `${CANARY} Dimou`, password: `${CANARY}-password` })
  sandbox = await startSandbox({ redirectUris, dialect: { ...OWN, ways, seed } })
  const { store } = sandbox
  store.register({ type: 'SURVEYS', description: CANARY, requestId: crypto.randomUUID(), createdBy: 'Admin' })
  for (const { id } of store.parameters().filter(({ section }) => section !== 'Entersoft Cloud Store')) {
    store.setParameter(id, CANARY)
  }
})
afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

const inCapitals = (token: object) => {
  const { token: Token, type: EndpointType, description: Description, ...others } = token as Record<string, unknown>
  const { requestId: RequestID, createdBy: CreatedBy, active: Active } = others
  return { Token, EndpointType, Description, RequestID, CreatedBy, Active }
}

const environment = (more: object = {}) => ({
  ...sandbox.environment,
  authorization: {
    mode: 'native',
    subscription: {
      id: sandbox.store.subscription().id,
      bridge: COMPANY.bridge,
      password: { env: 'SUBSCRIPTION_PASSWORD' },
    },
  },
  ...more,
})
const config = (more: object = {}) => ({
  publicOrigin: 'https://relay.example',
  sessionKeys: [{ kid: 'a', key: { env: 'SESSION_KEY' } }],
  extensions: [EXTENSION],
  environments: [environment(more)],
})
const serviceUser = (password: string) => ({ user: 'Admin', branch: COMPANY.branch, password: { env: password } })
const mistakesOf = ({ findings }: EnvironmentReport) =>
  findings.filter(({ isRemark }) => !isRemark).map(({ kind, at }) => [kind, at])
const byOAuth = () => config({ authorization: sandbox.environment.authorization })
const variables = (more: Variables = {}): Variables => ({
  SESSION_KEY: 'A'.repeat(43),
  SUBSCRIPTION_PASSWORD: sandbox.store.subscription().password,
  SANDBOX_CLIENT_SECRET: sandbox.clientSecret,
  EBS_USER: 'Admin',
  EBS_PASSWORD: `${CANARY}-password`,
  EBS_BRANCH: COMPANY.branch,
  ...more,
})

/** Without the credentials of a user. */
const withoutUser = (): Variables =>
  Object.fromEntries(Object.entries(variables()).filter(([name]) => !name.startsWith('EBS_')))

/** The JSON among the lines. Those of standard error come before or after it. */
function jsonIn(said: string) {
  const lines = said.split('\n')
  return JSON.parse(lines.slice(lines.indexOf('{'), lines.lastIndexOf('}') + 1).join('\n'))
}

/** Whatever may be in no report: all that EBS holds, and who signed in. */
function secrets(): string[] {
  const { store } = sandbox
  const users = store.users().flatMap(({ gid, password }) => [gid, password])
  const tokens = store.endpoints().flatMap(({ id, token, requestId }) => [id, token, requestId])
  const { id, gid, password } = store.subscription()
  return [CANARY, id, gid, password, COMPANY.branch, sandbox.clientSecret, ...users, ...tokens]
}
const leaked = (text: string) => secrets().filter((secret) => text.includes(secret))

describe('a native sign-in', () => {
  test('says what came back, names and kinds, and ends its token', async () => {
    const { child, ended } = run(config(), variables(), {}, ['doctor'])
    const out: string[] = []
    child.stdout?.on('data', (chunk) => out.push(String(chunk)))
    expect(await ended).toBe(0)
    const said = out.join('')
    expect(said).toMatch(/RegisteredEndpointFor SURVEYS +200 +one, active; EBS accepts 1 of 1 tested value\(s\)\n/)
    expect(said).toMatch(/\{Token: text, EndpointType: text, .*Active: boolean, <name>: text\}/)
    expect(said).toContain('lookup.value /Token: text')
    expect(said).toMatch(/RegisteredEndpointFor B2BORDERS +\d+ +nothing registered\n/)
    expect(said).toContain('lookup.value /Token: not tested, there is no item')
    expect(said).toContain('Every answer of EBS fits the configuration.')
    expect(leaked(said)).toEqual([])
    expect(sandbox.store.oauth.ids('AccessToken')).toEqual([])
  })

  test('of a configuration that does not fit ends with 1, and names the setting, as JSON too', async () => {
    const wrong = config({ lookup: { ...sandbox.environment.lookup, active: '/CreatedBy' } })
    const { code, said } = await runRelay(wrong, variables(), 'doctor', '--json')
    expect(code).toBe(1)
    const { environments } = jsonIn(said)
    const findings = environments[0].findings.filter(({ isRemark }: { isRemark: boolean }) => !isRemark)
    expect(findings.map(({ kind, at }: Record<string, string>) => [kind, at])).toEqual([
      ['flag-of-another-kind', '/environments/0/lookup/active'],
    ])
    expect(sandbox.store.oauth.ids('AccessToken')).toEqual([])
  })

  test.each([
    [
      'a wrong password',
      { EBS_PASSWORD: 'CANARY' },
      'the password is wrong (login-invalid-password: The password is not valid.)',
    ],
    [
      'an unknown user',
      { EBS_USER: 'Nobody' },
      'EBS does not know this user (login-invalid-user: The user is not known or not active.)',
    ],
    [
      'another subscription’s password',
      { SUBSCRIPTION_PASSWORD: 'CANARY' },
      'EBS does not know the subscription, or its password is wrong (subscription-invalid-password: The password of the subscription is not valid.)',
    ],
  ])('with %s says why, and reports the one read that needs no sign-in', async (_, more, reason) => {
    const { code, said } = await runRelay(config(), variables(more), 'doctor')
    expect(code).toBe(1)
    expect(said.split('\n')).toContain(`sandbox: The sign-in failed: ${reason}`)
    expect(said).toMatch(/^ +The sign-in failed: [a-z-]+\. The other reads did not run\.$/m)
    expect(said).toMatch(/ServerCapabilities +200 +EBS answers/)
    expect(said).not.toContain('validateToken')
  })

  test('that EBS refuses leaves the report of another environment, as JSON too', async () => {
    const [first, second] = [
      environment(),
      { ...environment(), id: 'second', serviceUser: serviceUser('CANARY_PASSWORD') },
    ]
    const both = { ...config(), environments: [{ ...first, serviceUser: serviceUser('WRONG_PASSWORD') }, second] }
    const passwords = { WRONG_PASSWORD: 'wrong', CANARY_PASSWORD: `${CANARY}-password` }
    const { code, said } = await runRelay(both, { ...withoutUser(), ...passwords }, 'doctor', '--json')
    expect(code).toBe(1)
    const { environments } = jsonIn(said)
    expect(
      environments.map((one: EnvironmentReport) => [one.environment, one.reads.length > 1, mistakesOf(one)]),
    ).toEqual([
      ['sandbox', false, [['sign-in-failed', '/environments/0/authorization']]],
      ['second', true, []],
    ])
  })

  test('sends the credentials of one environment to no other', async () => {
    const other = await startSandbox({ id: 'other', redirectUris: [EXTENSION.redirectUri] })
    try {
      const { authorization } = environment()
      const both = { ...config(), environments: [environment(), { ...other.environment, authorization }] }
      const before = sandbox.requests.length
      const given = await runRelay(both, { ...withoutUser(), EBS_PASSWORD: `${CANARY}-password` }, 'doctor')
      expect(given).toEqual({
        code: 2,
        said: expect.stringContaining('the credentials are for one environment: expected --environment'),
      })
      const logins = [...sandbox.requests.slice(before), ...other.requests].filter(({ path }) => /login/i.test(path))
      expect(logins).toEqual([])
      expect((await runRelay(both, variables(), 'doctor', '--environment', 'sandbox')).code).toBe(0)
    } finally {
      await other.close()
    }
  })

  test('is the service user’s where nothing is given and nobody can be asked', async () => {
    const own = config({ serviceUser: serviceUser('CANARY_PASSWORD') })
    const { code, said } = await runRelay(own, { ...withoutUser(), CANARY_PASSWORD: `${CANARY}-password` }, 'doctor')
    expect([code, said]).toEqual([0, expect.stringContaining('Every answer of EBS fits the configuration.')])
  })

  test('takes the password from a file; without any, and nobody to ask, it says how it is given', async () => {
    const { EBS_PASSWORD = '', ...others } = variables()
    const file = join(folder, 'password')
    writeFileSync(file, `${EBS_PASSWORD}\n`)
    expect((await runRelay(config(), others, 'doctor', '--password-file', file)).code).toBe(0)
    expect(await runRelay(config(), others, 'doctor')).toEqual({
      code: 1,
      said: 'Password for sandbox: there is no terminal to ask at; expected --password-file or EBS_PASSWORD',
    })
  })
})

describe('an OAuth sign-in', () => {
  const args = () => ['doctor', '--redirect-port', String(redirectPort)]
  const addressIn = (lines: string[]) =>
    eventually(() => {
      const address = lines.find((line) => line.startsWith(sandbox.ebsOrigin))
      if (!address) throw new Error('no address yet')
      return address
    })

  test('takes the code on loopback', async () => {
    const { lines, ended } = run(byOAuth(), variables(), {}, args())
    const back = await answerSignIn(sandbox, await addressIn(lines))
    expect(back.startsWith(redirectUriAt(redirectPort))).toBe(true)
    // A browser asks for more.
    expect((await fetch(new URL('/favicon.ico', back))).status).toBe(404)
    expect((await fetch(back)).status).toBe(200)
    expect([await ended, lines.join('\n')]).toEqual([0, expect.stringContaining('fits the configuration')])
  })

  test('that is denied, or answered by somebody else, gives no token', async () => {
    const denied = run(byOAuth(), variables(), {}, args())
    await fetch(await answerSignIn(sandbox, await addressIn(denied.lines), { answer: 'deny' }))
    expect(await denied.ended).toBe(1)
    expect(denied.lines).toContain('sandbox: EBS gave no code: access_denied')
    expect(denied.lines).toContainEqual(expect.stringContaining('The sign-in failed: no-code.'))
    const forged = run(byOAuth(), variables(), {}, args())
    await addressIn(forged.lines)
    // All is right but the state.
    const forgery = new URLSearchParams({ code: CANARY, state: 'forged', iss: sandbox.ebsOrigin })
    await fetch(`${redirectUriAt(redirectPort)}?${forgery}`)
    expect(await forged.ended).toBe(1)
    expect(forged.lines).toContain('sandbox: EBS gave no code: its answer does not belong to this sign-in')
  })

  test('that is interrupted ends at once and frees its port', async () => {
    const { child, lines, ended } = run(byOAuth(), variables(), {}, args())
    await addressIn(lines)
    child.kill('SIGINT')
    expect([await ended, lines.at(-1)]).toEqual([130, 'Interrupted.'])
    await expect(fetch(redirectUriAt(redirectPort))).rejects.toThrow()
  })
})

describe('the bundle', () => {
  const log = join(folder, 'relay.log')
  const requestId = crypto.randomUUID()

  test('has versions, shapes, findings and the last failures, is shown first, and holds nothing that EBS said', async () => {
    const time = new Date().toISOString()
    const failure = {
      time,
      level: 'warn',
      event: 'request',
      requestId,
      route: 'verify',
      status: 502,
      code: 'ebs_error',
    }
    writeFileSync(
      log,
      [
        JSON.stringify({
          ...failure,
          client: CANARY,
          user: CANARY,
          path: `/${CANARY}`,
          error: CANARY,
          [CANARY]: CANARY,
        }),
        JSON.stringify({ ...failure, requestId: CANARY, route: CANARY, code: CANARY, call: CANARY, outcome: CANARY }),
        JSON.stringify({ ...failure, level: 'info', status: 200, requestId: crypto.randomUUID() }),
        JSON.stringify({ ...failure, event: CANARY }),
        CANARY,
      ].join('\n'),
    )
    const file = join(folder, 'bundle.json')
    const { code, said } = await runRelay(config(), variables(), 'doctor', '--bundle', file, '--log', log, '--yes')
    expect(code).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect(leaked(text)).toEqual([])
    expect(text).not.toContain(new URL(sandbox.ebsOrigin).port)
    expect(said).toContain(text.trim())
    const bundle = JSON.parse(text)
    expect(bundle.versions).toMatchObject({ relay: VERSION, node: process.versions.node })
    expect(bundle.environments[0].authorization).toBe('native')
    expect(bundle.environments[0].webApi).toMatch(/^[\d.]+$/)
    expect(bundle.environments[0].reads.length).toBeGreaterThan(8)
    expect(bundle.failures).toEqual([
      { time, level: 'warn', event: 'request', requestId, route: 'verify', status: 502, code: 'ebs_error' },
      { time, level: 'warn', event: 'request', status: 502 },
    ])
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is written after a failed sign-in too: versions, failures, and the finding without EBS’s text', async () => {
    const time = new Date().toISOString()
    writeFileSync(log, JSON.stringify({ time, level: 'warn', event: 'request', status: 502, error: CANARY }))
    const file = join(folder, 'refused.json')
    const wrong = variables({ EBS_PASSWORD: `${CANARY}-wrong` })
    const { code } = await runRelay(config(), wrong, 'doctor', '--bundle', file, '--log', log, '--yes')
    expect(code).toBe(1)
    const text = readFileSync(file, 'utf8')
    expect(leaked(text)).toEqual([])
    expect(text).not.toContain('login-invalid-password')
    const bundle = JSON.parse(text)
    expect(bundle.versions.relay).toBe(VERSION)
    expect(bundle.environments[0].webApi).toMatch(/^[\d.]+$/)
    expect(bundle.environments[0].findings).toEqual([
      {
        kind: 'sign-in-failed',
        at: '/environments/0/authorization',
        says: 'The sign-in failed: wrong-password. The other reads did not run.',
        isRemark: false,
      },
    ])
    expect(bundle.failures).toEqual([{ time, level: 'warn', event: 'request', status: 502 }])
  })

  test('at a terminal is shown first, and saved as it was shown when the operator agrees', async () => {
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config()))
    const file = join(folder, 'agreed.json')
    const open = () => openTerminal(folder, variables(), 'doctor', '--bundle', 'agreed.json')
    const question = 'Save this as agreed.json?'
    const refused = open()
    await refused.asked(question)
    expect(existsSync(file)).toBe(false)
    await refused.answer(question, 'n')
    expect(await refused.ended).toBe(0)
    expect(existsSync(file)).toBe(false)
    const agreed = open()
    await agreed.asked(question)
    expect(existsSync(file)).toBe(false)
    const shown = agreed.shown()
    await agreed.answer(question, 'y')
    expect(await agreed.ended).toBe(0)
    expect(shown.replaceAll('\r\n', '\n')).toContain(readFileSync(file, 'utf8'))
  })

  test('is not written over a file that is there, nor where nobody agrees', async () => {
    const file = join(folder, 'there.json')
    writeFileSync(file, 'mine')
    expect((await runRelay(config(), variables(), 'doctor', '--bundle', file, '--yes')).code).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe('mine')
    const other = join(folder, 'other.json')
    expect((await runRelay(config(), variables(), 'doctor', '--bundle', other)).code).toBe(1)
    expect(existsSync(other)).toBe(false)
  })
})
