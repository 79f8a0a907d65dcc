import { expect, test, vi } from 'vitest'
import { createBreaker } from '../../../relay/ebs/breaker.ts'
import { createSlots } from '../../../relay/ebs/slots.ts'
import { createWire, type EbsCall, retryAfter } from '../../../relay/ebs/wire.ts'
import { BREAKER_FAILURES, BREAKER_OPEN_MS } from '../../../relay/limits.ts'
import { silentLog } from '../../../relay/log.ts'
import { noMeter } from '../../../relay/metrics.ts'
import { Refusal } from '../../../relay/problems.ts'
import {
  type Incoming,
  type Transport,
  TransportError,
  type TransportFault,
} from '../../../relay/transport/transport.ts'

const READ: EbsCall = { name: 'read', kind: 'read', method: 'GET', path: '/read' }
const WRITE: EbsCall = { name: 'write', kind: 'write', method: 'POST', path: '/write', body: '{}' }
const SCOUT: EbsCall = { name: 'scout', kind: 'read', method: 'GET', path: '/scout' }
const never = new AbortController().signal

const answer = (status: number, headers: Record<string, string> = {}, body = '{}'): Incoming => ({
  status,
  header: (name) => headers[name],
  body,
})

/** A wire whose transport answers with these, one after the other; the last one again and again. */
function wireOver(outcomes: (Incoming | TransportFault)[], clock = { now: 0 }, concurrent = 8) {
  const transport = vi.fn<Transport>(async () => {
    const next = outcomes.length > 1 ? outcomes.shift() : outcomes[0]
    if (typeof next === 'string') throw new TransportError(next)
    if (!next) throw new Error('no outcome')
    return next
  })
  const now = () => clock.now
  const wire = createWire({
    environment: 'test',
    baseUrl: 'https://ebs.example/',
    transport,
    breaker: createBreaker(now),
    slots: createSlots(concurrent, 4),
    scout: SCOUT,
    log: silentLog,
    meter: noMeter,
    now,
    random: () => 0,
  })
  return { wire, transport }
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => Promise.reject(new Error('it was accepted')),
    ({ code, detail }) => ({ code, done: detail.done }),
  )

test('a read that could not be delivered is tried again', async () => {
  const { wire, transport } = wireOver(['unreachable', 'broken', answer(200)])
  expect((await wire.send(READ, never)).status).toBe(200)
  expect(transport).toHaveBeenCalledTimes(3)
})

test('a read is tried at most three times', async () => {
  const { wire, transport } = wireOver(['unreachable'])
  expect(await refusal(wire.send(READ, never))).toEqual({ code: 'ebs_unreachable', done: 'no' })
  expect(transport).toHaveBeenCalledTimes(3)
})

test.each([
  ['unreachable', 'ebs_unreachable', 'no'],
  ['tls', 'ebs_tls', 'no'],
  ['denied', 'egress_denied', 'no'],
  ['unsent', 'deadline_exceeded', 'no'],
  ['timeout', 'ebs_timeout', 'unknown'],
  ['broken', 'ebs_unreachable', 'unknown'],
  ['too-large', 'ebs_invalid_answer', 'unknown'],
  ['aborted', 'deadline_exceeded', 'unknown'],
] as const)('a write that ends with "%s" is sent once, and what is known of it is said', async (fault, code, done) => {
  const { wire, transport } = wireOver([fault])
  expect(await refusal(wire.send(WRITE, never))).toEqual({ code, done })
  expect(transport).toHaveBeenCalledTimes(1)
})

test('an answer that asks for patience is not answered with another try', async () => {
  const { wire, transport } = wireOver([answer(503, { 'retry-after': '3' })])
  expect((await wire.send(READ, never)).status).toBe(503)
  expect(transport).toHaveBeenCalledTimes(1)
})

test('identical reads of one user share one call; those of another do not', async () => {
  const { wire, transport } = wireOver([answer(200)])
  const credential = () => ({ value: 'token', renewed: false })
  await Promise.all([
    wire.send({ ...READ, credential: credential() }, never),
    wire.send({ ...READ, credential: credential() }, never),
    wire.send({ ...READ, credential: { value: 'other', renewed: false } }, never),
  ])
  expect(transport).toHaveBeenCalledTimes(2)
})

test.each([200, 500])('a renewed token is taken from an answer with status %d', async (status) => {
  const { wire } = wireOver([answer(status, { 'x-es-refresh-token': 'fresh' })])
  const credential = { value: 'old', renewed: false }
  await wire.send({ ...READ, credential }, never)
  expect(credential).toEqual({ value: 'fresh', renewed: true })
})

test('an EBS that keeps failing is left alone, then one read tries, never a write', async () => {
  const clock = { now: 0 }
  const outcomes: (Incoming | TransportFault)[] = ['timeout']
  const { wire, transport } = wireOver(outcomes, clock)
  for (let failed = 0; failed < BREAKER_FAILURES; failed++) await refusal(wire.send(READ, never))
  expect(await refusal(wire.send(READ, never))).toMatchObject({ code: 'ebs_unavailable' })
  expect(transport).toHaveBeenCalledTimes(BREAKER_FAILURES)
  clock.now += BREAKER_OPEN_MS + 1
  outcomes[0] = answer(200)
  expect((await wire.send(READ, never)).status).toBe(200)
  expect((await wire.send(WRITE, never)).status).toBe(200)
})

test('where nobody reads, a write sends a read ahead that finds out whether EBS is back', async () => {
  const clock = { now: 0 }
  const outcomes: (Incoming | TransportFault)[] = ['timeout']
  const { wire, transport } = wireOver(outcomes, clock)
  for (let failed = 0; failed < BREAKER_FAILURES; failed++) await refusal(wire.send(READ, never))
  const sent = () => transport.mock.calls.slice(BREAKER_FAILURES).map(([{ url }]) => new URL(url).pathname)
  expect(await refusal(wire.send(WRITE, never))).toMatchObject({ code: 'ebs_unavailable', done: undefined })
  expect(sent()).toEqual([])
  clock.now += BREAKER_OPEN_MS + 1
  expect(await refusal(wire.send(WRITE, never))).toMatchObject({ code: 'ebs_unavailable', done: undefined })
  expect(sent()).toEqual(['/scout'])
  clock.now += BREAKER_OPEN_MS + 1
  outcomes[0] = answer(200)
  expect((await wire.send(WRITE, never)).status).toBe(200)
  expect(sent()).toEqual(['/scout', '/scout', '/write'])
})

test('of reads sent side by side to an EBS that may be back, one finds out and the others follow', async () => {
  const clock = { now: 0 }
  const outcomes: (Incoming | TransportFault)[] = ['timeout']
  const { wire, transport } = wireOver(outcomes, clock)
  for (let failed = 0; failed < BREAKER_FAILURES; failed++) await refusal(wire.send(READ, never))
  const three = () => ['/a', '/b', '/c'].map((path) => wire.send({ ...READ, path }, never))
  clock.now += BREAKER_OPEN_MS + 1
  expect(await Promise.all(three().map(refusal))).toEqual([
    { code: 'ebs_timeout', done: 'no' },
    { code: 'ebs_unavailable', done: undefined },
    { code: 'ebs_unavailable', done: undefined },
  ])
  expect(transport).toHaveBeenCalledTimes(BREAKER_FAILURES + 1)
  clock.now += BREAKER_OPEN_MS + 1
  outcomes[0] = answer(200)
  expect((await Promise.all(three())).map(({ status }) => status)).toEqual([200, 200, 200])
})

test('a read that finds out and is called off leaves it to the next: nothing is known to be wrong', async () => {
  const clock = { now: 0 }
  const outcomes: (Incoming | TransportFault)[] = ['timeout']
  const { wire, transport } = wireOver(outcomes, clock)
  for (let failed = 0; failed < BREAKER_FAILURES; failed++) await refusal(wire.send(READ, never))
  clock.now += BREAKER_OPEN_MS + 1
  outcomes.splice(0, 1, 'aborted', 'timeout')
  const [calledOff, ...others] = ['/a', '/b', '/c'].map((path) => refusal(wire.send({ ...READ, path }, never)))
  expect(await calledOff).toMatchObject({ code: 'deadline_exceeded' })
  expect((await Promise.all(others)).map(({ code }) => code)).toEqual(['ebs_timeout', 'ebs_unavailable'])
  expect(transport).toHaveBeenCalledTimes(BREAKER_FAILURES + 2)

  clock.now += BREAKER_OPEN_MS + 1
  outcomes.splice(0, 1, 'aborted', answer(200))
  expect(await refusal(wire.send(READ, never))).toMatchObject({ code: 'deadline_exceeded' })
  expect((await wire.send(READ, never)).status).toBe(200)
})

test('more calls at once than the bound wait, and beyond that are turned away', async () => {
  const slots = createSlots(1, 1)
  expect(await slots.take(never)).toBe(true)
  const second = slots.take(never)
  expect(await slots.take(never)).toBe(false)
  slots.free()
  expect(await second).toBe(true)
})

test('who gives up waiting leaves the queue to the others', async () => {
  const slots = createSlots(1, 1)
  await slots.take(never)
  const impatient = new AbortController()
  const second = slots.take(impatient.signal)
  impatient.abort()
  await expect(second).rejects.toMatchObject({ code: 'deadline_exceeded' })
  const third = slots.take(never)
  slots.free()
  expect(await third).toBe(true)
})

test('whose time is over already neither waits for a turn nor takes one', async () => {
  const slots = createSlots(1, 1)
  const over = AbortSignal.abort()
  expect(() => slots.take(over)).toThrow(new Refusal('deadline_exceeded'))
  expect(await slots.take(never)).toBe(true)
  expect(() => slots.take(over)).toThrow(new Refusal('deadline_exceeded'))
})

test('a write whose time ends before its turn was not done', async () => {
  const { wire, transport } = wireOver([answer(200)], { now: 0 }, 1)
  transport.mockReturnValueOnce(new Promise(() => undefined))
  void wire.send(READ, never)
  const impatient = new AbortController()
  const waits = refusal(wire.send(WRITE, impatient.signal))
  impatient.abort()
  expect([await waits, await refusal(wire.send(WRITE, AbortSignal.abort()))]).toEqual([
    { code: 'deadline_exceeded', done: undefined },
    { code: 'deadline_exceeded', done: undefined },
  ])
  expect(transport).toHaveBeenCalledTimes(1)
})

test('whose time ends while a shared read is under way does not begin one of its own', async () => {
  const { wire, transport } = wireOver([answer(200)], { now: 0 }, 1)
  transport.mockReturnValueOnce(new Promise(() => undefined))
  const call = () => ({ ...READ, credential: { value: 'token', renewed: false } })
  void wire.send(call(), never)
  const impatient = new AbortController()
  const shares = refusal(wire.send(call(), impatient.signal))
  impatient.abort()
  expect(await shares).toEqual({ code: 'deadline_exceeded', done: undefined })
  expect(transport).toHaveBeenCalledTimes(1)
})

test('what EBS says about waiting is kept within bounds', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')
  expect(retryAfter('3600', now)).toBe(60)
  expect(retryAfter('7', now)).toBe(7)
  expect(retryAfter('Thu, 01 Jan 2026 00:00:30 GMT', now)).toBe(30)
  expect(retryAfter('Thu, 01 Jan 2025 00:00:30 GMT', now)).toBe(1)
  expect(retryAfter('soon', now)).toBeUndefined()
})
