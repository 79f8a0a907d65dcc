/** The bound on a request counts from when it came: what its body took, its calls of EBS no longer have. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerRoute } from '../../../../relay/http/pipeline.ts'
import type { Pipeline } from '../../../../relay/http/pipeline-parts.ts'
import type { Handler } from '../../../../relay/http/route-types.ts'
import { DEADLINE_MS } from '../../../../relay/limits.ts'
import { silentLog } from '../../../../relay/observability/log.ts'

// Hashing takes real time, which does not pass here.
vi.mock('../../../../shared/body-digest.ts', () => ({
  BODY_DIGEST_CLAIM: 'body_sha256',
  bodyDigest: async () => 'digest',
}))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const BODY = new TextEncoder().encode(`{"environment":"sandbox","type":"SURVEYS","key":"${'k'.repeat(40)}"}`)

const pipeline = {
  relay: { log: silentLog, now: () => Date.now() },
  verifyProof: async () => ({ jkt: 'thumbprint', jti: 'id', bodyDigest: 'digest', renewNonce: false }),
  spend: () => true,
  limits: { session() {}, signIn() {}, connectionTest() {} },
} as unknown as Pipeline

/** Sends a body that begins at once and ends after so many ms, or never; gives what the route answers. */
function send(endsAfterMs: number | null, handler: Handler<'testConnection'>, client = new AbortController().signal) {
  let cancelled = false
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(BODY.subarray(0, 5))
      if (endsAfterMs === null) return
      setTimeout(() => {
        controller.enqueue(BODY.subarray(5))
        controller.close()
      }, endsAfterMs)
    },
    cancel() {
      cancelled = true
    },
  })
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body, duplex: 'half', signal: client }
  const request = new Request('https://relay.example/v1/connection-tests', init)
  const incoming = { request, path: '/v1/connection-tests', params: {}, requestId: 'id', client: '' }
  const answer = answerRoute('testConnection', handler, pipeline, incoming, {}).catch(({ code }) => code)
  return { answer, isCancelled: () => cancelled }
}
const unasked = vi.fn<Handler<'testConnection'>>()

test('a body that does not come is given up, and nothing is begun', async () => {
  const { answer, isCancelled } = send(null, unasked)
  await vi.advanceTimersByTimeAsync(DEADLINE_MS - 1)
  expect(isCancelled()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toBe('request_timeout')
  expect(isCancelled()).toBe(true)
  expect(unasked).not.toHaveBeenCalled()
})

test('a body whose sender has gone is waited for no longer', async () => {
  const client = new AbortController()
  const { answer } = send(null, unasked, client.signal)
  await vi.advanceTimersByTimeAsync(1)
  client.abort()
  expect(await answer).toBe('request_timeout')
})

test.each([
  ['is out', async () => ({ status: 200, body: {} })],
  ['is a refusal', () => Promise.reject(Object.assign(new Error(), { code: 'over' }))],
])('when the answer %s, the reads that are still running are given up, and a write is not', async (_, ends) => {
  let until: { signal: AbortSignal; deadline: AbortSignal } | undefined
  const { answer } = send(0, async ({ signal, deadline }) => {
    until = { signal, deadline }
    expect(signal.aborted).toBe(false)
    return ends() as never
  })
  await vi.advanceTimersByTimeAsync(1)
  await answer
  expect([until?.signal.aborted, until?.deadline.aborted]).toEqual([true, false])
})

test('when the client has gone, reads are given up at once, and a write has its whole time', async () => {
  const client = new AbortController()
  let until: { signal: AbortSignal; deadline: AbortSignal } | undefined
  const { answer } = send(
    0,
    async ({ signal, deadline }) => {
      until = { signal, deadline }
      await new Promise((over) => deadline.addEventListener('abort', over))
      throw Object.assign(new Error(), { code: 'over' })
    },
    client.signal,
  )
  await vi.advanceTimersByTimeAsync(1)
  client.abort()
  expect([until?.signal.aborted, until?.deadline.aborted]).toEqual([true, false])
  await vi.advanceTimersByTimeAsync(DEADLINE_MS)
  expect(until?.deadline.aborted).toBe(true)
  expect(await answer).toBe('over')
})

test('after a slow body, what is left of the time is left', async () => {
  const startedAt = Date.now()
  let overAt = 0
  const { answer } = send(10_000, async ({ dueAt, deadline }) => {
    expect(dueAt).toBe(startedAt + DEADLINE_MS)
    await new Promise((over) => deadline.addEventListener('abort', over))
    overAt = Date.now()
    throw Object.assign(new Error(), { code: 'over' })
  })
  await vi.advanceTimersByTimeAsync(2 * DEADLINE_MS)
  expect(await answer).toBe('over')
  expect(overAt).toBe(startedAt + DEADLINE_MS)
})
