/** The names of the tokens that EBS lists: by the id where it has one, else by the value. */
import { expect, test } from 'vitest'
import { isActive, lookUp } from '../../../../relay/environment/registered.ts'
import { endpointRef } from '../../../../shared/endpoint.ts'
import { atEbs } from '../../../support/at-ebs.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

const VALUE = 'v'.repeat(16)
const refOf = (face: string) => endpointRef('minimal', 'TYPE', face)
const types = minimalEnvironment().types.map((type) => ({ ...type, holds: 'value' }))
async function listed(lookup: object, body: unknown) {
  const { request, sent } = atEbs({ lookup, ...('id' in lookup && { types }) }, () => ({ body }))
  const { environment, context } = request
  return { list: await lookUp(environment, context, environment.type('TYPE')), sent }
}

test('without an id the value names the token', async () => {
  const { list, sent } = await listed({ value: '/Token' }, { Token: VALUE })
  const ref = await refOf(VALUE)
  expect(list).toMatchObject([{ ref, valueRef: ref, id: undefined, value: VALUE, type: { id: 'TYPE' } }])
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?EndpointType=TYPE'])
})

test('an id names it, and the value has a hash of its own where it is listed', async () => {
  const lookup = { id: '/Id', value: '/Token' }
  const { list } = await listed(lookup, [{ Id: '1', Token: VALUE }, { Id: '2' }])
  expect(list).toMatchObject([
    { ref: await refOf('1'), valueRef: await refOf(VALUE) },
    { ref: await refOf('2'), valueRef: undefined },
  ])
})

test('a token of which EBS says nothing counts as working', () => {
  const one = { id: '1', value: undefined, description: null, requestId: undefined, createdBy: undefined }
  expect([true, null, false].map((active) => isActive({ ...one, active }))).toEqual([true, true, false])
})
