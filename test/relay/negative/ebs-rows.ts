/** Reading from EBS, trying a key, revoking, signing out: rows 72 and 83 to 87 of the catalogue. */
import { HALF_JSON, HTML_ERROR } from '../../sandbox/faults.ts'
import { exactlyOne, fault, none, unwritten } from './in-ebs.ts'
import type { Row } from './row.ts'

const keys = ['short', 'x'.repeat(513), `${'x'.repeat(20)}\n`, 'κλειδί που δεν είναι', 'a b c d e f g h i j k l']

type FailingRead = { status: number; body?: string; retryAfter?: string; location?: string }

/** EBS's ways of failing at a read, and what the relay says. */
const failingReads: [string, FailingRead, number, Row['code'], number?][] = [
  ['500 without a body', { status: 500 }, 502, 'ebs_error'],
  ['500 in HTML', { status: 500, body: HTML_ERROR }, 502, 'ebs_error'],
  ['200 in HTML', { status: 200, body: HTML_ERROR }, 502, 'ebs_invalid_answer'],
  ['404 in HTML', { status: 404, body: HTML_ERROR }, 502, 'ebs_invalid_answer'],
  ['404 of an address that is not there', { status: 404, body: '{"Message":"CANARY"}' }, 502, 'ebs_invalid_answer'],
  ['half a JSON', { status: 200, body: HALF_JSON }, 502, 'ebs_invalid_answer'],
  ['503', { status: 503 }, 503, 'ebs_unavailable'],
  ['429 with an hour to wait', { status: 429, retryAfter: '3600' }, 503, 'ebs_busy', 60],
  ['429 until a date', { status: 429, retryAfter: new Date(Date.now() + 600_000).toUTCString() }, 503, 'ebs_busy', 60],
  ['429 with junk', { status: 429, retryAfter: 'soon' }, 503, 'ebs_busy'],
  ['a redirect', { status: 302, location: '/elsewhere' }, 502, 'ebs_invalid_answer'],
  ['a redirect that keeps the method', { status: 307, location: '/elsewhere' }, 502, 'ebs_invalid_answer'],
  ['403', { status: 403, body: '{"MessageID":"invalid-service","UserMessage":"CANARY"}' }, 403, 'ebs_forbidden'],
]

export const ebsRows: Row[] = [
  ...keys.map(
    (key): Row => ({
      name: `72: a key of ${key.length} characters that cannot be one`,
      send: (a) => a.client.call('testConnection', { body: { environment: 'sandbox', type: 'SURVEYS', key } }),
      status: 400,
      code: 'invalid_field',
      calls: 0,
    }),
  ),
  {
    name: 'a key that EBS does not know: one answer for everything',
    send: (a) =>
      a.client.call('testConnection', { body: { environment: 'sandbox', type: 'SURVEYS', key: 'k'.repeat(40) } }),
    status: 200,
    code: null,
    also: ({ body }) => {
      if (body.result !== 'refused') throw new Error(body.result)
    },
  },
  ...[429, 500, 503].map(
    (status): Row => ({
      name: `a key while EBS answers with ${status}: nothing is said of the key`,
      send: (a) => {
        fault(a, { call: 'PublicQuery', answer: { status } })
        return a.client.call('testConnection', {
          body: { environment: 'sandbox', type: 'SURVEYS', key: 'k'.repeat(40) },
        })
      },
      status: status === 500 ? 502 : 503,
      code: status === 429 ? 'ebs_busy' : status === 503 ? 'ebs_unavailable' : 'ebs_error',
    }),
  ),
  ...failingReads.map(
    ([what, answer, status, code, wait]): Row => ({
      name: `83: EBS answers a read with ${what}`,
      send: async (a) => {
        const client = await a.signedIn()
        fault(a, { call: 'FetchCompanyParams', answer })
        return client.call('listParameters')
      },
      status,
      code,
      also: ({ headers }, { asked }) => {
        const given = Number(headers.get('retry-after') ?? 0)
        if (asked.some(({ path }) => path === '/elsewhere')) throw new Error('a redirect was followed')
        if (given > 60 || (wait !== undefined && given !== wait)) throw new Error(`Retry-After ${given}`)
      },
    }),
  ),
  {
    name: '83: the relay tries a read three times if EBS is away',
    send: async (a) => {
      const client = await a.signedIn()
      fault(a, { call: 'FetchCompanyParams', answer: { status: 503 } })
      return client.call('listParameters')
    },
    status: 503,
    code: 'ebs_unavailable',
    also: (_, { asked }) => {
      if (asked.length !== 3) throw new Error(`asked ${asked.length} times`)
    },
  },
  {
    name: '85: EBS answers with more than can be looked at',
    send: async (a) => {
      const client = await a.signedIn()
      const body = JSON.stringify(Array.from({ length: 10_000 }, (_, id) => ({ ID: `P${id}`, Value: 'x'.repeat(80) })))
      fault(a, { call: 'FetchCompanyParams', answer: { status: 200, body } })
      return client.call('listParameters')
    },
    status: 502,
    code: 'ebs_invalid_answer',
  },
  {
    name: '85: parameters that nobody asked for are not shown',
    send: async (a) => {
      const client = await a.signedIn()
      const body = JSON.stringify([{ ID: 'ESMAIL_PASSWORD', Value: 'CANARY' }])
      fault(a, { call: 'FetchCompanyParams', answer: { status: 200, body } })
      return client.call('listParameters')
    },
    status: 200,
    code: null,
    also: ({ body }) => {
      if (JSON.stringify(body).includes('CANARY')) throw new Error('shown')
    },
  },
  {
    name: 'a list that EBS answers with 404 in HTML: not an empty one',
    send: async (a) => {
      const client = await a.signedIn()
      fault(a, { call: 'RegisteredEndpointFor', answer: { status: 404, body: HTML_ERROR } })
      return client.call('listEndpoints')
    },
    status: 502,
    code: 'ebs_invalid_answer',
    also: unwritten,
  },
  {
    name: '86: revoking while EBS’s list is 404 in HTML: nothing is said to be gone',
    send: async (a) => {
      const requestId = crypto.randomUUID()
      a.world.sandbox.store.register({ type: 'SURVEYS', description: 'Kept', requestId, createdBy: 'Admin' })
      const client = await a.signedIn()
      const { body } = await client.call('listEndpoints')
      fault(a, { call: 'RegisteredEndpointFor', answer: { status: 404, body: HTML_ERROR } })
      return client.call('revokeEndpoint', { params: { ref: body.endpoints[0].ref }, query: { type: 'SURVEYS' } })
    },
    status: 502,
    code: 'ebs_invalid_answer',
    also(sent, a) {
      exactlyOne(sent, a)
      unwritten(sent, a)
    },
  },
  {
    name: '86: revoking what is not there',
    send: async (a) =>
      (await a.signedIn()).call('revokeEndpoint', { params: { ref: 'A'.repeat(22) }, query: { type: 'SURVEYS' } }),
    status: 200,
    code: null,
    also: ({ body }) => {
      if (body.revoked !== 'not-seen') throw new Error('said to be revoked')
    },
  },
  {
    name: '86: revoking what is of a type that the environment no longer has',
    send: async (a) =>
      (await a.signedIn()).call('revokeEndpoint', { params: { ref: 'A'.repeat(22) }, query: { type: 'REMOVED' } }),
    status: 404,
    code: 'unknown_type',
    calls: 0,
  },
  {
    name: '86: revoking what the first server of EBS does not show yet: it is not taken for gone',
    send: async (a) => {
      const by = { type: 'SURVEYS', description: 'Just made', requestId: crypto.randomUUID(), createdBy: 'Admin' }
      a.world.sandbox.store.register(by)
      const client = await a.signedIn()
      const { body } = await client.call('listEndpoints')
      fault(a, { call: 'RegisteredEndpointFor', once: true, answer: { status: 200, body: 'null' } })
      return client.call('revokeEndpoint', { params: { ref: body.endpoints[0].ref }, query: { type: 'SURVEYS' } })
    },
    status: 200,
    code: null,
    writes: true,
    also: none,
  },
  {
    name: '86: revoking as somebody who may not',
    send: async (a) => {
      const description = 'Kept'
      const requestId = crypto.randomUUID()
      a.world.sandbox.store.register({ type: 'SURVEYS', description, requestId, createdBy: 'Admin' })
      const client = await a.signedIn('essurveys', 'Nikos')
      const { body } = await client.call('listEndpoints')
      return client.call('revokeEndpoint', { params: { ref: body.endpoints[0].ref }, query: { type: 'SURVEYS' } })
    },
    status: 403,
    code: 'ebs_forbidden',
    also: exactlyOne,
  },
  {
    name: '87: a sign-out that EBS does not hear is never called one',
    send: async (a) => {
      const client = await a.signedIn()
      fault(a, { call: '/Auth/Revoke', answer: { status: 500 } })
      fault(a, { call: 'Logout', drop: 'before' })
      return client.call('signOut')
    },
    status: 200,
    code: null,
    also: ({ body }) => {
      if (body.revoked !== false) throw new Error('said to be revoked')
    },
  },
]
