/** Registering an endpoint token: rows 71 and 73 to 82 of the catalogue. Every row begins with no SURVEYS endpoint in EBS. */
import { HTML_ERROR } from '../../sandbox/faults.ts'
import { eventually } from '../../support/eventually.ts'
import { exactlyOne, fault, none, unwritten } from './in-ebs.ts'
import type { Attempt, Row } from './row.ts'

const REGISTER = 'POST /api/invented/endpoints'
/** The number of registrations that EBS got. */
const written = ({ asked }: Attempt) => asked.filter(({ method, path }) => `${method} ${path}` === REGISTER).length
const ids = ['not-a-uuid', '..%2F..', "')%20or%201%20eq%201", '%00', 'a'.repeat(200)]

export const registerRows: Row[] = [
  ...ids.map(
    (id): Row => ({
      name: `71: the request id ${id.slice(0, 20)}`,
      send: async (a) => {
        const { session } = await a.signedIn()
        const path = `/v1/endpoints/${id}`
        const body = '{"type":"SURVEYS","description":"A row"}'
        const dpop = await a.client.proof('PUT', path, session, body)
        const headers = { dpop, authorization: `DPoP ${session}`, 'content-type': 'application/json' }
        return a.send(path, { method: 'PUT', body, headers })
      },
      status: 400,
      code: 'invalid_field',
      calls: 0,
      also: ({ body }) => {
        if (body.pointer !== '') throw new Error(`pointer ${body.pointer}`)
      },
    }),
  ),
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
    name: '75: the same request 20 times at once: it is sent on once, the others are told',
    send: async (a) => {
      await a.signedIn()
      const all = await Promise.all(Array.from({ length: 20 }, () => a.create()))
      const strange = all.find(({ status, body }) => ![200, 201].includes(status) && body.code !== 'in_progress')
      return strange ?? all.find(({ status }) => status === 201) ?? Promise.reject(new Error('nobody made it'))
    },
    status: 201,
    code: null,
    writes: true,
    also: (sent, a) => {
      exactlyOne(sent, a)
      if (written(a) !== 1) throw new Error(`written ${written(a)} times`)
    },
  },
  {
    name: '76: the same request id in other words: it is the same request, and EBS has what it had',
    send: async (a) => {
      await a.signedIn()
      await a.create()
      return a.create({ description: 'Something else' })
    },
    status: 200,
    code: null,
    writes: true,
    also: (sent, a) => {
      exactlyOne(sent, a)
      if (sent.body.endpoint.description === 'Something else') throw new Error('the words were changed')
    },
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
    name: 'EBS’s list is 404 in HTML: whether another is registered is not known',
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: 'RegisteredEndpointFor', answer: { status: 404, body: HTML_ERROR } })
      return a.create()
    },
    status: 502,
    code: 'ebs_invalid_answer',
    also: unwritten,
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
    name: '78: EBS knows a repeated request, and does not show what it made: unknown, and safe to repeat',
    slow: true,
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, answer: { status: 409 } })
      return a.create({ repeated: true })
    },
    status: 409,
    code: 'request_conflict',
    also: ({ body }, a) => {
      none(null, a)
      if (body.done !== 'unknown') throw new Error('not said')
    },
  },
  {
    name: '78: EBS registers, and tells a value that cannot be one: read back, 201',
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, worked: true, answer: { status: 201, body: '{"Token":12}' } })
      return a.create()
    },
    status: 201,
    code: null,
    writes: true,
    also: exactlyOne,
  },
  {
    name: '79: EBS registers, and cannot be read afterwards: unknown, never undone',
    send: async (a) => {
      await a.signedIn()
      fault(a, { call: REGISTER, once: true, delayMs: 400, drop: 'after' })
      const creating = a.create()
      await eventually(() => {
        if (written(a) === 0) throw new Error('EBS is not asked yet')
      }, 1_000)
      fault(a, { call: 'RegisteredEndpointFor', answer: { status: 500 } })
      return creating
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
      if (written(a) !== 1) throw new Error(`written ${written(a)} times`)
    },
  },
]
