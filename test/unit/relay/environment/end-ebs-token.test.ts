/** A token is ended by all there is at its EBS, and nothing that goes wrong is thrown. */
import { expect, test } from 'vitest'
import { endEbsToken } from '../../../../relay/environment/end-ebs-token.ts'
import { atEbs, type EbsSays } from '../../../support/at-ebs.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

const oauth = { ...minimalEnvironment().authorization, revokeUrl: 'https://ebs.example/revoke' }
const native = { mode: 'native', subscription: { id: 'ES', bridge: 'B', password: { env: 'P' } } }

async function ended(authorization: object, says: EbsSays = {}) {
  const { request, sent } = atEbs({ authorization }, () => says)
  await endEbsToken(request.environment, 'THE TOKEN', request.deadline)
  return sent.map(({ method, url, headers, body }) => [
    method,
    new URL(url).pathname,
    headers.authorization ?? new URLSearchParams(body).get('token'),
  ])
}
const LOGOUT = ['POST', '/api/Login/Logout', 'Bearer THE TOKEN']
const REVOKE = ['POST', '/revoke', 'THE TOKEN']

test('by the revocation of its OAuth server, and by Logout', async () => {
  expect((await ended(oauth)).toSorted()).toEqual([LOGOUT, REVOKE])
})

test('by Logout alone where users sign in at the relay', async () => {
  expect(await ended(native)).toEqual([LOGOUT])
})

test.each<EbsSays>([{ status: 500 }, { status: 400 }, { fault: 'unreachable' }])(
  'an EBS that answers %j is asked by both, and throws nothing',
  async (says) => {
    expect((await ended(oauth, says)).toSorted()).toEqual([LOGOUT, REVOKE])
  },
)
