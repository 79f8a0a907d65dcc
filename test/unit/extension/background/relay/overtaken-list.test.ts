import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { call } from '../../../../../extension/background/relay/client.ts'
import { readList, refreshList } from '../../../../../extension/background/relay/sign-in.ts'
import { allRegistered, forgetRegistered } from '../../../../../extension/vault/registered.ts'
import { MASK } from '../../../../../shared/endpoint.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from './connected.ts'

vi.mock('../../../../../extension/background/relay/client.ts', () => ({ call: vi.fn() }))

const { ref, type, description, environment, ebsOrigin } = token

beforeEach(async () => {
  fakeBrowser.reset()
  await connected([environmentAt(ebsOrigin)])
})

test('a reading that a later one has overtaken does not show as gone what was registered meanwhile', async () => {
  const slow = Promise.withResolvers<unknown>()
  vi.mocked(call).mockReturnValueOnce(slow.promise as never)
  const before = refreshList(environment)
  await vi.waitFor(() => expect(call).toHaveBeenCalledOnce())
  const endpoints = [{ ref, type, description, masked: MASK }]
  vi.mocked(call).mockResolvedValueOnce({ endpoints, unread: [] } as never)
  await refreshList(environment)
  slow.resolve({ endpoints: [], unread: [] })
  await before
  expect((await allRegistered()).get(environment)).toMatchObject({ endpoints })
})

test.each([
  ['another relay', () => connected([environmentAt(ebsOrigin)], 'https://relay.example.org')],
  ['another EBS of that name', () => connected([environmentAt('https://ebs.example.org')])],
])('a reading during which %s was connected to is not kept as its list', async (_, change) => {
  await connected([environmentAt(ebsOrigin)], RELAY)
  await forgetRegistered(environment)
  vi.mocked(call).mockImplementationOnce((async () => {
    await change()
    return { endpoints: [{ ref, type, description, masked: MASK }], unread: [] }
  }) as never)
  await expect(readList(environment)).rejects.toMatchObject({ failure: { done: 'no' } })
  expect((await allRegistered()).get(environment)).toBeUndefined()
})
