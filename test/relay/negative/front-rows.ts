/** Methods, paths, headers, origins: rows 12 to 25 of the catalogue, as far as they are the app's. */
import { EXTENSION_ORIGIN } from '../../support/extension.ts'
import type { Row } from './row.ts'

const origins = [
  ['18: a web page’s origin', 'https://evil.example'],
  ['18: an origin that is null', 'null'],
  ['19: another extension’s origin', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['20: an origin with more behind it', `${EXTENSION_ORIGIN}.evil`],
  ['20: an origin with a slash behind it', `${EXTENSION_ORIGIN}/`],
  ['20: an origin in capitals', EXTENSION_ORIGIN.toUpperCase()],
  ['20: an origin as the user of another', `${EXTENSION_ORIGIN}@evil`],
  ['22: a Firefox origin that is no UUID', 'moz-extension://not-a-uuid'],
  ['22: a Firefox origin with more behind it', 'moz-extension://0f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11.evil'],
  ['22: a Firefox origin behind https', 'https://moz-extension://0f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11'],
] as const
const paths = [
  '/v1//environments',
  '/v1/environments/',
  '/V1/environments',
  '/v1/environments%2F',
  '/v1/%65nvironments/x',
  '/v1/endpoints/a%2Fb',
  '/v1/environments.',
  '/',
]

export const frontRows: Row[] = [
  {
    name: '12: GET on a route that takes POST',
    send: (a) => a.send('/v1/sessions'),
    status: 405,
    code: 'method_not_allowed',
    calls: 0,
    also: ({ headers }) => {
      if (!headers.get('allow')?.includes('POST')) throw new Error('no Allow')
    },
  },
  {
    name: '12: X-HTTP-Method-Override is ignored',
    send: (a) => a.send('/v1/environments', { headers: { 'x-http-method-override': 'DELETE' } }),
    status: 200,
    code: null,
  },
  ...paths.map(
    (path): Row => ({
      name: `13: the path ${path}`,
      send: (a) => a.send(path),
      status: path.startsWith('/v1/endpoints/') ? 405 : 404,
      code: path.startsWith('/v1/endpoints/') ? 'method_not_allowed' : 'not_found',
      calls: 0,
    }),
  ),
  {
    name: '14: X-Forwarded headers of a stranger change nothing',
    send: async (a) => {
      const client = await a.signedIn()
      const forwarded = {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        'x-forwarded-uri': '/healthz',
      }
      return client.call('listEndpoints', { headers: forwarded })
    },
    status: 200,
    code: null,
  },
  {
    name: '15: a health probe’s User-Agent on a protected path',
    send: (a) => a.send('/v1/endpoints', { headers: { 'user-agent': 'kube-probe/1.30' } }),
    status: 401,
    code: 'proof_required',
    calls: 0,
  },
  {
    name: '16: a request id of the client’s is not used',
    send: (a) => a.send('/v1/nothing', { headers: { 'x-request-id': 'C'.repeat(4000), request_id: 'CANARY' } }),
    status: 404,
    code: 'not_found',
    calls: 0,
  },
  ...origins.map(
    ([name, origin]): Row => ({
      name,
      send: (a) => a.postSession('{}', { origin }),
      status: 403,
      code: 'origin_not_allowed',
      calls: 0,
      also: ({ headers }) => {
        if (headers.has('access-control-allow-origin')) throw new Error('the origin was allowed')
      },
    }),
  ),
  {
    name: '21: a Firefox origin without a proof',
    send: (a) => a.send('/v1/endpoints', { headers: { origin: `moz-extension://${crypto.randomUUID()}` } }),
    status: 401,
    code: 'proof_required',
    calls: 0,
  },
  {
    name: '23: no origin, with a session and a proof: the same rights as with one',
    send: async (a) => (await a.signedIn()).call('listEndpoints'),
    status: 200,
    code: null,
  },
  {
    name: '24: a preflight that asks for more than there is',
    send: (a) =>
      a.send('/v1/sessions', {
        method: 'OPTIONS',
        headers: {
          origin: EXTENSION_ORIGIN,
          'access-control-request-method': 'PATCH',
          'access-control-request-headers': 'x-anything',
          'access-control-request-private-network': 'true',
        },
      }),
    status: 204,
    code: null,
    calls: 0,
    also: ({ headers }) => {
      const allowed = `${headers.get('access-control-allow-methods')} ${headers.get('access-control-allow-headers')}`
      if (/PATCH|anything/.test(allowed) || headers.get('vary') !== 'Origin') throw new Error(allowed)
      for (const name of ['access-control-allow-credentials', 'access-control-allow-private-network']) {
        if (headers.has(name)) throw new Error(name)
      }
    },
  },
  {
    name: '25: a session in the query and in a cookie',
    send: async (a) => {
      const { session } = await a.signedIn()
      const dpop = await a.client.proof('GET', '/v1/endpoints', session)
      return a.send(`/v1/endpoints?session=${session}`, { headers: { dpop, cookie: `session=${session}` } })
    },
    status: 401,
    code: 'session_required',
    calls: 0,
  },
]
