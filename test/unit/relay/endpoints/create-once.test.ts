/** A creation meets what EBS lists and answers: one token is made, or it is told which one there is, and what was done. */
import { expect, test, vi } from 'vitest'
import type { Creation } from '../../../../relay/endpoints/creation-job.ts'
import { createEndpointHandler } from '../../../../relay/routes/create-endpoint.ts'
import { CHECK_IDS } from '../../../../shared/checks.ts'
import { endpointRef } from '../../../../shared/endpoint.ts'
import { atEbs, type EbsSays } from '../../../support/at-ebs.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

vi.mock('../../../../relay/limits.ts', async (original) => ({
  ...(await original<typeof import('../../../../relay/limits.ts')>()),
  READ_BACK_DELAYS_MS: [1, 1],
  SECOND_LOOK_WAIT_MS: 1,
}))

const requestId = crypto.randomUUID()
const VALUE = 'v'.repeat(16)
const refOf = (face: string) => endpointRef('minimal', 'TYPE', face)
const mine = { Id: '7', Token: VALUE, Description: 'A token', RequestID: requestId, CreatedBy: 'Admin', Active: true }
const theirs = { ...mine, CreatedBy: 'Eleni' }
const BODY = { RequestID: '{requestId}', What: '{type} {scope} {description} {userId}', Replaces: '{replaced}' }

const LOOKUP = { value: '/Token', active: '/Active', requestId: '/RequestID', createdBy: '/CreatedBy' }

type Ebs = {
  /** What it lists, look by look; the last one again and again. */
  lists: readonly EbsSays[]
  registers?: EbsSays
  /** Whether its answer to `register` has these. */
  tells?: { id?: string; value?: string }
  hasIds?: boolean
  perType?: 'one' | 'several'
  correlation?: 'field' | 'type' | 'none'
  probe?: number
}
const listed = (...items: object[]): EbsSays => ({ body: items })
const NONE = listed()
const MADE: EbsSays = { status: 201, body: { Id: '7', Token: VALUE } }

function start(ebs: Ebs, fields: Partial<Creation['body']> = {}, changes: object = {}) {
  const { lists, registers = MADE, hasIds = false, perType = 'one', correlation = 'field', probe = 401 } = ebs
  const { tells = hasIds ? { id: '/Id', value: '/Token' } : { value: '/Token' } } = ebs
  const looks = [...lists]
  const at = atEbs(
    {
      types: minimalEnvironment().types.map((type) => ({ ...type, ...(hasIds && { holds: 'value' }) })),
      lookup: { ...LOOKUP, ...(hasIds && { id: '/Id' }) },
      registration: {
        mode: 'http',
        correlation,
        perType,
        register: { method: 'POST', path: '/register', body: BODY, ...tells },
      },
      ...changes,
    },
    ({ url }) => {
      if (url.endsWith('/register')) return registers
      if (url.endsWith('/p')) return { status: probe }
      if (!url.includes('RegisteredEndpointFor')) return { body: { Administrator: true } }
      return (looks.length > 1 ? looks.shift() : looks[0]) ?? {}
    },
  )
  const { request, sent, audited } = at
  const creation = {
    ...request,
    session: { ...request.session, requestId },
    params: { requestId: requestId.toUpperCase() },
    body: { type: 'TYPE', description: 'A token', confirmed: [...CHECK_IDS], ...fields },
  } as unknown as Creation
  return { creation, sent, audited, handler: createEndpointHandler() }
}
const resultOf = (work: ReturnType<ReturnType<typeof createEndpointHandler>>) =>
  work.then(
    ({ status, body: { endpoint } }) => [status, endpoint],
    ({ code, detail }) => [code, detail.done ?? 'no', ...(detail.ref ? [detail.ref] : [])],
  )
async function create(ebs: Ebs, fields: Partial<Creation['body']> = {}, changes: object = {}) {
  const { creation, sent, audited, handler } = start(ebs, fields, changes)
  const result = await resultOf(handler(creation))
  const calls = sent.filter(({ url }) => url.endsWith('/register')).map(({ body }) => JSON.parse(body ?? ''))
  const looks = sent.filter(({ url }) => url.includes('RegisteredEndpointFor')).length
  return { result, calls, looks, audited }
}
const endpoint = { ref: '', value: VALUE, description: 'A token', type: 'TYPE' }

test('a token is registered once, with all that EBS asks for, and the log says who made it', async () => {
  const { result, calls, audited } = await create({ lists: [NONE] })
  const ref = await refOf(VALUE)
  expect(result).toEqual([201, { ...endpoint, ref }])
  expect(calls).toEqual([{ RequestID: requestId, What: 'TYPE scope A token Admin', Replaces: '' }])
  expect(audited).toEqual([
    {
      event: 'create',
      requestId: 'request',
      environment: 'minimal',
      user: 'Admin',
      endpointRequestId: requestId.toUpperCase(),
      type: 'TYPE',
      ref,
      confirmed: CHECK_IDS,
    },
  ])
})

test('the id that EBS tells names the token; where it tells none, the list is asked for it', async () => {
  const withId = await create({ hasIds: true, lists: [NONE] })
  expect(withId.result).toEqual([201, { ...endpoint, id: '7', ref: await refOf('7') }])
  expect(withId.looks).toBe(1)
  const found = { hasIds: true, tells: { value: '/Token' }, lists: [NONE, NONE, listed(mine)] }
  expect((await create(found)).result).toEqual([201, { ...endpoint, id: '7', ref: await refOf('7') }])
  // So that the value is not lost, it names the token itself.
  expect((await create({ ...found, lists: [NONE] })).result).toEqual([201, { ...endpoint, ref: await refOf(VALUE) }])
})

test('a value that EBS tells only in its list is read there; one that it tells nowhere is not told, and the token is made', async () => {
  const ebs = { hasIds: true, tells: { id: '/Id' } }
  expect((await create({ ...ebs, lists: [NONE, listed(mine)] })).result).toEqual([
    201,
    { ...endpoint, id: '7', ref: await refOf('7') },
  ])
  const { Token: _, ...withoutValue } = mine
  expect((await create({ ...ebs, lists: [NONE, listed(withoutValue)] })).result).toEqual([
    'value_not_told',
    'yes',
    await refOf('7'),
  ])
})

test('what EBS itself refuses is not done, and not looked for', async () => {
  const { result, looks, audited } = await create({ lists: [NONE], registers: { status: 400 } })
  expect([result, looks, audited]).toEqual([['ebs_error', 'no'], 1, []])
})

test('a request id that another user’s token bears is in conflict: before, after a lost answer, and after 409', async () => {
  const before = await create({ lists: [listed(theirs)] })
  expect([before.result, before.calls]).toEqual([['request_conflict', 'no'], []])
  const lost = await create({ lists: [NONE, listed(theirs)], registers: { status: 502 } })
  expect(lost.result).toEqual(['request_conflict', 'unknown'])
  const conflict = await create({ lists: [NONE, listed(theirs)], registers: { status: 409 } })
  expect(conflict.result).toEqual(['request_conflict', 'no'])
})

test('after a lost answer the log says at once that nobody knows, and then what was found', async () => {
  const { result, audited } = await create({ lists: [NONE, listed(mine)], registers: { status: 502 } })
  expect(result[0]).toBe(201)
  expect(audited.map(({ ref, outcome }) => [ref, outcome])).toEqual([
    [undefined, 'unknown'],
    [await refOf(VALUE), undefined],
  ])
})

test('an EBS that is overloaded is looked at once more, and says so', async () => {
  const { result, looks } = await create({ lists: [NONE], registers: { status: 429 } })
  expect([result, looks]).toEqual([['ebs_busy', 'unknown'], 2])
})

test('after 409 to the same request, what it made before is given again', async () => {
  const { result } = await create({ lists: [NONE, listed(mine)], registers: { status: 409 } })
  expect(result).toEqual([200, { ...endpoint, ref: await refOf(VALUE) }])
})

test('the token of an earlier attempt is found in the list, and nothing is registered', async () => {
  const { result, calls, audited } = await create({ lists: [listed({ ...mine, Description: 'EBS’s words' })] })
  expect([result, calls]).toEqual([[200, { ...endpoint, description: 'EBS’s words', ref: await refOf(VALUE) }], []])
  expect(audited).toMatchObject([{ event: 'create', ref: await refOf(VALUE) }])
})

test('a repeated registration that EBS answers is confirmed: listed, or accepted, or gone', async () => {
  const repeated = { repeated: true }
  const seen = await create({ lists: [NONE, listed(mine)] }, repeated)
  expect(seen.result[0]).toBe(201)
  expect(seen.audited.map(({ outcome }) => outcome)).toEqual(['unknown', undefined])
  const gone = await create({ lists: [NONE, listed({ ...mine, Active: false })], probe: 200 }, repeated)
  expect(gone.result).toEqual(['endpoint_gone', 'no'])
  expect((await create({ lists: [NONE], probe: 200 }, repeated)).result[0]).toBe(201)
  expect((await create({ lists: [NONE], probe: 500 }, repeated)).result).toEqual(['outcome_unknown', 'unknown'])
})

test('what is replaced is named to EBS by its id, and the log calls it so', async () => {
  const old = { ...mine, Id: '6', Token: 'o'.repeat(16), RequestID: crypto.randomUUID() }
  const { calls, audited } = await create({ hasIds: true, lists: [listed(old)] }, { replace: await refOf('6') })
  expect(calls).toMatchObject([{ Replaces: '6' }])
  expect(audited).toMatchObject([{ event: 'replace', replaced: await refOf('6') }])
})

test('checks that fail stop a creation; those that are open have to be confirmed, each', async () => {
  const [one = 'application', ...others] = CHECK_IDS.filter((id) => id !== 'trusted-connection')
  expect((await create({ lists: [NONE] }, { confirmed: [one] })).result).toEqual(['checks_unconfirmed', 'no'])
  expect((await create({ lists: [NONE] }, { confirmed: [one, ...others] })).result[0]).toBe(201)
  const { creation, handler, sent } = start({ lists: [NONE] })
  const { client } = creation.context
  const context = {
    ...creation.context,
    client: {
      send: async (call: Parameters<typeof client.send>[0], signal: AbortSignal) =>
        call.name === 'ESGOUser'
          ? { status: 200, header: () => undefined, body: '{"Administrator":false}' }
          : client.send(call, signal),
    },
  }
  const failing = handler({ ...creation, context }).catch(({ code, detail }) => [code, detail.checks.length])
  expect(await failing).toEqual(['check_failed', 3])
  expect(sent.some(({ url }) => url.endsWith('/register'))).toBe(false)
})

test.each<[string, (creation: Creation) => Creation, string]>([
  [
    'for another request',
    (one) => ({ ...one, session: { ...one.session, requestId: crypto.randomUUID() } }),
    'session_for_another_request',
  ],
  [
    'for no request',
    ({ session: { requestId: _, ...session }, ...one }) => ({ ...one, session }) as Creation,
    'session_for_another_request',
  ],
  [
    'for another application',
    (one) => ({ ...one, session: { ...one.session, scope: 'elsewhere' } }),
    'type_not_in_scope',
  ],
])('a session %s creates nothing', async (_, change, code) => {
  const { creation, handler, sent } = start({ lists: [NONE] })
  expect(await resultOf(handler(change(creation)))).toEqual([code, 'no'])
  expect(sent).toEqual([])
})

test('a type that is not there, and an EBS that is not called for it, create nothing', async () => {
  expect((await create({ lists: [NONE] }, { type: 'ELSE' })).result).toEqual(['unknown_type', 'no'])
  const guided = await create({ lists: [NONE] }, {}, { registration: { mode: 'guided' } })
  expect(guided).toMatchObject({ result: ['registration_guided', 'no'], calls: [], looks: 0 })
})

test('the same request at the same time is told to wait; who sent it himself is not told that nothing is done', async () => {
  const { creation, handler, sent } = start({ lists: [NONE] })
  const first = handler(creation)
  expect(await resultOf(handler(creation))).toEqual(['in_progress', 'unknown'])
  expect(await resultOf(handler({ ...creation, jkt: 'another key' }))).toEqual(['in_progress', 'no'])
  expect((await resultOf(first))[0]).toBe(201)
  expect(sent.filter(({ url }) => url.endsWith('/register'))).toHaveLength(1)
  // And then it is a repeat, whether the client says so or not: here EBS no longer has the token.
  expect(await resultOf(handler(creation))).toEqual(['endpoint_gone', 'no'])
})

test('an attempt that certainly did nothing leaves the next one a first one', async () => {
  const { creation, handler } = start({ lists: [NONE], registers: { status: 400 } })
  for (const _ of [1, 2]) expect(await resultOf(handler(creation))).toEqual(['ebs_error', 'no'])
})

test('a fault of our own is passed on as it is', async () => {
  const { creation, handler } = start({ lists: [NONE] })
  const type = () => {
    throw new TypeError('ours')
  }
  await expect(handler({ ...creation, environment: { ...creation.environment, type } })).rejects.toThrow('ours')
})

test('the log names what was confirmed, and nothing where nothing was', async () => {
  for (const confirmed of [undefined, []]) {
    const { audited } = await create({ lists: [listed(mine)] }, { confirmed })
    expect(audited).toHaveLength(1)
    expect(audited[0]).not.toHaveProperty('confirmed')
  }
})

test('a repeat that finds a colleague’s in its place has certainly made nothing', async () => {
  const colleagues = listed({ ...theirs, RequestID: crypto.randomUUID() })
  const { result, calls } = await create({ lists: [colleagues] }, { repeated: true })
  expect([result, calls]).toEqual([['endpoint_exists', 'no', await refOf(VALUE)], []])
})
