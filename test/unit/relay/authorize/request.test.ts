/** The authorization request: an unknown client gets a page, every other mistake goes back with its error. */
import { expect, test } from 'vitest'
import { judgeRequest } from '../../../../relay/authorize/request.ts'

const REDIRECT_URI = 'https://extension.example/'
const types = [{ scope: 'Surveys' }, { scope: 'insights' }] as Parameters<typeof judgeRequest>[1]['types']
const GOOD = {
  response_type: 'code',
  client_id: 'ebs-integrations',
  redirect_uri: REDIRECT_URI,
  scope: 'surveys',
  state: 'some state',
  code_challenge: 'c'.repeat(43),
  code_challenge_method: 'S256',
  dpop_jkt: 'j'.repeat(43),
}

/** What is said of a good request with these parameters otherwise; undefined takes one away, a list sends it several times. */
function judge(changes: Record<string, string | string[] | undefined> = {}) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...GOOD, ...changes })) {
    for (const one of [value ?? []].flat()) query.append(name, one)
  }
  const judged = judgeRequest(query, { types }, [REDIRECT_URI])
  return judged.verdict === 'refused' ? judged.error : judged.verdict
}

test('a request in order has the scope as the configuration writes it', () => {
  const judged = judgeRequest(new URLSearchParams(GOOD), { types }, [REDIRECT_URI])
  expect(judged).toEqual({
    verdict: 'good',
    request: {
      redirectUri: REDIRECT_URI,
      state: 'some state',
      scope: 'Surveys',
      codeChallenge: GOOD.code_challenge,
      jkt: GOOD.dpop_jkt,
    },
  })
})

test.each([
  { client_id: 'other' },
  { client_id: undefined },
  { client_id: ['ebs-integrations', 'ebs-integrations'] },
  { redirect_uri: 'https://extension.example' },
  { redirect_uri: 'https://extension.example/?x' },
  { redirect_uri: undefined },
  { redirect_uri: [REDIRECT_URI, 'https://elsewhere.example/'] },
])('%o is no client of this page', (changes) => {
  expect(judge(changes)).toBe('unusable')
})

test.each([
  [{ response_type: undefined }, 'invalid_request'],
  [{ response_type: 'token' }, 'unsupported_response_type'],
  [{ response_type: 'code id_token' }, 'unsupported_response_type'],
  [{ code_challenge_method: 'plain' }, 'invalid_request'],
  [{ code_challenge_method: undefined }, 'invalid_request'],
  [{ code_challenge: undefined }, 'invalid_request'],
  [{ code_challenge: 'c'.repeat(42) }, 'invalid_request'],
  [{ dpop_jkt: undefined }, 'invalid_request'],
  [{ dpop_jkt: 'j'.repeat(44) }, 'invalid_request'],
  [{ state: undefined }, 'invalid_request'],
  [{ state: '' }, 'invalid_request'],
  [{ state: 's'.repeat(257) }, 'invalid_request'],
  [{ scope: undefined }, 'invalid_scope'],
  [{ scope: 'surveys insights' }, 'invalid_scope'],
  [{ scope: 'another' }, 'invalid_scope'],
  [{ state: ['a', 'b'] }, 'invalid_request'],
  [{ scope: ['surveys', 'surveys'] }, 'invalid_request'],
  [{ foo: ['1', '2'] }, 'invalid_request'],
  [{ response_mode: 'query' }, 'invalid_request'],
  [{ request: 'x' }, 'request_not_supported'],
  [{ request_uri: 'x' }, 'request_uri_not_supported'],
  [{ prompt: 'none' }, 'login_required'],
])('%o is refused with %s', (changes, error) => {
  expect(judge(changes)).toBe(error)
})

test('what is not known is passed over (RFC 6749 section 3.1)', () => {
  expect(judge({ nonce: 'x', prompt: 'login', ui_locales: 'el' })).toBe('good')
})

test('a state that is sent twice does not go back', () => {
  const query = new URLSearchParams(GOOD)
  query.append('state', 'other')
  expect(judgeRequest(query, { types }, [REDIRECT_URI])).toMatchObject({ verdict: 'refused', state: undefined })
})
