/** The steps before a handler, in their order, and the session that goes back with the answer. */
import { expect, test, vi } from 'vitest'
import { answerRoute } from '../../../../relay/http/pipeline.ts'
import type { Pipeline } from '../../../../relay/http/pipeline-parts.ts'
import { createLog, type LogFields } from '../../../../relay/observability/log.ts'
import { Refusal } from '../../../../relay/problems/problem.ts'
import type { OpenSession } from '../../../../relay/session/session.ts'
import { SESSION_HEADER } from '../../../../shared/api.ts'
import { bodyDigest } from '../../../../shared/body-digest.ts'

const KEY = { environment: 'test', type: 'TYPE', key: 'k'.repeat(40) }
const session = {
  ath: 'ath',
  oldKey: false,
  sealedAt: 1,
  jkt: 'key',
  environment: 'test',
  user: { id: 'Admin' },
  token: { value: 'old', expiresAt: 5, lifetimeMs: 60_000 },
} as OpenSession

type Step = 'session' | 'signIn' | 'connectionTest' | 'spend'
/** `refuses`: the step that says no. */
function start({
  refuses,
  isStale = false,
  isThere = true,
}: {
  refuses?: Step
  isStale?: boolean
  isThere?: boolean
} = {}) {
  const steps: string[] = []
  const audited: LogFields[] = []
  const step = (name: Step) => (key: string) => {
    steps.push(`${name} ${key}`)
    if (refuses === name) throw new Refusal('rate_limited')
  }
  const seal = vi.fn(async (_: unknown) => ({ session: 'fresh', expiresAt: 0 }))
  const digest = bodyDigest(new TextEncoder().encode(JSON.stringify(KEY)))
  const pipeline = {
    relay: {
      now: () => 1_000,
      log: createLog(({ fields }) => audited.push(fields)),
      sessions: { open: async () => session, seal, isStale: () => isStale },
      environments: new Map(isThere ? [['test', { client: 'client' }]] : []),
    },
    nonces: { issue: async () => 'next' },
    verifyProof: async () => ({ jkt: 'key', jti: 'id', bodyDigest: await digest, renewNonce: false }),
    spend: () => refuses !== 'spend',
    limits: { session: step('session'), signIn: step('signIn'), connectionTest: step('connectionTest') },
  } as unknown as Pipeline
  return { pipeline, steps, seal, audited }
}
function arriving(method: string, body?: string, type = 'application/json', params = {}) {
  const headers = { dpop: 'proof', authorization: 'DPoP sealed', ...(body && { 'content-type': type }) }
  const request = new Request('https://relay.example/v1/x?type=TYPE', { method, headers, ...(body && { body }) })
  return { request, path: '/v1/x', params, requestId: 'request', client: '192.0.2.1' }
}
const ok = async () => ({ status: 200, body: {} }) as never
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    ({ code }) => code,
  )
const testKey = (pipeline: Pipeline, body = JSON.stringify(KEY), type?: string, handler = vi.fn(ok)) => ({
  handler,
  code: codeOf(answerRoute('testConnection', handler, pipeline, arriving('POST', body, type), {})),
})

test('a handler gets a request that is in order', async () => {
  const { pipeline, steps } = start()
  const handler = vi.fn(async (_: unknown) => ({ status: 200, body: { a: 1 } }) as never)
  const headers = { 'x-before': 'kept' }
  const result = await answerRoute('testConnection', handler, pipeline, arriving('POST', JSON.stringify(KEY)), headers)
  expect(result).toEqual({ status: 200, body: { a: 1 }, headers, ended: undefined })
  expect(handler.mock.lastCall?.[0]).toMatchObject({ requestId: 'request', params: {}, body: KEY, jkt: 'key' })
  expect(steps).toEqual(['connectionTest 192.0.2.1'])
})

test.each<[string, Parameters<typeof start>[0], string | undefined, string | undefined, string]>([
  ['another media type', {}, undefined, 'text/plain', 'unsupported_media_type'],
  ['beyond its rate', { refuses: 'connectionTest' }, undefined, undefined, 'rate_limited'],
  ['another body than the proof’s', {}, JSON.stringify({ ...KEY, type: 'OTHER' }), undefined, 'invalid_proof'],
  ['a proof that was used', { refuses: 'spend' }, undefined, undefined, 'use_dpop_nonce'],
])('with %s no handler is asked', async (_, how, body, type, code) => {
  const { handler, code: said } = testKey(start(how).pipeline, body, type)
  expect(await said).toBe(code)
  expect(handler).not.toHaveBeenCalled()
})

test('a body of another shape is refused after its proof was spent', async () => {
  const { pipeline } = start()
  const wrong = new TextEncoder().encode('{"environment":"test"}')
  pipeline.verifyProof = async () => ({ jkt: 'key', jti: 'id', bodyDigest: await bodyDigest(wrong), renewNonce: false })
  const { handler, code } = testKey(pipeline, '{"environment":"test"}')
  expect(await code).toBe('invalid_field')
  expect(handler).not.toHaveBeenCalled()
})

test('a session has a rate of its own, by its user', async () => {
  const { pipeline, steps } = start({ refuses: 'session' })
  expect(await codeOf(answerRoute('check', ok, pipeline, arriving('GET'), {}))).toBe('rate_limited')
  expect(steps).toEqual(['session test Admin'])
})

test('sign-ins have a rate of their own, by the client', async () => {
  const { pipeline, steps } = start({ refuses: 'signIn' })
  expect(await codeOf(answerRoute('signIn', ok, pipeline, arriving('POST', '{}'), {}))).toBe('rate_limited')
  expect(steps).toEqual(['signIn 192.0.2.1'])
})

test('a session of an environment that is gone is none', async () => {
  const { pipeline } = start({ isThere: false })
  expect(await codeOf(answerRoute('check', ok, pipeline, arriving('GET'), {}))).toBe('session_invalid')
})

test('the query and the path are judged', async () => {
  const { pipeline } = start()
  const incoming = arriving('GET')
  const without = {
    ...incoming,
    request: new Request('https://relay.example/v1/x', { headers: incoming.request.headers }),
  }
  expect(await codeOf(answerRoute('check', ok, pipeline, without, {}))).toBe('invalid_field')
  const params = { ...incoming, params: { requestId: 'none' } }
  expect(await codeOf(answerRoute('check', ok, pipeline, params, {}))).toBe('invalid_field')
})

test('what a handler audits names the client', async () => {
  const { pipeline, audited } = start()
  const handler = async ({ relay }: { relay: Pipeline['relay'] }) => {
    relay.log.audit('revoke', { requestId: 'request', environment: 'test', user: 'Admin' })
    return ok()
  }
  await answerRoute('check', handler as never, pipeline, arriving('GET'), {})
  expect(audited).toEqual([{ client: '192.0.2.1', requestId: 'request', environment: 'test', user: 'Admin' }])
})

/** The headers of an answer whose handler does this. */
async function answered(
  how: Parameters<typeof start>[0],
  handler: (request: never) => Promise<unknown> = ok,
  sealFails = false,
) {
  const { pipeline, seal } = start(how)
  if (sealFails) seal.mockRejectedValue(new Refusal('upstream_token_too_large'))
  const headers: Record<string, string> = {}
  await answerRoute('check', handler as never, pipeline, arriving('GET'), headers).catch(() => undefined)
  return { header: headers[SESSION_HEADER], sealed: seal.mock.lastCall?.[0] }
}
const renews =
  (then: () => Promise<unknown>) =>
  async ({ context }: never) => {
    Object.assign((context as { credential: object }).credential, { value: 'new', renewed: true })
    return then()
  }

test('a session that is young goes back as it is; one that ages is sealed again, with the same content', async () => {
  expect(await answered({})).toEqual({ header: undefined, sealed: undefined })
  const { ath: _, oldKey: __, sealedAt: ___, ...content } = session
  expect(await answered({ isStale: true })).toEqual({ header: 'fresh', sealed: content })
})

test('a token that EBS renewed is sealed, with its lifetime from now, also where the answer is a refusal', async () => {
  for (const then of [ok, () => Promise.reject(new Refusal('ebs_error'))]) {
    const { header, sealed } = await answered({}, renews(then))
    expect(header).toBe('fresh')
    expect(sealed).toMatchObject({ token: { value: 'new', expiresAt: 61_000, lifetimeMs: 60_000 } })
  }
})

test('a session that has ended is not sealed again', async () => {
  const ends = async () => ({ status: 200, body: {}, ended: true })
  expect(await answered({ isStale: true }, ends)).toEqual({ header: undefined, sealed: undefined })
})

test('a renewed token that is too large to carry leaves the old session', async () => {
  expect((await answered({}, renews(ok), true)).header).toBeUndefined()
})
