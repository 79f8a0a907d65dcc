/** A connection test: the key alone, once, and one verdict for everything that is not a yes. */
import { expect, test, vi } from 'vitest'
import { testValue } from '../../../../../relay/ebs/calls/test-value.ts'
import type { EbsClient } from '../../../../../relay/ebs/client-types.ts'

const { signal } = new AbortController()
async function tried(answered: number, method: 'GET' | 'POST' = 'GET') {
  const send = vi.fn<EbsClient['send']>(async () => ({ status: answered, header: () => undefined, body: '' }))
  const type = { id: 'TYPE', probe: { method, path: '/p*q', status: 204 } } as Parameters<typeof testValue>[1]
  const accepted = await testValue({ client: { send }, signal }, type, 'the key').catch(({ code }) => code)
  return { accepted, sent: send.mock.calls }
}

test('it sends one read with the key in its header, and nothing that names a user', async () => {
  const { sent } = await tried(204)
  const call = { name: 'probe', kind: 'read', method: 'GET', path: '/p%2Aq', headers: { 'x-esapikey-type': 'the key' } }
  expect(sent).toEqual([[call, signal]])
  expect((await tried(204, 'POST')).sent[0]?.[0]).toEqual({ ...call, method: 'POST', body: '{}' })
})

test.each([
  [204, true],
  [200, false],
  [401, false],
  [404, false],
  [499, false],
  [429, 'ebs_busy'],
  [500, 'ebs_error'],
  [503, 'ebs_unavailable'],
])('where 204 is the yes, %d says %s', async (status, said) => {
  expect((await tried(status)).accepted).toBe(said)
})
