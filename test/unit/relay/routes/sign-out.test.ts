/** A sign-out says "revoked" when EBS was seen to refuse the token, and never else. */
import { expect, test } from 'vitest'
import type { Request } from '../../../../relay/http/route-types.ts'
import { signOut } from '../../../../relay/routes/sign-out.ts'
import { atEbs, type EbsSays } from '../../../support/at-ebs.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

const { authorization } = minimalEnvironment()

async function signedOut(validates: EbsSays, ends: EbsSays = {}) {
  const changes = { authorization: { ...authorization, revokeUrl: 'https://ebs.example/revoke' } }
  const { request, sent, audited } = atEbs(changes, ({ url }) => (url.endsWith('/validateToken') ? validates : ends))
  const answer = await signOut(request as unknown as Request<'signOut'>)
  return { answer, audited, paths: sent.map(({ url }) => new URL(url).pathname) }
}

test('the token is ended by all there is, and then EBS is asked', async () => {
  const { answer, audited, paths } = await signedOut({ status: 401 })
  expect(answer).toEqual({ status: 200, body: { revoked: true }, ended: true })
  expect(paths.slice(0, 2).toSorted()).toEqual(['/api/Login/Logout', '/revoke'])
  expect(paths.slice(2)).toEqual(['/api/Login/validateToken'])
  expect(audited).toEqual([
    { event: 'sign_out', requestId: 'request', environment: 'minimal', user: 'Admin', revoked: true },
  ])
})

test.each<[string, EbsSays]>([
  ['takes the token as before', { body: { Model: { UserID: 'Admin' } } }],
  ['is away', { fault: 'timeout' }],
  ['refuses for another reason', { status: 403 }],
])('an EBS that %s has not been seen to revoke it, and the session is over all the same', async (_, validates) => {
  expect((await signedOut(validates)).answer).toEqual({ status: 200, body: { revoked: false }, ended: true })
})

test('a token that no call ends may be over all the same', async () => {
  expect((await signedOut({ status: 401 }, { status: 500 })).answer.body).toEqual({ revoked: true })
})
