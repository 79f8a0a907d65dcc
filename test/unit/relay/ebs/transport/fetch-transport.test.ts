import { expect, test, vi } from 'vitest'
import { fetchTransport } from '../../../../../relay/ebs/transport/fetch.ts'

// As workerd puts it: the reference is drawn at random.
test.each(['Network connection lost.', 'internal error; reference = 0dns3tlsv6ssl0i4b2q8r1ca'])(
  'a call that ended with "%s" may have arrived',
  async (text) => {
    const transport = fetchTransport(() => Promise.reject(new Error(text)))
    const { signal } = new AbortController()
    const call = { method: 'POST', url: 'https://ebs.example/register', headers: {}, maxBytes: 1_000, signal } as const
    await expect(transport(call)).rejects.toMatchObject({ fault: 'broken', maybeSent: true })
  },
)

test('a redirect is an answer like any other, and is not followed', async () => {
  const send = vi.fn<typeof fetch>(
    async () => new Response(null, { status: 307, headers: { location: 'https://evil.example' } }),
  )
  const { signal } = new AbortController()
  const call = { method: 'POST', url: 'https://ebs.example/register', headers: {}, maxBytes: 1_000, signal } as const
  const { status } = await fetchTransport(send)(call)
  expect(status).toBe(307)
  expect(send).toHaveBeenCalledExactlyOnceWith(call.url, expect.objectContaining({ redirect: 'manual' }))
})

test('what is given up before it is sent is never sent', async () => {
  const send = vi.fn<typeof fetch>()
  const call = { method: 'POST', url: 'https://ebs.example/register', headers: {}, maxBytes: 1_000 } as const
  const sent = fetchTransport(send)({ ...call, signal: AbortSignal.abort() })
  await expect(sent).rejects.toMatchObject({ fault: 'unsent', maybeSent: false })
  expect(send).not.toHaveBeenCalled()
})

const CALL = { method: 'POST', url: 'https://ebs.example/x', headers: { a: 'b' }, body: '{}', maxBytes: 4 } as const
const never = new AbortController().signal
/** An answer whose body comes in these pieces. */
const answering = (...pieces: string[]) =>
  vi.fn<typeof fetch>(async () => {
    const body = new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
        controller.close()
      },
    })
    return new Response(body, { status: 201, headers: { 'x-own': 'here' } })
  })

test('the request goes out as it is, and the answer is put together', async () => {
  const send = answering('ab', 'cd')
  const { status, header, body } = await fetchTransport(send)({ ...CALL, signal: never })
  expect([status, header('x-own'), header('x-other'), body]).toEqual([201, 'here', undefined, 'abcd'])
  const { method, headers, body: sent } = CALL
  expect(send.mock.lastCall?.[1]).toMatchObject({ method, headers, body: sent })
})

test('an answer without a body is an empty one', async () => {
  const send = vi.fn<typeof fetch>(async () => new Response(null, { status: 204 }))
  expect((await fetchTransport(send)({ ...CALL, signal: never })).body).toBe('')
})

test('an answer that is longer than it may be is not read to its end', async () => {
  await expect(fetchTransport(answering('abc', 'de'))({ ...CALL, signal: never })).rejects.toMatchObject({
    fault: 'too-large',
  })
})

test('what is given up on the way may have arrived, and is over at that moment', async () => {
  const over = new AbortController()
  const sent = fetchTransport(() => new Promise(() => undefined))({ ...CALL, signal: over.signal })
  over.abort()
  await expect(sent).rejects.toMatchObject({ fault: 'aborted', maybeSent: true })
})
