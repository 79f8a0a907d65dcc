/** EBS's own errors (contract 10): by their id, whatever the status and whatever stands around the JSON. */
import { expect, test } from 'vitest'
import { codeFor, isEbsError, isServerDown, messageIdOf } from '../../../../relay/ebs/error-codes.ts'

const body = (id: string) => JSON.stringify({ MessageID: id, UserMessage: 'x', Messages: [] })

test.each(['', ' ', '\r\n', '\t\n  '])('white space before and after the JSON does no harm: %j', (blank) => {
  const text = `${blank}${body('some-id')}${blank}`
  expect([messageIdOf(text), isEbsError(text)]).toEqual(['some-id', true])
})

test.each(['', ' ', '<html>', '[]', '{}', '{"MessageID":7}', '{"MessageID":"', 'null'])('%j has no id', (text) => {
  expect([messageIdOf(text), isEbsError(text)]).toEqual([undefined, false])
})

test('what does not look like an id is not passed on', () => {
  for (const id of ['CANARY', 'a b', 'x'.repeat(65), '1-a']) {
    expect([messageIdOf(body(id)), isEbsError(body(id))]).toEqual([undefined, true])
  }
})

const signInAgain = [
  'invalid-webapi-token',
  'expired-webapi-token',
  'no-webapi-token',
  'invalid-webapitoken-info',
  'login-no-authorization-header',
  'login-invalid-bearer-header',
  'login-invalid-user',
  'login-invalid-password',
  'login-invalid-branch',
  'login-invalid-lang',
  'login-invalid-credentials',
]
test.each(signInAgain)('%s ends the session, whatever the status', (id) => {
  for (const status of [400, 401, 403, 500]) expect(codeFor(status, id)).toBe('session_revoked')
})

const down = ['ebs-server-socket-error', 'ebs-server-invalid-host', 'no-available-ebsserver', 'no-registered-ebsserver']
test.each(down)('%s means that EBS is not available', (id) => {
  expect([codeFor(500, id), isServerDown(id)]).toEqual(['ebs_unavailable', true])
})

test.each([
  [400, 'invalid-subscription-id', 'ebs_forbidden'],
  [401, 'subscription-invalid-password', 'ebs_forbidden'],
  [403, 'https-required', 'ebs_error'],
  [403, 'invalid-service', 'ebs_forbidden'],
  [401, 'unheard-of', 'session_revoked'],
  [403, 'unheard-of', 'ebs_forbidden'],
  [404, 'company-parameter-not-found', 'ebs_error'],
  [401, undefined, 'session_revoked'],
  [403, undefined, 'ebs_forbidden'],
  [429, undefined, 'ebs_busy'],
  [503, undefined, 'ebs_unavailable'],
  [302, undefined, 'ebs_invalid_answer'],
  [500, 'constructor', 'ebs_error'],
] as const)('%d with %s is %s', (status, id, code) => {
  expect([codeFor(status, id), isServerDown(id)]).toEqual([code, false])
})
