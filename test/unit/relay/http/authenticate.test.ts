/** What authenticates a request: a proof, or a session with a proof of its key, and each way not to. */
import { expect, test, vi } from 'vitest'
import { authenticate, checkBodyDigest, spendProof } from '../../../../relay/http/authenticate.ts'
import type { IncomingRequest, Pipeline } from '../../../../relay/http/pipeline-parts.ts'
import { createLog, type LogRecord } from '../../../../relay/observability/log.ts'
import type { Proof } from '../../../../relay/session/dpop.ts'
import type { OpenSession } from '../../../../relay/session/session.ts'
import { bodyDigest } from '../../../../shared/body-digest.ts'

const session = { ath: 'ath', jkt: 'key', environment: 'test', user: { id: 'Admin' } } as OpenSession
const proof: Proof = { jkt: 'key', jti: 'id', bodyDigest: undefined, renewNonce: false }

function start(changes: Partial<Proof> = {}, isFirstUse = true) {
  const lines: LogRecord[] = []
  const open = vi.fn(async (_: string) => session)
  const verifyProof = vi.fn<Pipeline['verifyProof']>(async () => ({ ...proof, ...changes }))
  const spend = vi.fn(() => isFirstUse)
  const pipeline = {
    relay: { sessions: { open }, log: createLog((record) => lines.push(record)) },
    nonces: { issue: async () => 'next' },
    verifyProof,
    spend,
  } as unknown as Pipeline
  return { pipeline, lines, open, verifyProof, spend }
}
const arriving = (headers: Record<string, string>, method = 'GET'): IncomingRequest => ({
  request: new Request('https://relay.example/v1/x?q', { method, headers }),
  path: '/v1/x',
  params: {},
  requestId: 'request',
  client: '192.0.2.1',
})
const GOOD = { dpop: 'the proof', authorization: 'DPoP sealed' }

test('an open route asks for nothing', async () => {
  const { pipeline, verifyProof } = start()
  expect(await authenticate('listEnvironments', pipeline, arriving(GOOD), {})).toEqual({})
  expect(verifyProof).not.toHaveBeenCalled()
})

test('a route that asks for a proof takes no session', async () => {
  const { pipeline, open, verifyProof } = start()
  expect(await authenticate('testConnection', pipeline, arriving(GOOD, 'POST'), {})).toEqual({ proof })
  expect(open).not.toHaveBeenCalled()
  expect(verifyProof).toHaveBeenCalledWith('the proof', { method: 'POST', path: '/v1/x' })
})

test('a session is opened, and its proof has to be for it, this method and this path', async () => {
  const { pipeline, open, verifyProof } = start()
  const headers = {}
  expect(await authenticate('listEndpoints', pipeline, arriving(GOOD), headers)).toEqual({ session, proof })
  expect(open).toHaveBeenCalledWith('sealed')
  expect(verifyProof).toHaveBeenCalledWith('the proof', { method: 'GET', path: '/v1/x', ath: 'ath' })
  expect(headers).toEqual({})
})

test('without a proof the relay says nothing about the session', async () => {
  const { pipeline, open } = start()
  const refused = authenticate('listEndpoints', pipeline, arriving({ authorization: 'DPoP sealed' }), {})
  await expect(refused).rejects.toMatchObject({
    code: 'proof_required',
    detail: { headers: { 'www-authenticate': expect.stringContaining('invalid_dpop_proof') } },
  })
  expect(open).not.toHaveBeenCalled()
})

test.each([undefined, '', 'DPoP', 'DPoP ', 'Bearer sealed', 'sealed', 'DPoPx sealed'])(
  'an authorization of %j is no session',
  async (authorization) => {
    const { pipeline, open } = start()
    const incoming = arriving({ dpop: 'the proof', ...(authorization !== undefined && { authorization }) })
    await expect(authenticate('listEndpoints', pipeline, incoming, {})).rejects.toMatchObject({
      code: 'session_required',
    })
    expect(open).not.toHaveBeenCalled()
  },
)

test('the scheme counts in any case (RFC 9110 section 11.1)', async () => {
  const { pipeline, open } = start()
  await authenticate('listEndpoints', pipeline, arriving({ ...GOOD, authorization: 'dPoP sealed' }), {})
  expect(open).toHaveBeenCalledWith('sealed')
})

test('a nonce that ages is followed by the next', async () => {
  const { pipeline } = start({ renewNonce: true })
  const headers = {}
  await authenticate('listEndpoints', pipeline, arriving(GOOD), headers)
  expect(headers).toEqual({ 'dpop-nonce': 'next' })
})

test('a session with the proof of another key is refused, and the log warns of it', async () => {
  const { pipeline, lines } = start({ jkt: 'another' })
  const refused = authenticate('listEndpoints', pipeline, arriving(GOOD), {})
  await expect(refused).rejects.toMatchObject({ code: 'proof_key_mismatch' })
  expect(lines).toMatchObject([
    {
      level: 'warn',
      event: 'possible_theft',
      fields: {
        requestId: 'request',
        route: 'listEndpoints',
        client: '192.0.2.1',
        environment: 'test',
        user: 'Admin',
      },
    },
  ])
})

test('a proof is for one body', async () => {
  const body = new TextEncoder().encode('{}')
  await checkBodyDigest({ ...proof, bodyDigest: await bodyDigest(body) }, body)
  for (const digest of [undefined, await bodyDigest(new TextEncoder().encode('[]'))])
    await expect(checkBodyDigest({ ...proof, bodyDigest: digest }, body)).rejects.toMatchObject({
      code: 'invalid_proof',
    })
})

test.each(['POST', 'PUT', 'DELETE'])('a proof of a %s is good once; then a fresh one is asked for', async (method) => {
  const incoming = arriving(GOOD, method)
  const first = start()
  await spendProof('revokeEndpoint', first.pipeline, incoming, { session, proof })
  expect(first.spend).toHaveBeenCalledWith(proof)
  expect(first.lines).toEqual([])
  const again = start({}, false)
  await expect(spendProof('revokeEndpoint', again.pipeline, incoming, { session, proof })).rejects.toMatchObject({
    code: 'use_dpop_nonce',
    detail: { headers: { 'dpop-nonce': 'next' } },
  })
  expect(again.lines).toMatchObject([{ level: 'warn', event: 'proof_used_again', fields: { user: 'Admin' } }])
  const anonymous = start({}, false)
  await expect(spendProof('signIn', anonymous.pipeline, incoming, { proof })).rejects.toThrow('use_dpop_nonce')
  expect(anonymous.lines[0]?.fields).not.toHaveProperty('user')
})

test.each(['GET', 'HEAD'])('a proof of a %s is not spent, since its answer holds no secret', async (method) => {
  const { pipeline, spend } = start({}, false)
  await spendProof('listEndpoints', pipeline, arriving(GOOD, method), { session, proof })
  expect(spend).not.toHaveBeenCalled()
})

test('a route without a proof spends none', async () => {
  const { pipeline, spend } = start({}, false)
  await spendProof('listEnvironments', pipeline, arriving({}, 'POST'), {})
  expect(spend).not.toHaveBeenCalled()
})
