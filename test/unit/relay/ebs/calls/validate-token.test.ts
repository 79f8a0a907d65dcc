/** Whose token it is, by what a .NET serializer writes. */
import { expect, test, vi } from 'vitest'
import { validateToken } from '../../../../../relay/ebs/calls/validate-token.ts'
import type { EbsClient } from '../../../../../relay/ebs/client-types.ts'

const { signal } = new AbortController()
function asked(Model: object, status = 200) {
  const send = vi.fn<EbsClient['send']>(async () => ({
    status,
    header: () => undefined,
    body: JSON.stringify({ Model }),
  }))
  return { send, holder: validateToken({ client: { send }, signal }, 'TOKEN') }
}

test('the token goes as a bearer token in the body, and no credential beside it', async () => {
  const { send, holder } = asked({ UserID: 'Admin' })
  await holder
  expect(send.mock.calls).toEqual([
    [
      {
        name: 'validateToken',
        kind: 'read',
        method: 'POST',
        path: '/api/Login/validateToken',
        body: '{"webapitoken":"Bearer TOKEN"}',
      },
      signal,
    ],
  ])
})

const LEAST = { id: 'Admin', gid: undefined, name: 'Admin', administrator: false, expiresAt: undefined }
test.each<[object, object]>([
  [{ UserID: ' Admin ' }, LEAST],
  [{ UserID: 'Admin', Name: null, GID: null, Administrator: null, Inactive: null, WebApiTokenExpiresAt: null }, LEAST],
  [{ UserID: 'Admin', Name: ' ', WebApiTokenExpiresAt: 'soon' }, LEAST],
  [{ UserID: 'Admin', Administrator: true, Inactive: true }, LEAST],
  [
    { UserID: 'Admin', Name: 'Al\nex', GID: 'G', Administrator: true, WebApiTokenExpiresAt: '2026-01-01T00:00:00Z' },
    { id: 'Admin', gid: 'G', name: 'Al ex', administrator: true, expiresAt: Date.UTC(2026, 0) },
  ],
])('%j is the holder %j', async (model, holder) => {
  expect(await asked(model).holder).toEqual(holder)
})

test('an answer without a user, or a refusal, is no holder', async () => {
  await expect(asked({ Name: 'Admin' }).holder).rejects.toMatchObject({ code: 'ebs_invalid_answer' })
  await expect(asked({ UserID: 'Admin' }, 401).holder).rejects.toMatchObject({ code: 'session_revoked' })
})
