/** What cannot work is refused with its place: single values, and values that contradict each other. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parseConfig } from '../../../../relay/config/parse.ts'
import { JsonPointer } from '../../../../relay/config/values.ts'
import { exampleConfig, saidOf as said } from '../../../support/example-config.ts'

const ENV = '/environments/0'
const ABSOLUTE = 'an absolute URL'
const HTTPS = 'https; http only for localhost'
const HOST = 'an IP address without brackets, or a host name'
const PAGE = { section: 's', row: 'r', idAttribute: 'i' }
const GUIDE = (guide: object) => ({ mode: 'guided', guide })
const ORIGIN = 'an origin as browsers write it'
const NATIVE = { mode: 'native', subscription: { id: 'ES-1042', bridge: 'MAIN', password: { env: 'PASSWORD' } } }
const wrong: [string, unknown, string, string][] = [
  ['/publicOrigin', 'https://relay.example.com/', '/publicOrigin', ORIGIN],
  ['/publicOrigin', 'https://Relay.example.com', '/publicOrigin', ORIGIN],
  ['/publicOrigin', 'https://relay.example.com:443', '/publicOrigin', ORIGIN],
  [`${ENV}/portal/origins`, [], `${ENV}/portal/origins`, 'at least one origin'],
  [`${ENV}/portal/origins/0`, 'cloud.entersoft.gr', `${ENV}/portal/origins/0`, ABSOLUTE],
  [`${ENV}/portal/origins/0`, 'https://cloud.entersoft.gr/subs', `${ENV}/portal/origins/0`, ORIGIN],
  [`${ENV}/portal/origins/0`, 'https://cloud.entersoft.gr/', `${ENV}/portal/origins/0`, ORIGIN],
  [`${ENV}/portal/origins/0`, 'http://cloud.entersoft.gr', `${ENV}/portal/origins/0`, HTTPS],
  [`${ENV}/portal/origins/1`, 'https://cloud.entersoft.gr', `${ENV}/portal/origins`, 'each origin once'],
  [`${ENV}/portal/path`, 'subs', `${ENV}/portal/path`, 'a path that starts with /'],
  [`${ENV}/portal/path`, '/subs\\', `${ENV}/portal/path`, 'a path that starts with /'],
  [`${ENV}/portal/tabs`, '', `${ENV}/portal/tabs`, 'a text that is not empty'],
  [`${ENV}/portal/content`, ' ', `${ENV}/portal/content`, 'a text that is not empty'],
  [`${ENV}/portal/integrationsTab`, '', `${ENV}/portal/integrationsTab`, 'a text that is not empty'],
  [`${ENV}/parametersPage`, { ...PAGE, url: 'parameters' }, `${ENV}/parametersPage/url`, ABSOLUTE],
  [`${ENV}/parametersPage`, { ...PAGE, url: 'http://ebs.example' }, `${ENV}/parametersPage/url`, HTTPS],
  [
    `${ENV}/parametersPage`,
    { url: 'https://ebs.example', section: '', row: '', idAttribute: '' },
    `${ENV}/parametersPage/row`,
    'a text that is not empty',
  ],
  [`${ENV}/registration`, GUIDE({ url: 'javascript:alert(1)' }), `${ENV}/registration/guide/url`, ABSOLUTE],
  [`${ENV}/registration`, GUIDE({ url: 'http://cloud.entersoft.gr' }), `${ENV}/registration/guide/url`, HTTPS],
  [
    `${ENV}/registration`,
    GUIDE({ add: { selector: '' } }),
    `${ENV}/registration/guide/add/selector`,
    'a text that is not empty',
  ],
  [
    `${ENV}/registration`,
    GUIDE({ add: { selector: 'a', texts: [] } }),
    `${ENV}/registration/guide/add/texts`,
    'at least one',
  ],
  [`${ENV}/authorization`, { mode: 'basic' }, `${ENV}/authorization/mode`, '"oauth" or "native"'],
  [
    `${ENV}/authorization`,
    { ...NATIVE, subscription: { ...NATIVE.subscription, password: 'CANARY' } },
    `${ENV}/authorization/subscription/password`,
    'a reference to the secret: {"file": PATH} or {"env": NAME}',
  ],
  [
    `${ENV}/authorization`,
    { ...NATIVE, subscription: { ...NATIVE.subscription, id: 'x'.repeat(101) } },
    `${ENV}/authorization/subscription/id`,
    'at most 100 characters',
  ],
  [
    `${ENV}/authorization`,
    { ...NATIVE, applicationClaim: 'yes' },
    `${ENV}/authorization/applicationClaim`,
    'true or false',
  ],
  [`${ENV}/types/0/names/en`, '', `${ENV}/types/0/names/en`, 'a text that is not empty'],
  [`${ENV}/authorization/clientId`, 'one\n', `${ENV}/authorization/clientId`, 'printable ASCII'],
  [
    `${ENV}/authorization/clientSecret`,
    { file: '' },
    `${ENV}/authorization/clientSecret/file`,
    'a text that is not empty',
  ],
  [
    `${ENV}/authorization/clientSecret`,
    { fil: 'x' },
    `${ENV}/authorization/clientSecret`,
    'a reference to the secret: {"file": PATH} or {"env": NAME}',
  ],
  ['/rates', { client: { burst: 1, everyMs: Number.POSITIVE_INFINITY } }, '/rates/client/everyMs', 'at least 1'],
  ['/listen/host', '', '/listen/host', HOST],
  ['/listen/host', '[::1]', '/listen/host', HOST],
  ['/listen/host', '127.0.0.1:80', '/listen/host', HOST],
  ['/listen/host', '127.1', '/listen/host', HOST],
  ['/listen/host', 'http://localhost', '/listen/host', HOST],
  ...['0.0.0.0', '::', '192.0.2.7', 'relay.internal'].map((host): (typeof wrong)[number] => [
    '/listen/host',
    host,
    '/trustedProxies',
    'the addresses of the proxies that serve HTTPS, because listen.host is not loopback',
  ]),
]
test.each(wrong.map(([place, value, path, expected]) => [path, expected, place, value] as const))(
  'what cannot work at %s is refused: %s',
  (path, expected, place, value) => {
    const lines = said(place, value).split('\n')
    expect(lines.find((line) => line.startsWith(`${path}: `))).toContain(`expected ${expected}`)
  },
)

test.each([
  ['/publicOrigin', undefined, '/publicOrigin: expected a text in double quotes, but missing'],
  ['/publicOrigin', 1, '/publicOrigin: expected a text in double quotes'],
  ['/environments', {}, '/environments: expected a list in [ ]'],
  ['/listen', null, '/listen: expected an object in { }'],
  ['/listen/port', '7410', '/listen/port: expected a port from 1 to 65535'],
  [`${ENV}/ebs/allowPrivate`, 'yes', `${ENV}/ebs/allowPrivate: expected true or false`],
  [`${ENV}/kind`, 'live', `${ENV}/kind: expected "production" or "test"`],
  [`${ENV}/registration`, {}, `${ENV}/registration/mode: expected "guided" or "http", but missing`],
  ['/rates', { 'a/b~': 1 }, '/rates/a~1b~0: this name is not known'],
  ['/rates', { client: { burst: 1 } }, '/rates/client/everyMs: expected here, but missing'],
])('at %s %j is refused in words of JSON', (place, value, expected) => {
  expect(said(place, value)).toBe(expected)
})

test('the same extension stands once, and in two stores it may have one id', () => {
  const [chrome] = exampleConfig().extensions
  expect(said('/extensions', [chrome, chrome])).toBe('/extensions: expected each extension once')
  expect(said('/extensions', [chrome, { ...chrome, browser: 'edge' }])).toBe('accepted')
})

test.each([
  ['127.0.0.1', []],
  ['127.0.0.2', []],
  ['::1', []],
  ['0:0:0:0:0:0:0:1', []],
  ['localhost', []],
  ['0.0.0.0', ['172.30.74.2']],
  ['::', ['fd00::/8']],
  ['relay.internal', ['10.0.0.0/8']],
])('the relay may listen at %s behind %j', (host, proxies) => {
  expect(said('/listen/host', host, { '/trustedProxies': proxies })).toBe('accepted')
})

test.each([
  ['', true],
  ['/Token', true],
  ['/Result/0/Value', true],
  ['/a~0b/~1', true],
  ['/a~2b', false],
  ['/a~', false],
  ['/~~0', false],
  ['Token', false],
])('%j is a JSON pointer of RFC 6901: %s', (pointer, expected) => {
  expect(v.is(JsonPointer, pointer)).toBe(expected)
})

test.each([
  ['a SubscriptionID and a BridgeID', NATIVE.subscription],
  ['neither id: EBS takes its entry of that name', { ...NATIVE.subscription, id: '', bridge: '' }],
])('native sign-in is accepted with %s', (_, subscription) => {
  expect(said(`${ENV}/authorization`, { ...NATIVE, subscription })).toBe('accepted')
})

test('the claim of the application goes with a native login unless the configuration says otherwise', () => {
  const config = exampleConfig()
  config.environments[0].authorization = NATIVE
  expect(parseConfig(config).environments[0]?.authorization).toEqual({ ...NATIVE, applicationClaim: true })
})

test('several environments may sign in natively', () => {
  const config = exampleConfig()
  config.environments[0].authorization = NATIVE
  config.environments.push({ ...config.environments[0], id: 'second' })
  expect(parseConfig(config).environments).toHaveLength(2)
})

test('a configuration that says `oauth` where earlier versions did is told where it says that now', () => {
  const config = exampleConfig()
  const { mode: _, ...oauth } = config.environments[0].authorization
  config.environments[0] = { ...config.environments[0], authorization: undefined, oauth }
  expect(() => parseConfig(JSON.parse(JSON.stringify(config)))).toThrow(
    `${ENV}/oauth: moved to authorization; expected "authorization": {"mode": "oauth", …} with all that is in here`,
  )
})
