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
