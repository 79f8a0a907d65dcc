import { expect, test, vi } from 'vitest'
import type { UnpublishedCall } from '../../../../../relay/config/registration.ts'
import {
  fetchApplications,
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

const APPLICATIONS = {
  method: 'GET',
  path: '/apps',
  list: '/Items',
  fields: { scope: '/ID', name: '/Name', active: '/Active' },
} as const

test('applications are read by their pointers; without one to it, a listed one may be used', async () => {
  const { send, context } = contextThatSends()
  const Items = [{ ID: 'a', Name: ' A ', Active: false }, { ID: 7, Name: 7 }, { Name: ' ' }]
  send.mockResolvedValue({ status: 200, header: () => undefined, body: JSON.stringify({ Items }) })
  expect(await fetchApplications(context, APPLICATIONS, {})).toEqual([
    { scope: 'a', name: 'A', active: false },
    { scope: '7', name: '7', active: null },
    { scope: '', name: undefined, active: null },
  ])
  const { name: _, active: __, ...fields } = APPLICATIONS.fields
  expect(await fetchApplications(context, { ...APPLICATIONS, fields }, {})).toMatchObject([
    { name: undefined, active: true },
    { active: true },
    { active: true },
  ])
})

test.each(['{"Items":{}}', '{}', '[]', '<html>', ''])('%j is no list: nothing is guessed', async (body) => {
  const { send, context } = contextThatSends()
  send.mockResolvedValue({ status: 200, header: () => undefined, body })
  await expect(fetchApplications(context, APPLICATIONS, {})).rejects.toMatchObject({ code: 'ebs_invalid_answer' })
})

test('nobody is assigned to an application that EBS does not know; without a list of applications nothing is known', async () => {
  const { send, context } = contextThatSends()
  send.mockResolvedValue({ status: 404, header: () => undefined, body: '' })
  const users = { ...APPLICATIONS, fields: { user: '/U' } }
  expect(await fetchAssignedUsers(context, users, {})).toEqual([])
  await expect(fetchApplications(context, APPLICATIONS, {})).rejects.toMatchObject({ code: 'ebs_error' })
})

test('of the assigned users those are named that have a name', async () => {
  const { send, context } = contextThatSends()
  send.mockResolvedValue({
    status: 200,
    header: () => undefined,
    body: '{"Items":[{"U":"Admin"},{"U":3},{"U":" "},{}]}',
  })
  expect(await fetchAssignedUsers(context, { ...APPLICATIONS, fields: { user: '/U' } }, {})).toEqual(['Admin', '3'])
})

const TOLD = { method: 'POST', path: '/x', body: {}, id: '/Id', value: '/Token' } as const
test.each<[unknown, string | undefined, string | undefined]>([
  [{ Id: 'a', Token: 'v'.repeat(16) }, 'a', 'v'.repeat(16)],
  [{ Id: 12, Token: 'short' }, '12', undefined],
  [{ Id: '', Token: null }, undefined, undefined],
  [{ Id: { a: 1 } }, undefined, undefined],
  ['no JSON', undefined, undefined],
])('the answer %j to a registration tells the id %s and the value %s', async (said, id, value) => {
  const { send, context } = contextThatSends()
  const body = said === 'no JSON' ? '<html>' : JSON.stringify(said)
  send.mockResolvedValue({ status: 200, header: () => undefined, body })
  expect(await register(context, TOLD, {})).toEqual({ id, value, conflict: false })
})

test('409 says that there is another one, and nothing else', async () => {
  const { send, context } = contextThatSends()
  send.mockResolvedValue({ status: 409, header: () => undefined, body: '{"Id":"a"}' })
  expect(await register(context, TOLD, {})).toEqual({ id: undefined, value: undefined, conflict: true })
})

test.each([404, 410])('a revocation that EBS answers with %d was not accepted', async (status) => {
  const { send, context } = contextThatSends()
  send.mockResolvedValue({ status, header: () => undefined, body: '' })
  expect(await revoke(context, { method: 'POST', path: '/x' }, {})).toEqual({ isAccepted: false, status })
})

test('a registration and a revocation are writes; the lists are reads', async () => {
  const { send, context } = contextThatSends()
  await register(context, TOLD, {})
  await revoke(context, { method: 'POST', path: '/x' }, {})
  await fetchApplications(context, APPLICATIONS, {}).catch(() => undefined)
  expect(send.mock.calls.map(([{ name, kind }]) => [name, kind])).toEqual([
    ['register', 'write'],
    ['revoke', 'write'],
    ['applications', 'read'],
  ])
})
