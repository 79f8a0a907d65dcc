/** What happens with EBS: rows 69 to 87 of the catalogue. Every row begins with no SURVEYS endpoint in EBS. */
import { HALF_JSON, HTML_ERROR } from '../../../relay/sandbox/faults.ts'
import type { Attempt, Row } from './row.ts'

const REGISTER = 'POST /api/invented/endpoints'
const count = ({ world }: Attempt, type = 'SURVEYS') =>
  world.sandbox.store.endpoints().filter((one) => one.type === type && one.active).length

function exactlyOne(_: unknown, attempt: Attempt) {
  if (count(attempt) !== 1) throw new Error(`${count(attempt)} endpoints in EBS`)
}
function none(_: unknown, attempt: Attempt) {
  if (count(attempt) !== 0) throw new Error(`${count(attempt)} endpoints in EBS`)
}

const fault = (attempt: Attempt, one: Parameters<Attempt['world']['sandbox']['faults']['add']>[0]) =>
  attempt.world.sandbox.faults.add(one)

const ids = ['not-a-uuid', '..%2F..', "')%20or%201%20eq%201", '%00', 'a'.repeat(200)]
const keys = ['short', 'x'.repeat(513), `${'x'.repeat(20)}\n`, 'κλειδί που δεν είναι', 'a b c d e f g h i j k l']

/** EBS's ways of failing at a read, and what the relay says. */
const failingReads: [string, { status: number; body?: string; retryAfter?: string }, number, Row['code'], number?][] = [
  ['500 without a body', { status: 500 }, 502, 'ebs_error'],
  ['500 in HTML', { status: 500, body: HTML_ERROR }, 502, 'ebs_error'],
  ['200 in HTML', { status: 200, body: HTML_ERROR }, 502, 'ebs_invalid_answer'],
  ['half a JSON', { status: 200, body: HALF_JSON }, 502, 'ebs_invalid_answer'],
  ['503', { status: 503 }, 503, 'ebs_unavailable'],
  ['429 with an hour to wait', { status: 429, retryAfter: '3600' }, 503, 'ebs_busy', 60],
  ['429 until a date', { status: 429, retryAfter: new Date(Date.now() + 600_000).toUTCString() }, 503, 'ebs_busy', 60],
  ['429 with junk', { status: 429, retryAfter: 'soon' }, 503, 'ebs_busy'],
  ['a redirect', { status: 302 }, 502, 'ebs_invalid_answer'],
  ['403', { status: 403, body: '{"MessageID":"invalid-service","UserMessage":"CANARY"}' }, 403, 'ebs_forbidden'],
]

export const ebsRows: Row[] = [
  ...ids.map(
    (id): Row => ({
      name: `71: the request id ${id.slice(0, 20)}`,
      send: async (a) => {
        const { session } = await a.signedIn()
        const path = `/v1/endpoints/${id}`
        const dpop = await a.client.proof('PUT', path, session)
        const headers = { dpop, authorization: `DPoP ${session}`, 'content-type': 'application/json' }
        return a.send(path, { method: 'PUT', body: '{}', headers })
      },
      status: 400,
      code: 'invalid_field',
      calls: 0,
    }),
  ),
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
  {
    name: '73: a prerequisite that is not met',
    send: async (a) => {
      await a.signedIn('essurveys', 'Nikos')
      return a.create()
    },
    status: 409,
    code: 'check_failed',
    also: none,
  },
  {
    name: '74: the same request twice: one endpoint',
    send: async (a) => {
      await a.signedIn()
      await a.create()
      return a.create()
    },
    status: 200,
    code: null,
    writes: true,
    also: exactlyOne,
  },
  {
    name: '75: the same request 20 times at once: one endpoint, the others are told',
    send: async (a) => {
      await a.signedIn()
      const all = await Promise.all(Array.from({ length: 20 }, () => a.create()))
      const strange = all.find(({ status, body }) => ![200, 201].includes(status) && body.code !== 'in_progress')
      return strange ?? all.find(({ status }) => status === 201) ?? Promise.reject(new Error('nobody made it'))
    },
    status: 201,
    code: null,
    writes: true,
    also: exactlyOne,
  },
  {
    name: '76: the same request id for something else',
    send: async (a) => {
      await a.signedIn()
      await a.create()
      return a.create({ description: 'Something else' })
    },
    status: 409,
    code: 'request_conflict',
    writes: true,
    also: exactlyOne,
  },
  {
    name: 'another endpoint of the type',
    send: async (a) => {
      const description = 'By a colleague'
      const requestId = crypto.randomUUID()
      a.world.sandbox.store.register({ type: 'SURVEYS', description, requestId, createdBy: 'Eleni' })
      await a.signedIn()
      return a.create()
    },
    status: 409,
    code: 'endpoint_exists',
    also: ({ body }) => {
      if (!/^[\w-]{22}$/.test(body.ref)) throw new Error('no ref')
    },
  },
  {
    name: 'a type that the sign-in was not for',
    send: async (a) => {
      await a.signedIn('esappinsights')
      return a.create()
    },
    status: 403,
    code: 'type_not_in_scope',
    calls: 0,
  },
  {
    name: 'a type that the environment does not have',
    send: async (a) => {
      await a.signedIn()
      return a.create({ type: 'NOTHING' })
    },
    status: 404,
    code: 'unknown_type',
    calls: 0,
  },
  {
    name: '78: EBS registers, and its answer is lost: read back, 201',
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, drop: 'after' })
      return a.create()
    },
    status: 201,
    code: null,
    writes: true,
    also: exactlyOne,
  },
  {
    name: '78: EBS registers and answers 500: read back, 201',
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, worked: true, answer: { status: 500, body: HTML_ERROR } })
      return a.create()
    },
    status: 201,
    code: null,
    writes: true,
    also: exactlyOne,
  },
  {
    name: '78: the connection broke before EBS did anything: unknown, and safe to repeat',
    slow: true,
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, drop: 'before' })
      return a.create()
    },
    status: 504,
    code: 'outcome_unknown',
    also: ({ body }, a) => {
      none(null, a)
      if (body.done !== 'unknown' || !body.retryable) throw new Error('not said')
    },
  },
  {
    name: '79: EBS registers, and cannot be asked afterwards: unknown, never taken back',
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, delayMs: 400, drop: 'after' })
      setTimeout(() => fault(a, { call: 'RegisteredEndpointFor', answer: { status: 500 } }), 300)
      return a.create()
    },
    status: 504,
    code: 'outcome_unknown',
    writes: true,
    also: exactlyOne,
  },
  {
    name: '80: EBS answers 200 with an error in it: no success',
    slow: true,
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, answer: { status: 200, body: '{"MessageID":"CANARY"}' } })
      return a.create()
    },
    status: 504,
    code: 'outcome_unknown',
    also: none,
  },
  {
    name: '81: EBS ends the session in the middle',
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, answer: { status: 401, body: '{"MessageID":"expired-webapi-token"}' } })
      return a.create()
    },
    status: 401,
    code: 'session_revoked',
    also: none,
  },
  {
    name: '82: EBS forbids it',
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, answer: { status: 403, body: '{"MessageID":"insufficient-privileges"}' } })
      return a.create()
    },
    status: 403,
    code: 'ebs_forbidden',
    also: ({ body }, a) => {
      none(null, a)
      if (body.ebsMessageId !== 'insufficient-privileges') throw new Error('EBS’s id is not passed on')
    },
  },
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
      also: ({ headers }) => {
        const given = Number(headers.get('retry-after') ?? 0)
        if (given > 60 || (wait !== undefined && given !== wait)) throw new Error(`Retry-After ${given}`)
      },
    }),
  ),
  {
    name: '83: an EBS that is away is asked three times for a read',
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
    name: '83: and once for a write, which it did not do: so it says',
    slow: true,
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, answer: { status: 503, retryAfter: '3600' } })
      return a.create()
    },
    status: 504,
    code: 'outcome_unknown',
    also: (sent, a) => {
      none(sent, a)
      const written = a.asked.filter(({ method, path }) => `${method} ${path}` === REGISTER).length
      if (written !== 1) throw new Error(`written ${written} times`)
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
    name: '86: revoking what is not there',
    send: async (a) => (await a.signedIn()).call('revokeEndpoint', { params: { ref: 'A'.repeat(22) } }),
    status: 204,
    code: null,
  },
  {
    name: '86: revoking as somebody who may not',
    send: async (a) => {
      const description = 'Kept'
      const requestId = crypto.randomUUID()
      a.world.sandbox.store.register({ type: 'SURVEYS', description, requestId, createdBy: 'Admin' })
      const client = await a.signedIn('essurveys', 'Nikos')
      const { body } = await client.call('listEndpoints')
      return client.call('revokeEndpoint', { params: { ref: body.endpoints[0].ref } })
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
