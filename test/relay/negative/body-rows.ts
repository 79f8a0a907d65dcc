/** What a body may be: rows 1 to 11, 17 and 69 of the catalogue, as far as they are the app's. */
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

function pointsAt({ pointer }: { pointer?: string }, expected: string): void {
  if (pointer !== expected) throw new Error(`pointer ${pointer}`)
}

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

export const bodyRows: Row[] = [
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
  {
    name: '10: a code that stands twice, the good one last',
    send: async (a) => {
      const { redirectUri, verifierSeed, code } = await a.grant()
      const body = JSON.stringify({ environment: 'sandbox', code: 'aaaa', redirectUri, verifierSeed })
      return a.postSession(`${body.slice(0, -1)},"code":${JSON.stringify(code)}}`)
    },
    status: 400,
    code: 'malformed_json',
    calls: 0,
    also: ({ body }) => pointsAt(body, '/code'),
  },
  {
    name: '10: a description that stands twice, once in another spelling',
    send: async (a) => {
      const client = await a.signedIn()
      const body = '{"type":"SURVEYS","description":"A row","descr\\u0069ption":"A row"}'
      return client.call('createEndpoint', { params: { requestId: a.requestId }, body })
    },
    status: 400,
    code: 'malformed_json',
    calls: 0,
    also: ({ body }) => pointsAt(body, '/description'),
  },
  ...['base_url', 'erp_host', 'token_endpoint'].map(
    (field): Row => ({
      name: `10, 69: the field ${field}, which no client may name`,
      send: (a) => a.signInWith({ [field]: 'http://evil.example/CANARY' }),
      status: 400,
      code: 'unknown_field',
      calls: 0,
      also: ({ body }) => pointsAt(body, `/${field}`),
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
    name: '17: a compressed body',
    send: (a) => a.postSession('{}', { 'content-encoding': 'gzip' }),
    status: 415,
    code: 'unsupported_encoding',
    calls: 0,
  },
]
