/** The code exchange and the revocation as EBS sees them, and what each answer means. */
import { expect, test } from 'vitest'
import { exchangeCode } from '../../../../relay/environment/exchange-code.ts'
import type { OAuthClient } from '../../../../relay/environment/oauth-form.ts'
import { revokeEbsToken } from '../../../../relay/environment/revoke-ebs-token.ts'
import { atEbs, type EbsSays } from '../../../support/at-ebs.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

const { authorization } = minimalEnvironment()
const CODE = { code: 'the code', codeVerifier: 'v'.repeat(43), redirectUri: 'https://extension.example/' }
const JSON_TYPE = { type: 'application/json' }

function start(says: EbsSays, changes: object = {}) {
  const { request, sent } = atEbs({ authorization: { ...authorization, ...changes } }, () => says)
  const { environment, signal } = request
  return { oauth: environment.authorization as OAuthClient, sent, signal }
}
async function exchanged(says: EbsSays) {
  const { oauth, signal } = start({ ...JSON_TYPE, ...says })
  try {
    return await (await exchangeCode(oauth, CODE, signal)).grant()
  } catch (error) {
    const { code, detail } = error as { code: string; detail: { done?: string; retryable?: boolean } }
    return [code, detail.done ?? 'no', detail.retryable]
  }
}
const formOf = (body = '') => Object.fromEntries(new URLSearchParams(body))

test('the code goes out with the verifier, the redirect URI and the secret that only the relay has', async () => {
  const { oauth, sent, signal } = start({ body: {} })
  await exchangeCode(oauth, CODE, signal)
  expect(sent).toMatchObject([{ method: 'POST', url: authorization.tokenUrl }])
  expect(sent[0]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
  const form = {
    grant_type: 'authorization_code',
    code: CODE.code,
    redirect_uri: CODE.redirectUri,
    client_id: authorization.clientId,
    client_secret: 'secret',
  }
  expect(formOf(sent[0]?.body)).toEqual({ ...form, code_verifier: CODE.codeVerifier })
  const plain = start({ body: {} }, { dangerouslyAllowNoPkce: true })
  await exchangeCode(plain.oauth, CODE, plain.signal)
  expect(formOf(plain.sent[0]?.body)).toEqual(form)
})

test('a grant has the token, its lifetime and its scope, as far as EBS says them', async () => {
  const least = { access_token: 'T', token_type: 'bearer' }
  expect(await exchanged({ body: least })).toEqual({ accessToken: 'T', expiresInS: undefined, scope: undefined })
  const whole = { ...least, expires_in: 60, scope: 'a b', refresh_token: 'R' }
  expect(await exchanged({ body: whole })).toEqual({ accessToken: 'T', expiresInS: 60, scope: 'a b' })
})

test.each<[string, EbsSays, string, string]>([
  ['a code that EBS does not know', { status: 400, body: { error: 'invalid_grant' } }, 'code_invalid', 'no'],
  [
    'a client that EBS does not know',
    { status: 400, body: { error: 'invalid_client' } },
    'relay_client_rejected',
    'no',
  ],
  ['a client that may not', { status: 400, body: { error: 'unauthorized_client' } }, 'relay_client_rejected', 'no'],
  ['another error', { status: 400, body: { error: 'invalid_scope' } }, 'ebs_error', 'no'],
  ['a proxy’s refusal', { status: 403, body: '<html>', type: 'text/html' }, 'ebs_invalid_answer', 'no'],
  ['another of them', { status: 400, body: '<html>', type: 'text/html' }, 'ebs_invalid_answer', 'no'],
  ['a page in place of a token', { body: '<html>', type: 'text/html' }, 'ebs_invalid_answer', 'unknown'],
  ['a token for no header', { body: { access_token: 'a b', token_type: 'bearer' } }, 'ebs_invalid_answer', 'unknown'],
  ['a token of another kind', { body: { access_token: 'T', token_type: 'mac' } }, 'ebs_invalid_answer', 'unknown'],
  ['a list', { body: [] }, 'ebs_invalid_answer', 'unknown'],
  ['no content', { status: 204 }, 'ebs_invalid_answer', 'unknown'],
])('%s is told, with what is known of the code, and is never tried again', async (_, says, code, done) => {
  expect(await exchanged(says)).toEqual([code, done, false])
})

test('a challenge to the relay is a refusal of its client', async () => {
  const { oauth, signal } = start({})
  const header = (name: string) => (name === 'www-authenticate' ? 'Basic realm="ebs"' : undefined)
  const ebs = { send: async () => ({ status: 401, header, body: '' }) }
  await expect((await exchangeCode({ ...oauth, ebs }, CODE, signal)).grant()).rejects.toMatchObject({
    code: 'relay_client_rejected',
  })
})

test.each<[EbsSays, string, string]>([
  [{ fault: 'timeout' }, 'exchange_outcome_unknown', 'unknown'],
  [{ fault: 'broken' }, 'exchange_outcome_unknown', 'unknown'],
  [{ status: 500 }, 'exchange_outcome_unknown', 'unknown'],
  [{ status: 429 }, 'exchange_outcome_unknown', 'unknown'],
  [{ status: 408 }, 'exchange_outcome_unknown', 'unknown'],
  [{ fault: 'unreachable' }, 'ebs_unreachable', 'no'],
  [{ fault: 'tls' }, 'ebs_tls', 'no'],
])('after %j the code may be spent, unless nothing was sent', async (says, code, done) => {
  expect(await exchanged(says)).toEqual([code, done, undefined])
})

test('a token in an answer that is otherwise wrong is told, so that it can be ended', async () => {
  const tokenIn = async (body: unknown) => {
    const { oauth, signal } = start({ ...JSON_TYPE, body })
    return (await exchangeCode(oauth, CODE, signal)).accessToken
  }
  expect(await tokenIn({ access_token: 'T', token_type: 'mac' })).toBe('T')
  for (const body of [{ access_token: '' }, { access_token: 7 }, [], 'null', '<html>'])
    expect(await tokenIn(body)).toBeUndefined()
})

test('a token is revoked where EBS has an address for it, and else nothing is sent', async () => {
  const { oauth, sent, signal } = start({ status: 200 }, { revokeUrl: 'https://ebs.example/revoke' })
  await revokeEbsToken(oauth, 'T', signal)
  expect(sent.map(({ method, url }) => [method, url])).toEqual([['POST', 'https://ebs.example/revoke']])
  expect(formOf(sent[0]?.body)).toEqual({ token: 'T', client_id: authorization.clientId, client_secret: 'secret' })
  const without = start({ status: 200 })
  await revokeEbsToken(without.oauth, 'T', without.signal)
  expect(without.sent).toEqual([])
})

test('a revocation that EBS refuses is told', async () => {
  const refused = start(
    { ...JSON_TYPE, status: 400, body: { error: 'invalid_client' } },
    { revokeUrl: 'https://ebs.example/r' },
  )
  await expect(revokeEbsToken(refused.oauth, 'T', refused.signal)).rejects.toThrow()
  const down = start({ status: 503 }, { revokeUrl: 'https://ebs.example/r' })
  await expect(revokeEbsToken(down.oauth, 'T', down.signal)).rejects.toMatchObject({ code: 'ebs_unavailable' })
})
