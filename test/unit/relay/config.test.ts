import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { afterAll, expect, test } from 'vitest'
import { RelayConfig } from '../../../relay/config.ts'
import { readSecrets } from '../../../relay/node/secrets.ts'
import { parseConfig } from '../../../relay/parse-config.ts'

const DEPLOY = join(import.meta.dirname, '../../../relay/deploy')
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

type Change = (config: ReturnType<typeof example>) => void
/** Registration by calls, of which one is wrong. */
const withCalls = (config: ReturnType<typeof example>, calls: object) => {
  const register = { method: 'POST', path: '/x/{type}', body: { A: '{replaced}', B: '{"a":1}' }, value: '/Token' }
  config.environments[0].registration = { mode: 'http', correlation: 'field', register, ...calls }
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
    '/environments/0/oauth/tokenUrl',
    'https',
    (c) => {
      c.environments[0].oauth.tokenUrl = 'http://api.entersoft.gr/Auth/Token'
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
    '/environments/0/oauth/password',
    'not known',
    (c) => {
      c.environments[0].oauth.password = 'CANARY'
    },
  ],
  [
    '/environments/0/oauth/clientSecret',
    'expected',
    (c) => {
      c.environments[0].oauth.clientSecret = 'CANARY'
    },
  ],
  [
    '/environments/0/registration',
    'would make two',
    (c) => {
      c.environments[0].registration = {
        mode: 'http',
        correlation: 'type',
        perType: 'several',
        register: { method: 'POST', path: '/x', value: '/Token' },
      }
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
    'no placeholders but {requestId} {type} {scope} {value}',
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

const KEY = 'A'.repeat(43)
function secretsWith(file: string, content: string | null, mode = 0o600) {
  const path = join(folder, file)
  if (content !== null) {
    writeFileSync(path, content)
    chmodSync(path, mode)
  }
  const config = example()
  config.sessionKeys = [{ kid: 'a', key: { env: 'KEY' } }]
  config.environments[0].oauth.clientSecret = { file: path }
  return readSecrets(parseConfig(config), { KEY }).clientSecrets.get(config.environments[0].id)
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
  ['well-known', 'Password1', 0o600, 'of your own'],
  ['changeme', 'changeme', 0o600, 'of your own'],
])(
  '88, 89: a secret file that is %s is refused, with its place and without its content',
  (file, content, mode, expected) => {
    const read = () => secretsWith(file, content, mode)
    expect(read).toThrow(expected)
    expect(read).toThrow('/environments/0/oauth/clientSecret')
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

test('the published JSON Schema is that of the code', () => {
  const published = JSON.parse(readFileSync(join(DEPLOY, 'relay.config.schema.json'), 'utf8'))
  const { $schema: _, ...made } = toJsonSchema(RelayConfig, { errorMode: 'ignore', typeMode: 'input' })
  const { $schema: __, title: ___, ...kept } = published
  expect(kept).toEqual(JSON.parse(JSON.stringify(made)))
})
