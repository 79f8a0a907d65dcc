/** One configured EBS: its types, its section, and whose calls go out. */
import { expect, test } from 'vitest'
import { callContextFor } from '../../../../relay/environment/environment.ts'
import { atEbs } from '../../../support/at-ebs.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

const [type] = minimalEnvironment().types
const types = [type, { ...type, id: 'OTHER', parameter: 'OTHER_ENDPOINT' }]

test('a type is known by its id, and by nothing else', () => {
  const { environment } = atEbs({ types }, () => ({})).request
  expect(environment.type('OTHER').parameter).toBe('OTHER_ENDPOINT')
  for (const id of ['other', '', 'scope']) expect(() => environment.type(id)).toThrow('unknown_type')
})

test('the section has the parameter of each type, then the two of the subscription, and is read in one call', async () => {
  const { request, sent } = atEbs({ types }, () => ({ body: [{ ID: 'OTHER_ENDPOINT', Value: 'x' }] }))
  const { environment, context } = request
  expect(environment.section).toEqual([
    { id: 'ENDPOINT', role: 'endpoint', type: 'TYPE' },
    { id: 'OTHER_ENDPOINT', role: 'endpoint', type: 'OTHER' },
    { id: 'SUBSCRIPTIONID', role: 'subscription-id' },
    { id: 'SUBSCRIPTIONGID', role: 'subscription-gid' },
  ])
  expect([...(await environment.readSection(context)).keys()]).toEqual(['OTHER_ENDPOINT'])
  expect(sent).toHaveLength(1)
})

test('the secret is the client’s, or the password of the subscription', () => {
  const { authorization } = atEbs({}, () => ({})).request.environment
  expect(authorization.mode === 'oauth' && authorization.clientSecret()).toBe('secret')
  const subscription = { id: 'ES', bridge: 'B', password: { env: 'P' } }
  const native = atEbs({ authorization: { mode: 'native', subscription } }, () => ({})).request.environment
    .authorization
  expect(native.mode === 'native' && native.subscriptionPassword()).toBe('secret')
})

test('calls go out with the session’s token, which EBS has not renewed yet', () => {
  const { environment, session, signal, deadline } = atEbs({}, () => ({})).request
  expect(callContextFor(environment, session, { signal, deadline })).toEqual({
    client: environment.client,
    credential: { value: 'token', renewed: false },
    signal,
    deadline,
  })
})
