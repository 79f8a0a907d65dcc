/** Transport, framing, origins: rows 1 to 26 of the catalogue, as far as they are the app's. */
import { EXTENSION_ORIGIN } from '../../support/extension.ts'
import type { Row } from './row.ts'

const text = (value: string) => new TextEncoder().encode(value)
const OVER = 'x'.repeat(16 * 1024)
const chunked = (value: string) =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < value.length; at += 1000) controller.enqueue(text(value.slice(at, at + 1000)))
      controller.close()
    },
  })

const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}`, 0]))

const contentTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json, application/x-www-form-urlencoded',
]
const malformed: [string, BodyInit][] = [
  ['a BOM', text('\ufeff{}')],
  ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ['a lone surrogate', '{"environment":"\\ud800"}'],
  ['no JSON', '{"environment":'],
  ['nothing', ''],
  ['10,000 brackets', '['.repeat(8000) + ']'.repeat(8000)],
  ['17 objects in each other', `${'{"a":'.repeat(17)}1${'}'.repeat(17)}`],
]
const origins = [
  'https://evil.example',
  'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  `${EXTENSION_ORIGIN}.evil`,
  `${EXTENSION_ORIGIN}/`,
  EXTENSION_ORIGIN.toUpperCase(),
  `${EXTENSION_ORIGIN}@evil`,
  'null',
  'moz-extension://not-a-uuid',
]
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
    name: '1: a body of one byte over the limit',
    send: (a) => a.postSession(`${OVER}x`),
    status: 413,
    code: 'body_too_large',
    calls: 0,
  },
  {
    name: '2: a chunked body over the limit',
    send: (a) => a.postSession(chunked(`{"environment":"${OVER}"}`)),
    status: 413,
    code: 'body_too_large',
    calls: 0,
  },
  ...contentTypes.map(
    (type): Row => ({
      name: `7: content type ${type}`,
      send: (a) => a.postSession('{}', { 'content-type': type }),
      status: 415,
      code: 'unsupported_media_type',
      calls: 0,
    }),
  ),
  {
    name: '7: no content type at all',
    send: async (a) => {
      const dpop = await a.client.proof('POST', '/v1/sessions', undefined)
      return a.send('/v1/sessions', { method: 'POST', body: text('{}'), headers: { dpop } })
    },
    status: 415,
    code: 'unsupported_media_type',
    calls: 0,
  },
  {
    name: '8: JSON in UTF-16',
    send: (a) => a.postSession('{}', { 'content-type': 'application/json; charset=utf-16' }),
    status: 400,
    code: 'malformed_json',
    calls: 0,
  },
  ...malformed.map(
    ([what, body]): Row => ({
      name: `8, 9: a body with ${what}`,
      send: (a) => a.postSession(body),
      status: 400,
      code: 'malformed_json',
      calls: 0,
    }),
  ),
  {
    name: '9: 1,300 keys',
    send: (a) => a.signInWith(keys(1_300)),
    status: 400,
    code: 'unknown_field',
    calls: 0,
  },
  {
    name: '9: 100,000 keys',
    send: (a) => a.signInWith(keys(100_000)),
    status: 413,
    code: 'body_too_large',
    calls: 0,
  },
  ...['{"__proto__":{"x":1}}', '{"constructor":{}}', '{"environment":{"__proto__":1}}'].map(
    (body): Row => ({
      name: `10: a key that means something to the language: ${body}`,
      send: (a) => a.postSession(body),
      status: 400,
      code: 'unknown_field',
      calls: 0,
    }),
  ),
  ...['base_url', 'erp_host', 'token_endpoint', 'scope'].map(
    (field): Row => ({
      name: `10, 69: the field ${field}, which no client may name`,
      send: (a) => a.signInWith({ [field]: 'http://evil.example/CANARY' }),
      status: 400,
      code: 'unknown_field',
      calls: 0,
      also: ({ body }) => {
        if (body.pointer !== `/${field}`) throw new Error(`pointer ${body.pointer}`)
      },
    }),
  ),
  {
    name: '69: an environment that is an address',
    send: (a) => a.signInWith({ environment: 'http://evil.example' }),
    status: 400,
    code: 'invalid_field',
    calls: 0,
  },
  ...[['x'], 1, { a: 1 }, null].map(
    (code): Row => ({
      name: `11: a code of the wrong type: ${JSON.stringify(code)}`,
      send: (a) => a.signInWith({ code }),
      status: 400,
      code: 'invalid_field',
      calls: 0,
    }),
  ),
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
  {
    name: '17: a compressed body',
    send: (a) => a.postSession('{}', { 'content-encoding': 'gzip' }),
    status: 415,
    code: 'unsupported_encoding',
    calls: 0,
  },
  ...origins.map(
    (origin): Row => ({
      name: `18 to 22: the origin ${origin}`,
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
