import { expect, test, vi } from 'vitest'
import type { UnpublishedCall } from '../../../relay/config-registration.ts'
import { type Placeholders, register, revoke } from '../../../relay/ebs/adapter.ts'
import type { Wire } from '../../../relay/ebs/wire.ts'

function callerThatSends() {
  const { signal } = new AbortController()
  const send = vi.fn<Wire['send']>(async () => ({ status: 200, header: () => undefined, body: '{"Token":12}' }))
  return { send, caller: { wire: { send }, signal, deadline: signal, credential: { value: 'token', renewed: false } } }
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
    const { send, caller } = callerThatSends()
    await expect(revoke(caller, call, values)).rejects.toMatchObject({
      code: 'registration_guided',
      detail: { detail: 'EBS does not tell {requestId}' },
    })
    expect(send).not.toHaveBeenCalled()
  },
)

test('a value is one segment of the path and one string of the body, whatever is in it', async () => {
  const { send, caller } = callerThatSends()
  const call = { method: 'POST', path: '/x/{value}/{type}', body: { Both: '{type} {value}' } } as const
  await revoke(caller, call, { value: '../a?b"', type: '..' })
  expect(send.mock.lastCall?.[0]).toMatchObject({ path: '/x/..%2Fa%3Fb%22/-', body: '{"Both":".. ../a?b\\""}' })
})

test('nothing to replace is told as an empty text; a value that cannot be one is none', async () => {
  const { send, caller } = callerThatSends()
  const call = { method: 'POST', path: '/x', body: { Replaces: '{replaced}' }, value: '/Token' } as const
  expect(await register(caller, call, { replaced: '' })).toEqual({ value: null, conflict: false })
  expect(send.mock.lastCall?.[0].body).toBe('{"Replaces":""}')
})
