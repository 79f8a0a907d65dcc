import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { afterAll, expect, test } from 'vitest'
import { parseConfig } from '../../../../relay/config/parse.ts'
import { RelayConfig } from '../../../../relay/config/schema.ts'
import { readSecrets } from '../../../../relay/node/secrets.ts'

const DEPLOY = join(import.meta.dirname, '../../../../relay/deploy')
const example = () => JSON.parse(readFileSync(join(DEPLOY, 'relay.config.example.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mistake = (change: (config: ReturnType<typeof example>) => void) => {
  const config = example()
  change(config)
  try {
    parseConfig(config)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'accepted'
}

test('the example for the vendor’s public host is accepted', () => {
  expect(parseConfig(example()).environments[0]?.ebs.baseUrl).toBe('https://api.entersoft.gr')
})

test('every mistake is named: in one call, and in all of them', () => {
  const register = { method: 'POST', path: '/x/{typ}', body: { Id: '{ID}' }, value: 'Token' }
  const revoke = { method: 'DELETE', path: '/x/{request-id}' }
  const at = '/environments/0/registration'
  const said = mistake((config) => withCalls(config, { register, revoke })).split('\n')
  expect(said.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    `${at}/register/path`,
    `${at}/register/body/Id`,
    `${at}/register/value`,
    `${at}/revoke/path`,
  ])
})

type Change = (config: ReturnType<typeof example>) => void
/** Registration by calls, of which one is wrong. */
const withCalls = (config: ReturnType<typeof example>, calls: object) => {
  const register = { method: 'POST', path: '/x/{type}', body: { A: '{replaced}', B: '{"a":1}' }, value: '/Token' }
  config.environments[0].registration = { mode: 'http', correlation: 'none', register, ...calls }
}

test('calls with the placeholders that stand for something there are accepted', () => {
  const revoke = { method: 'DELETE', path: '/x/{type}/{value}' }
  expect(mistake((config) => withCalls(config, { revoke }))).toBe('accepted')
})

const mistakes: [string, string, Change][] = [
  [
    '/publicOrigin',
    'https',
    (c) => {
      c.publicOrigin = 'http://relay.example.com'
    },
  ],
  [
    '/environments/0/authorization/tokenUrl',
    'https',
    (c) => {
      c.environments[0].authorization.tokenUrl = 'http://api.entersoft.gr/Auth/Token'
    },
  ],
  [
    '/environments/0/ebs/baseUrl',
    'no credentials',
    (c) => {
      c.environments[0].ebs.baseUrl = 'https://a:b@ebs.example'
    },
  ],
  ['/environments', 'each environment id once', (c) => c.environments.push(c.environments[0])],
  ['/sessionKeys', 'each kid once', (c) => c.sessionKeys.push(c.sessionKeys[0])],
  [
    '/sessionKeys',
    'at least one key',
    (c) => {
      c.sessionKeys = []
    },
  ],
  [
    '/environments/0/types/0/id',
    'upper case',
    (c) => {
      c.environments[0].types[0].id = 'surveys'
    },
  ],
  [
    '/environments/0/authorization/password',
    'not known',
    (c) => {
      c.environments[0].authorization.password = 'CANARY'
    },
  ],
  [
    '/environments/0/authorization/clientSecret',
    'expected',
    (c) => {
      c.environments[0].authorization.clientSecret = 'CANARY'
    },
  ],
  [
    '/environments/0/registration/register/path',
    'no placeholders but {requestId} {type} {scope} {description}',
    (c) => withCalls(c, { register: { method: 'POST', path: '/x/{typ}', value: '/Token' } }),
  ],
  [
    '/environments/0/registration/register/path',
    'no placeholders but {requestId} {type} {scope} {description}',
    (c) => withCalls(c, { register: { method: 'PUT', path: '/x/{replaced}', value: '/Token' } }),
  ],
  [
    '/environments/0/registration/register/body/Id',
    '{replaced}',
    (c) => withCalls(c, { register: { method: 'POST', path: '/x', body: { Id: '{RequestId}' }, value: '/Token' } }),
  ],
  [
    '/environments/0/registration/revoke/path',
    'no placeholders but {requestId} {type} {scope} {id} {value} {userId} {userGid}',
    (c) => withCalls(c, { revoke: { method: 'DELETE', path: '/x/{request-id}' } }),
  ],
  [
    '/environments/0/registration/applications/path',
    'no placeholders',
    (c) => withCalls(c, { applications: { method: 'GET', path: '/x/{type}', list: '/', fields: { scope: '/ID' } } }),
  ],
  [
    '/environments',
    'each OAuth client at one token URL once',
    (c) => c.environments.push({ ...c.environments[0], id: 'another' }),
  ],
  [
    '/trustedProxies/0',
    'IP address',
    (c) => {
      c.trustedProxies = ['proxy.example']
    },
  ],
]
test.each(mistakes)(
  '33, 88: a mistake at %s is named with its place and what is expected: %s',
  (path, expected, change) => {
    const said = mistake(change)
    expect(said.startsWith(`${path}:`), said).toBe(true)
    expect(said).toContain(expected)
    expect(said).not.toContain('CANARY')
  },
)

const CHROME_URI = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/'
const FIREFOX_URI = `https://${'0123456789'.repeat(4)}.extensions.allizom.org/`
const FIREFOX = { browser: 'firefox', id: 'integrations@addons', redirectUri: FIREFOX_URI }
const APPLICATIONS = { method: 'GET', path: '/x', list: '/Items', fields: { scope: '/Scope' } }
const ASSIGNED_USERS = { method: 'GET', path: '/x', list: '/Items', fields: { user: '/User' } }
const http = (calls: object) => {
  const register = { method: 'POST', path: '/x', value: '/Token' }
  return { mode: 'http', correlation: 'none', register, ...calls }
}
const AT = '/environments/0'

/** What is put where, and what is said of which place. */
const wrong: [string, unknown, string, string][] = [
  ...['10.0.0.0/33', '10.0.0.0/', '10.0.0/8', 'fd00::/129', '10.0.0.0/8/8', '::1/-1'].map(
    (range): (typeof wrong)[number] => ['/trustedProxies', [range], '/trustedProxies/0', 'a range'],
  ),
  ...[-1, 0, 65_536, 7410.5, '7410'].map((port): (typeof wrong)[number] => [
    '/listen/port',
    port,
    '/listen/port',
    'from 1 to 65535',
  ]),
  ['/listen/metricsPort', 7410, '/listen/metricsPort', 'another port'],
  ['/publicOrigin', 'https://relay.example.com/relay', '/publicOrigin', 'without a path'],
  ['/publicOrigin', 'https://relay.example.com/?a', '/publicOrigin', 'no credentials, query'],
  ['/publicOrigin', 'https://CANARY@relay.example.com', '/publicOrigin', 'no credentials'],
  ['/extensions/0/browser', 'opera', '/extensions/0/browser', 'firefox'],
  ['/extensions/0/id', 'integrations@addons', '/extensions/0/id', '32 letters from a to p'],
  ['/extensions/0/id', 'p'.repeat(32), '/extensions/0/redirectUri', 'of this id'],
  ['/extensions/0/redirectUri', CHROME_URI.slice(0, -1), '/extensions/0/redirectUri', '.chromiumapp.org/'],
  ['/extensions/0/redirectUri', FIREFOX_URI, '/extensions/0/redirectUri', '.chromiumapp.org/'],
  ['/extensions/0', { ...FIREFOX, redirectUri: CHROME_URI }, '/extensions/0/redirectUri', '.extensions.allizom.org/'],
  [
    `${AT}/registration`,
    http({ applications: { ...APPLICATIONS, fields: { scope: '/Scope', activ: '/Active' } } }),
    `${AT}/registration/applications/fields/activ`,
    'not known',
  ],
  [
    `${AT}/registration`,
    http({ assignedUsers: { ...ASSIGNED_USERS, fields: { users: '/User' } } }),
    `${AT}/registration/assignedUsers/fields/user`,
    'expected',
  ],
  [
    `${AT}/registration`,
    http({ applications: { ...APPLICATIONS, body: { All: 'yes' } } }),
    `${AT}/registration/applications/body`,
    'no body in a call with GET',
  ],
  [`${AT}/parameters/subscriptionId`, '', `${AT}/parameters/subscriptionId`, 'a text that is not empty'],
  [`${AT}/authorization/clientId`, '', `${AT}/authorization/clientId`, 'a text that is not empty'],
  [`${AT}/types/0/probe/status`, 20, `${AT}/types/0/probe/status`, 'from 200 to 599'],
  [
    `${AT}/types/0/parameter`,
    example().environments[0].parameters.subscriptionId,
    AT,
    'a different company parameter for each use',
  ],
  [`${AT}/portal/integrationTab`, '#tab', `${AT}/portal/integrationTab`, 'not known'],
  [`${AT}/types/0/names/de`, 'Umfragen', `${AT}/types/0/names/de`, 'not known'],
]
const named = wrong.map(([place, value, path, expected]) => [path, expected, place, value] as const)
test.each(named)('88: what cannot work at %s is refused: %s', (path, expected, place, value) => {
  const [name = '', ...way] = place.split('/').slice(1).reverse()
  const said = mistake((config) => {
    way.reduceRight((here, key) => here[key], config)[name] = value
  })
  expect(said).toContain(`${path}: `)
  expect(said).toContain(expected)
  expect(said).not.toContain('CANARY')
})

test('what each browser gives is accepted, and calls with all that they need', () => {
  const config = example()
  config.extensions.push({ ...config.extensions[0], browser: 'edge', redirectUri: `${CHROME_URI}oauth` }, FIREFOX)
  config.environments[0].registration = http({ applications: APPLICATIONS, assignedUsers: ASSIGNED_USERS })
  expect(parseConfig(config).extensions).toHaveLength(3)
})

const KEY = 'A'.repeat(43)
function secretsWith(file: string, content: string | null, mode = 0o600) {
  const path = join(folder, file)
  if (content !== null) {
    writeFileSync(path, content)
    chmodSync(path, mode)
  }
  const config = example()
  config.sessionKeys = [{ kid: 'a', key: { env: 'KEY' } }]
  config.environments[0].authorization.clientSecret = { file: path }
  return readSecrets(parseConfig(config), { KEY }).environmentSecrets.get(config.environments[0].id)
}

test('89: a newline at the end of a secret file is not part of the secret', () => {
  expect(secretsWith('newline', 'correct horse\n')?.()).toBe('correct horse')
})

test('89: a secret file that was replaced counts without a restart; one that got broken does not', () => {
  const secret = secretsWith('replaced', 'the first one')
  writeFileSync(join(folder, 'replaced'), 'the second one')
  expect(secret?.()).toBe('the second one')
  writeFileSync(join(folder, 'replaced'), '')
  expect(secret?.()).toBe('the second one')
})

test.each([
  ['missing', null, 0o600, 'ENOENT'],
  ['empty', '', 0o600, 'empty'],
  ['shared', 'CANARY', 0o666, 'written by others'],
])(
  '88, 89: a secret file that is %s is refused, with its place and without its content',
  (file, content, mode, expected) => {
    const read = () => secretsWith(file, content, mode)
    expect(read).toThrow(expected)
    expect(read).toThrow('/environments/0/authorization/clientSecret')
    expect(read).not.toThrow('CANARY')
  },
)

test('89: a directory is no secret file', () => {
  mkdirSync(join(folder, 'directory'))
  expect(() => secretsWith('directory', null)).toThrow('EISDIR')
})

test('88: a session key of another length than 32 bytes is refused', () => {
  const config = example()
  config.sessionKeys = [{ kid: 'a', key: { env: 'KEY' } }]
  expect(() => readSecrets(parseConfig(config), { KEY: 'A'.repeat(22) })).toThrow('32 random bytes')
})

type Schema = {
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** The paths of all options of a JSON Schema that say nothing about themselves. */
function silent(schema: Schema, path: string): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, option]) => [
    ...(option.description ? [] : [`${path}/${name}`]),
    // Languages; and the controls of the guide, which relay/README.md describes.
    ...(name === 'names' || name === 'guide' ? [] : silent(option, `${path}/${name}`)),
  ])
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter((one) => one !== undefined)
  return [...own, ...inner.flatMap((one) => silent(one, path))]
}
test('every option says in the JSON Schema what it is for', () => {
  expect(silent(JSON.parse(readFileSync(join(DEPLOY, 'relay.config.schema.json'), 'utf8')), '')).toEqual([])
})

test('the published JSON Schema is that of the code', () => {
  const published = JSON.parse(readFileSync(join(DEPLOY, 'relay.config.schema.json'), 'utf8'))
  const { $schema: _, ...made } = toJsonSchema(RelayConfig, { errorMode: 'ignore', typeMode: 'input' })
  const { $schema: __, title: ___, ...kept } = published
  expect(kept).toEqual(JSON.parse(JSON.stringify(made)))
})
