/** How long EBS is read: until the reading is settled, or the time is over. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readBackUntil, readUntil } from '../../../../relay/endpoints/poll.ts'
import { SETTLE_RESERVE_MS } from '../../../../relay/limits.ts'
import { Refusal } from '../../../../relay/problems/problem.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

const WAITS = [100, 200]
const DOWN = new Refusal('ebs_unavailable')
/** Reads these one after the other; the last one again and again. Gives what came of it, and when each was read. */
async function read(
  how: typeof readUntil | typeof readBackUntil,
  readings: (string | Error)[],
  { waits = WAITS, dueAt = 60_000, deadline = new AbortController().signal }: Partial<Parameters<typeof start>[1]> = {},
) {
  const { at, result } = start(how, { readings: [...readings], waits, dueAt, deadline })
  await vi.runAllTimersAsync()
  return { at, ...(await result) }
}
function start(
  how: typeof readUntil | typeof readBackUntil,
  {
    readings,
    waits,
    dueAt,
    deadline,
  }: { readings: (string | Error)[]; waits: number[]; dueAt: number; deadline: AbortSignal },
) {
  const [at, startedAt] = [[] as number[], Date.now()]
  const next = async () => {
    at.push(Date.now() - startedAt)
    const one = readings.length > 1 ? readings.shift() : readings[0]
    if (one instanceof Error) throw one
    return one
  }
  const waiting = { relay: { now: Date.now }, signal: deadline, deadline, dueAt: startedAt + dueAt }
  const result = how(next, (one) => one === 'settled', waits, waiting).catch((error) => ({ failed: error.message }))
  return { at, result }
}

test.each([
  ['settled at once', ['settled'], { reading: 'settled', isCutShort: false }, [0]],
  ['settled later', ['no', 'settled'], { reading: 'settled', isCutShort: false }, [0, 100]],
  ['never settled', ['no'], { reading: 'no', isCutShort: false }, [0, 100, 300]],
])('what is %s is read so often', async (_, readings, expected, at) => {
  for (const how of [readUntil, readBackUntil]) expect(await read(how, readings)).toEqual({ ...expected, at })
})

test.each([readUntil, readBackUntil])('a wait that does not fit before the answer is due is not begun', async (how) => {
  const fits = { dueAt: 100 + SETTLE_RESERVE_MS }
  expect(await read(how, ['no', 'settled'], fits)).toMatchObject({ reading: 'settled', isCutShort: false })
  const short = { dueAt: 99 + SETTLE_RESERVE_MS }
  expect(await read(how, ['no', 'settled'], short)).toEqual({ reading: 'no', isCutShort: true, at: [0] })
})

test('a read that fails ends the reading before a write', async () => {
  expect(await read(readUntil, [DOWN, 'settled'])).toEqual({ failed: 'ebs_unavailable', at: [0] })
})

test('after a write, a read that fails counts as not yet, and the last good one is kept', async () => {
  expect(await read(readBackUntil, [DOWN, 'settled'])).toMatchObject({ reading: 'settled', at: [0, 100] })
  const due = { dueAt: 1_000 + SETTLE_RESERVE_MS }
  expect(await read(readBackUntil, ['no', DOWN], due)).toEqual({
    reading: 'no',
    isCutShort: true,
    at: [0, 100, 300, 500, 700, 900],
  })
  expect(await read(readBackUntil, [DOWN], due)).toMatchObject({ reading: undefined, isCutShort: true })
})

test('while reads fail, it goes on after the last wait', async () => {
  expect(await read(readBackUntil, [DOWN, DOWN, DOWN, DOWN, 'settled'])).toMatchObject({
    reading: 'settled',
    at: [0, 100, 300, 500, 700],
  })
})

test('a fault of our own is none of EBS', async () => {
  expect(await read(readBackUntil, [new TypeError('ours')])).toEqual({ failed: 'ours', at: [0] })
})

test('who asked for one look has one', async () => {
  expect(await read(readBackUntil, ['no'], { waits: [] })).toEqual({ reading: 'no', isCutShort: false, at: [0] })
  expect(await read(readBackUntil, [DOWN], { waits: [] })).toEqual({ reading: undefined, isCutShort: true, at: [0] })
})

test('when the deadline comes during a wait, what was read last is told as cut short', async () => {
  const over = () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    return { deadline: controller.signal }
  }
  expect(await read(readBackUntil, ['no'], over())).toEqual({ reading: 'no', isCutShort: true, at: [0] })
  expect(await read(readUntil, ['no'], over())).toEqual({ failed: 'deadline_exceeded', at: [0] })
})
