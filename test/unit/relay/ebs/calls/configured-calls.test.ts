import { expect, test, vi } from 'vitest'
import type { UnpublishedCall } from '../../../../../relay/config/registration.ts'
import {
  fetchAssignedUsers,
  type Placeholders,
  register,
  revoke,
} from '../../../../../relay/ebs/calls/configured-calls.ts'
import type { EbsClient } from '../../../../../relay/ebs/client-types.ts'

function contextThatSends() {
  const { signal } = new AbortController()
  const send = vi.fn<EbsClient['send']>(async () => ({ status: 200, header: () => undefined, body: '{"Token":12}' }))
  return {
    send,
    context: { client: { send }, signal, deadline: signal, credential: { value: 'token', renewed: false } },
  }
}

const BY_PATH: UnpublishedCall = { method: 'DELETE', path: '/api/endpoints/{requestId}' }
const BY_BODY: UnpublishedCall = { method: 'POST', path: '/api/revoke', body: { RequestID: '{requestId}' } }
const missing: [string, UnpublishedCall, Placeholders][] = [
  ['its path', BY_PATH, { type: 'SURVEYS' }],
  ['its path', BY_PATH, { requestId: undefined }],
  ['its path', BY_PATH, { requestId: '' }],
  ['its body', BY_BODY, { requestId: undefined }],
]
test.each(missing)(
  'a call is not sent without a value that %s needs: it is to be done by hand',
  async (_, call, values) => {
    const { send, context } = contextThatSends()
    await expect(revoke(context, call, values)).rejects.toMatchObject({
      code: 'registration_guided',
      detail: { detail: 'EBS does not tell {requestId}' },
    })
    expect(send).not.toHaveBeenCalled()
  },
)

test('a value is one segment of the path and one string of the body, whatever is in it', async () => {
  const { send, context } = contextThatSends()
  const call = { method: 'POST', path: '/x/{value}/{type}', body: { Both: '{type} {value}' } } as const
  await revoke(context, call, { value: '../a?b"', type: '..' })
  expect(send.mock.lastCall?.[0]).toMatchObject({ path: '/x/..%2Fa%3Fb%22/-', body: '{"Both":".. ../a?b\\""}' })
})

test('nothing to replace is told as an empty text; a value that cannot be one is none', async () => {
  const { send, context } = contextThatSends()
  const call = { method: 'POST', path: '/x', body: { Replaces: '{replaced}' }, value: '/Token' } as const
  expect(await register(context, call, { replaced: '' })).toEqual({ id: undefined, value: undefined, conflict: false })
  expect(send.mock.lastCall?.[0].body).toBe('{"Replaces":""}')
})

test('a body is any JSON, with placeholders in its texts at any depth', async () => {
  const { send, context } = contextThatSends()
  const body = { Active: true, Level: 3, Nothing: null, Deep: { List: ['{type}', 1, { Of: '{scope}' }] } }
  await revoke(context, { method: 'POST', path: '/x', body }, { type: 'SURVEYS', scope: 'es"surveys' })
  expect(JSON.parse(send.mock.lastCall?.[0].body ?? '')).toEqual({
    ...body,
    Deep: { List: ['SURVEYS', 1, { Of: 'es"surveys' }] },
  })
})

test('a query holds values, each encoded: none adds a parameter, and no asterisk stays raw', async () => {
  const { send, context } = contextThatSends()
  const call = { method: 'GET', path: '/AppUsers?app={scope}&me={userId}', list: '', fields: { user: '' } } as const
  await fetchAssignedUsers(context, call, { scope: 'a&b=c#*', userId: 'Admin' }).catch(() => undefined)
  expect(send.mock.lastCall?.[0].path).toBe('/AppUsers?app=a%26b%3Dc%23%2A&me=Admin')
})

test('a success with an error of EBS inside is no acceptance', async () => {
  const { send, context } = contextThatSends()
  send.mockResolvedValue({ status: 200, header: () => undefined, body: '{"MessageID":"not-allowed"}' })
  expect(await revoke(context, { method: 'POST', path: '/x' }, {})).toEqual({ isAccepted: false, status: 200 })
})
