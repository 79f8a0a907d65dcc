/** What is said of a creation that EBS's servers do not show, or do not show yet (contract 1.2). */
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { EnvironmentConfig } from '../../../../relay/config/environment.ts'
import type { Transport } from '../../../../relay/ebs/transport/transport.ts'
import type { Creation } from '../../../../relay/endpoints/creation-job.ts'
import { callContextFor, createEnvironment } from '../../../../relay/environment/environment.ts'
import { DEADLINE_MS } from '../../../../relay/limits.ts'
import { silentLog } from '../../../../relay/observability/log.ts'
import { noMeter } from '../../../../relay/observability/metrics.ts'
import { createEndpointHandler } from '../../../../relay/routes/create-endpoint.ts'
import { CHECK_IDS } from '../../../../shared/checks.ts'
import { endpointRef } from '../../../../shared/endpoint.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

vi.mock('../../../../relay/limits.ts', async (original) => ({
  ...(await original<typeof import('../../../../relay/limits.ts')>()),
  READ_BACK_DELAYS_MS: [5, 5],
}))

const requestId = crypto.randomUUID()
const [OLD, MINE, OTHER] = ['o'.repeat(16), 'm'.repeat(16), 't'.repeat(16)]
const refOf = (value: string) => endpointRef('minimal', 'TYPE', value)
const mine = { Token: MINE, Description: 'A token', RequestID: requestId, CreatedBy: 'Admin' }
const old = { Token: OLD, Description: 'The old one', RequestID: crypto.randomUUID(), CreatedBy: 'Admin' }
const another = { Token: OTHER, Description: 'By a colleague', RequestID: crypto.randomUUID(), CreatedBy: 'Eleni' }

type Ebs = {
  correlation?: 'field' | 'type' | 'none'
  perType?: 'one' | 'several'
  /** What it shows as registered, look by look; the last one again and again. */
  shows: readonly unknown[]
  registers?: { status: number; body: string }
  /** Each look at the list is added. */
  seen?: unknown[]
  /** Each body of `register` is added. */
  sent?: unknown[]
  /** Whether EBS accepts the value that it told; it lists none of it. */
  accepts?: boolean
}
/** The call reaches EBS or not: nobody knows. */
const LOST = { status: 502, body: '' }
const CONFLICT = { status: 409, body: '' }

/** What comes of a creation: the value, or the code and what is said to be done. */
async function create(ebs: Ebs, fields: Partial<Creation['body']>, leftMs = DEADLINE_MS) {
  const { correlation = 'field', perType = 'one', registers = CONFLICT, accepts = false } = ebs
  const looks = [...ebs.shows]
  const transport: Transport = async ({ url, body: asked }) => {
    if (url.endsWith('/register')) ebs.sent?.push(JSON.parse(asked ?? ''))
    if (url.endsWith('/p')) return { status: accepts ? 200 : 401, header: () => undefined, body: '' }
    if (url.includes('RegisteredEndpointFor')) ebs.seen?.push(url)
    const { status, body } = url.endsWith('/register')
      ? registers
      : url.includes('RegisteredEndpointFor')
        ? { status: 200, body: JSON.stringify(looks.length > 1 ? looks.shift() : looks[0]) }
        : { status: 200, body: '{"Administrator":true}' }
    return { status, header: () => undefined, body }
  }
  const config = v.parse(EnvironmentConfig, {
    ...minimalEnvironment(),
    lookup: { value: '/Token', description: '/Description', requestId: '/RequestID', createdBy: '/CreatedBy' },
    registration: {
      mode: 'http',
      correlation,
      perType,
      register: {
        method: 'POST',
        path: '/register',
        body: { RequestID: '{requestId}', Replaces: '{replaced}' },
        value: '/Token',
      },
    },
  })
  const parts = { secret: () => '', transport, log: silentLog, meter: noMeter, now: Date.now }
  const environment = createEnvironment(config, parts)
  const { signal } = new AbortController()
  const until = { signal, deadline: signal }
  const session = {
    requestId,
    scope: 'scope',
    user: { id: 'Admin', name: 'Admin', administrator: true },
    token: { value: 'token' },
  } as Creation['session']
  const request = {
    relay: { log: silentLog, now: Date.now } as Creation['relay'],
    requestId: 'request',
    params: { requestId },
    query: undefined,
    body: { type: 'TYPE', description: 'A token', confirmed: [...CHECK_IDS], ...fields },
    session,
    environment,
    context: callContextFor(environment, session, until),
    jkt: 'key',
    dueAt: Date.now() + leftMs,
    ...until,
  } satisfies Creation
  return createEndpointHandler()(request).then(
    ({ body }) => body.endpoint.value,
    ({ code, detail }) => [code, detail.done ?? 'no', ...(detail.ref ? [detail.ref] : [])],
  )
}

test('409 to a first attempt: what is new since then is another’s, whatever EBS tells about it', async () => {
  for (const shown of [another, { Token: OTHER }]) {
    const said = await create({ correlation: 'type', shows: [null, shown] }, {})
    expect(said).toEqual(['endpoint_exists', 'no', await refOf(OTHER)])
  }
})

test('where EBS would replace another one in silence, it is not asked to', async () => {
  for (const shown of [another, { Token: OTHER }, [another, { Token: OLD }]]) {
    const ebs = { shows: [shown], registers: MADE, sent: [] }
    expect(await create(ebs, {})).toEqual(['endpoint_exists', 'no', await refOf(OTHER)])
    expect(ebs.sent).toEqual([])
  }
  // The admin has seen one, and there are two by now.
  const ebs = { shows: [[old, another]], registers: MADE, sent: [] }
  expect(await create(ebs, { replace: await refOf(OLD) })).toEqual(['endpoint_exists', 'no', await refOf(OTHER)])
  expect(ebs.sent).toEqual([])
})

test('EBS is told which one is replaced only where it keeps one: else the old one works until it is revoked', async () => {
  const ebs: Ebs = { perType: 'several', shows: [[old], [old, mine]], registers: MADE, sent: [] }
  expect(await create(ebs, { replace: await refOf(OLD) })).toBe(MINE)
  expect(ebs.sent).toEqual([{ RequestID: requestId, Replaces: '' }])
})

test('after a lost answer, what the first look does not show is found by a later one', async () => {
  expect(await create({ registers: LOST, shows: [null, null, mine] }, {})).toBe(MINE)
  expect(await create({ registers: LOST, shows: [null, null, null, mine] }, {})).toBe(MINE)
})

test('where EBS knows a token by its words, a colleague’s of the same words is never handed out', async () => {
  const { RequestID: _, ...byWords } = mine
  const ebs = { correlation: 'type', registers: LOST, shows: [null, { ...byWords, CreatedBy: 'Eleni' }] } as const
  expect(await create(ebs, {})).toEqual(['outcome_unknown', 'unknown'])
})

test('409 to a repeated attempt: another one in its place is told', async () => {
  const said = await create({ shows: [null, another] }, { repeated: true })
  expect(said).toEqual(['endpoint_exists', 'no', await refOf(OTHER)])
})

test('409 to a repeated attempt: neither the one that is replaced nor one beside it says what was made', async () => {
  const replacing = { repeated: true, replace: await refOf(OLD) }
  expect(await create({ shows: [old] }, replacing)).toEqual(['request_conflict', 'unknown'])
  const beside = await create({ perType: 'several', shows: [[another]] }, { repeated: true })
  expect(beside).toEqual(['request_conflict', 'unknown'])
})

test('the replaced token may be younger than EBS’s cache: the relay reads EBS once more', async () => {
  const ebs = { shows: [null, old], registers: MADE, sent: [] }
  expect(await create(ebs, { replace: await refOf(OLD) })).toBe(MINE)
  expect(ebs.sent).toEqual([{ RequestID: requestId, Replaces: OLD }])
})

const MADE = { status: 201, body: JSON.stringify(mine) }

test('what EBS registers again and does not show is gone, if there was the time to look', async () => {
  const ebs = { shows: [null], registers: MADE }
  expect(await create(ebs, { repeated: true })).toEqual(['endpoint_gone', 'no'])
  // A list may show the newest ones only.
  expect(await create({ ...ebs, accepts: true }, { repeated: true })).toBe(MINE)
  expect(await create(ebs, { repeated: true }, 1_000)).toEqual(['outcome_unknown', 'unknown'])
})

test('a repeated attempt that the checks stop: what the first one made is looked for until it would show', async () => {
  const unconfirmed = { repeated: true, confirmed: [] }
  expect(await create({ shows: [null, null, mine] }, unconfirmed)).toBe(MINE)
  expect(await create({ shows: [null] }, unconfirmed)).toEqual(['checks_unconfirmed', 'no'])
  expect(await create({ shows: [null] }, unconfirmed, 1_000)).toEqual(['checks_unconfirmed', 'unknown'])
})

test('a first attempt that the checks stop is refused at the first look', async () => {
  expect(await create({ shows: [null, mine] }, { confirmed: [] })).toEqual(['checks_unconfirmed', 'no'])
})

test('after a lost answer, a new token of which nobody can tell whose it is is never handed out', async () => {
  const unattributed = { shows: [null, { Token: OTHER }], registers: LOST }
  for (const correlation of ['field', 'type', 'none'] as const) {
    expect(await create({ correlation, ...unattributed }, {})).toEqual(['outcome_unknown', 'unknown'])
  }
})

test('after a lost answer, this request’s own token is found, however EBS writes the words and the user', async () => {
  const lost = { registers: LOST }
  const cutOff = { ...mine, Description: 'A', CreatedBy: 'COMPANY\\Admin' }
  expect(await create({ ...lost, shows: [null, cutOff] }, {})).toBe(MINE)
  const { RequestID: _, ...byWords } = mine
  expect(await create({ ...lost, correlation: 'type', shows: [null, byWords] }, {})).toBe(MINE)
})

test('a repeat whose first outcome is unknown never says that nothing was created, for what may be its own', async () => {
  const ebs = { correlation: 'none', shows: [{ Token: MINE }] } as const
  expect(await create(ebs, { repeated: true })).toEqual(['outcome_unknown', 'unknown'])
  expect(await create({ ...ebs, shows: [[{ Token: MINE }]] }, {})).toEqual(['endpoint_exists', 'no', await refOf(MINE)])
  // Where EBS keeps several and no request id, a second call could make a second token.
  const several = { correlation: 'none', perType: 'several', shows: [null] } as const
  expect(await create(several, { repeated: true })).toEqual(['outcome_unknown', 'unknown'])
})

test('what can never match is not waited for', async () => {
  const seen: unknown[] = []
  await create({ correlation: 'none', shows: [null], registers: LOST, seen }, {})
  expect(seen).toHaveLength(1)
})
