/** The list of every type: what cannot be read is named, and hides nothing beside it. */
import { expect, test, vi } from 'vitest'
import type { Request } from '../../../../relay/http/route-types.ts'
import { listEndpoints } from '../../../../relay/routes/list-endpoints.ts'
import { listParameters } from '../../../../relay/routes/list-parameters.ts'
import { endpointRef, MASK } from '../../../../shared/endpoint.ts'
import { atEbs, type EbsSays } from '../../../support/at-ebs.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

const VALUE = 'v'.repeat(16)
const [type] = minimalEnvironment().types
const types = [
  { ...type, holds: 'value' },
  { ...type, id: 'OTHER', parameter: 'OTHER', holds: 'value' },
]
const lookup = { id: '/Id', value: '/Token', active: '/Active' }

async function list(says: Record<string, EbsSays>) {
  const { request } = atEbs(
    { types, lookup },
    ({ url }) => says[new URL(url).searchParams.get('EndpointType') ?? ''] ?? {},
  )
  const { status, body } = await listEndpoints(request as unknown as Request<'listEndpoints'>)
  expect(status).toBe(200)
  expect(Math.abs(Date.parse(body.readAt) - Date.now())).toBeLessThan(60_000)
  return body
}

test('it shows what works, masked, with its names', async () => {
  const body = [{ Id: '1', Token: VALUE, Description: 'One' }, { Id: '2', Active: false }, { Id: '3' }]
  const { endpoints, unread } = await list({ TYPE: { body } })
  expect(endpoints).toEqual([
    {
      ref: await endpointRef('minimal', 'TYPE', '1'),
      valueRef: await endpointRef('minimal', 'TYPE', VALUE),
      id: '1',
      type: 'TYPE',
      description: 'One',
      masked: MASK,
    },
    { ref: await endpointRef('minimal', 'TYPE', '3'), id: '3', type: 'TYPE', description: null, masked: MASK },
  ])
  expect(unread).toEqual([])
})

test('a type that cannot be read is named, and the others are shown', async () => {
  const { endpoints, unread } = await list({ TYPE: { status: 400 }, OTHER: { body: { Id: '1' } } })
  expect(endpoints).toHaveLength(1)
  expect(unread).toEqual([{ type: 'TYPE', code: 'ebs_error' }])
})

test('where no type can be read, that is the answer', async () => {
  await expect(list({ TYPE: { status: 400 }, OTHER: { status: 400 } })).rejects.toMatchObject({ code: 'ebs_error' })
})

test('a session that EBS has ended is the answer, whatever else could be read', async () => {
  await expect(list({ TYPE: { status: 401 } })).rejects.toMatchObject({ code: 'session_revoked' })
})

test('an error of the relay’s own is none of a type: it is thrown', async () => {
  const { request } = atEbs({ types, lookup }, () => ({}))
  const { environment } = request
  const type = vi.spyOn(environment, 'type').mockImplementationOnce(() => {
    throw new TypeError('a mistake of ours')
  })
  await expect(listEndpoints(request as unknown as Request<'listEndpoints'>)).rejects.toThrow('a mistake of ours')
  expect(type).toHaveBeenCalled()
})

test('the parameters of the section are shown as EBS has them; the value of a token only masked', async () => {
  const { request } = atEbs({}, () => ({
    body: [
      { ID: 'ENDPOINT', Value: VALUE, Description: 'Its words' },
      { ID: 'SUBSCRIPTIONID', Value: 'ES-1' },
      { ID: 'ELSE', Value: 'CANARY' },
    ],
  }))
  const { body } = await listParameters(request as unknown as Request<'listParameters'>)
  expect(body.parameters).toEqual([
    { id: 'ENDPOINT', role: 'endpoint', type: 'TYPE', description: 'Its words', secret: true, value: MASK },
    { id: 'SUBSCRIPTIONID', role: 'subscription-id', description: null, secret: false, value: 'ES-1' },
    { id: 'SUBSCRIPTIONGID', role: 'subscription-gid', description: null, secret: false, value: null },
  ])
})

test('a parameter that holds nothing is not masked', async () => {
  const { request } = atEbs({}, () => ({ body: [{ ID: 'ENDPOINT', Value: null }] }))
  const { body } = await listParameters(request as unknown as Request<'listParameters'>)
  expect(body.parameters[0]).toMatchObject({ secret: true, value: null })
})
