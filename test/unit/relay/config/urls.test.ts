/** Addresses in the configuration are written in one way; what is inside stands there by the operator's word alone. */
import { expect, test } from 'vitest'
import { saidOf as said } from '../../../support/example-config.ts'

const ENV = '/environments/0'

const PRIVATE = 'expected a public address, or "allowPrivate": true in ebs'
const disguised = [
  'https://0x7f.1',
  'https://2130706433',
  'https://127.1',
  'https://0177.0.0.1',
  'https://①②⑦.0.0.1',
  'https://%31%32%37.0.0.1',
  'https://10.0.0.1',
  'https://169.254.169.254',
  'https://[::1]',
  'https://[fd00::1]',
  'https://[::ffff:a9fe:a9fe]',
  'https://[::ffff:10.0.0.1]',
]
const ADDRESSES = [
  'ebs/baseUrl',
  'authorization/issuer',
  'authorization/authorizeUrl',
  'authorization/tokenUrl',
  'authorization/revokeUrl',
]
const everywhere = (urls: string[]) => ADDRESSES.flatMap((at) => urls.map((url) => [`${ENV}/${at}`, url] as const))

test.each(everywhere(disguised))('at %s the private address %s is refused, in any spelling', (place, url) => {
  expect(said(place, url)).toBe(`${place}: ${PRIVATE}`)
  expect(said(place, url, { [`${ENV}/ebs/allowPrivate`]: true })).toBe('accepted')
})

const BLANKS = 'no blanks and no backslashes'
const ABSOLUTE = 'an absolute URL, such as https://host.example'
const HTTPS = 'https; http only for localhost, 127.0.0.1 and [::1]'
const DOT = 'no dot at the end of the host name'
const misspelt = [
  ['https://good.example\\evil', BLANKS],
  ['https://good\\@evil.example', BLANKS],
  [' https://good.example', BLANKS],
  ['https://good.example ', BLANKS],
  ['https://good.example/a b', BLANKS],
  ['https://good.ex\tample', BLANKS],
  ['https:good.example', ABSOLUTE],
  ['https:/good.example', ABSOLUTE],
  ['https:///good.example', ABSOLUTE],
  ['good.example', ABSOLUTE],
  ['', ABSOLUTE],
  ['https://good.example.', DOT],
  ['https://good.example.:443/', DOT],
  ['https://8.8.8.8.', DOT],
  ['https://good.example:0', 'a port from 1 to 65535'],
  ['https://CANARY@good.example', 'no credentials'],
  ['https://CANARY:CANARY@good.example', 'no credentials'],
  ['http://good.example', HTTPS],
  ['http://0x7f.1', HTTPS],
  ['http://127.1', HTTPS],
  ['http://2130706433', HTTPS],
  ['http://①②⑦.0.0.1', HTTPS],
  ['http://localhost.example', HTTPS],
  ['http://127.0.0.1.example', HTTPS],
  ['ftp://good.example', HTTPS],
  ['javascript:alert(1)', ABSOLUTE],
] as const
const PLACES = [
  '/publicOrigin',
  `${ENV}/portal/origins/0`,
  `${ENV}/parametersPage/url`,
  ...ADDRESSES.map((at) => `${ENV}/${at}`),
]
const PAGE = { section: 's', row: 'r', idAttribute: 'i' }
test.each(PLACES)('at %s an address is refused that is not written as such', (place) => {
  for (const [url, expected] of misspelt) {
    const text = said(place, url, { [`${ENV}/parametersPage`]: PAGE })
    expect([url, text.split('\n')[0]]).toEqual([url, `${place}: expected ${expected}`])
  }
})

test.each(['http://localhost:7410', 'http://127.0.0.1:7410', 'http://[::1]:7410'])(
  'plain HTTP is accepted on %s',
  (origin) => {
    expect(said('/publicOrigin', origin)).toBe('accepted')
    expect(said(`${ENV}/ebs/baseUrl`, origin, { [`${ENV}/authorization/tokenUrl`]: `${origin}/Auth/Token` })).toBe(
      'accepted',
    )
  },
)

test.each([`${ENV}/ebs/baseUrl`, `${ENV}/authorization/tokenUrl`])(
  'at %s public addresses are accepted in their usual spellings',
  (place) => {
    for (const url of [
      'https://api.entersoft.gr',
      'https://api.entersoft.gr/base/',
      'https://API.Entersoft.gr:8443/x',
      'https://8.8.8.8',
      'https://[2A00:1450:4001:813:0:0:0:200E]:443',
      'https://επιχείρηση.example/ebs',
    ]) {
      expect([url, said(place, url)]).toEqual([url, 'accepted'])
    }
  },
)

test.each(['issuer', 'authorizeUrl', 'tokenUrl', 'revokeUrl'])(
  'plain HTTP in authorization.%s beside an EBS with HTTPS is refused: every call would be denied',
  (name) => {
    const place = `${ENV}/authorization/${name}`
    expect(said(place, 'http://localhost:7420/x')).toBe(`${place}: expected https, as in ebs.baseUrl`)
  },
)

test('every contradiction of an environment is named at once', () => {
  const text = said(`${ENV}/authorization/tokenUrl`, 'http://localhost/x', {
    [`${ENV}/ebs/baseUrl`]: 'https://10.0.0.1',
  })
  expect(text.split('\n').map((line) => line.split(':')[0])).toEqual([
    `${ENV}/ebs/baseUrl`,
    `${ENV}/authorization/tokenUrl`,
  ])
})

test('a page may have a query and a fragment', () => {
  const url = 'https://cloud.entersoft.gr/app?view=1#/subscriptions/42@x'
  expect(said(`${ENV}/registration`, { mode: 'guided', guide: { url } })).toBe('accepted')
  expect(said(`${ENV}/parametersPage`, { ...PAGE, url })).toBe('accepted')
})
