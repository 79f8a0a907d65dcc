/** What EBS's token URL may answer with, instead of a token: rows 41 to 47 of the catalogue. */
import { gzipSync } from 'node:zlib'
import type { Row } from './row.ts'

type Answer = { status: number; body: string | Uint8Array; type?: string; encoding?: string; location?: string }
/** What it is, the answer, and what the relay makes of it. */
export const TOKEN_ANSWERS: [string, Answer, number, Row['code']][] = [
  ['41: invalid_client', { status: 401, body: '{"error":"invalid_client"}' }, 502, 'relay_client_rejected'],
  [
    '42: invalid_grant',
    { status: 400, body: '{"error":"invalid_grant","error_description":"CANARY"}' },
    400,
    'code_invalid',
  ],
  ['45: HTML', { status: 200, body: '<html>CANARY</html>', type: 'text/html' }, 502, 'ebs_invalid_answer'],
  ['46: half a JSON', { status: 200, body: '{"access_token":"CANARY' }, 502, 'ebs_invalid_answer'],
  // reading stops at 64 KiB, so nobody knows what it said
  ['46: a megabyte', { status: 200, body: `{"a":"${'x'.repeat(1_000_000)}"}` }, 504, 'exchange_outcome_unknown'],
  [
    '46: a megabyte, compressed to one kilobyte',
    { status: 200, body: gzipSync('x'.repeat(1_000_000)), encoding: 'gzip' },
    504,
    'exchange_outcome_unknown',
  ],
  ['47: no access token', { status: 200, body: '{"token_type":"Bearer"}' }, 502, 'ebs_invalid_answer'],
  [
    '47: an array',
    { status: 200, body: '{"access_token":["CANARY"],"token_type":"Bearer"}' },
    502,
    'ebs_invalid_answer',
  ],
  [
    '47: a token of type mac',
    { status: 200, body: '{"access_token":"CANARY","token_type":"mac"}' },
    502,
    'ebs_invalid_answer',
  ],
  [
    '47: a token of type DPoP',
    { status: 200, body: '{"access_token":"CANARY","token_type":"DPoP"}' },
    502,
    'ebs_invalid_answer',
  ],
  [
    '47: a token that no header can carry',
    { status: 200, body: '{"access_token":"CANARY\\n","token_type":"Bearer"}' },
    502,
    'ebs_invalid_answer',
  ],
  [
    '47: a token without a type',
    { status: 200, body: '{"access_token":"CANARY","token_type":null}' },
    502,
    'ebs_invalid_answer',
  ],
  [
    '47: a scope that is none',
    { status: 200, body: '{"access_token":"CANARY","token_type":"Bearer","scope":["essurveys"]}' },
    502,
    'ebs_invalid_answer',
  ],
  [
    '47: a token in an answer with another status',
    { status: 201, body: '{"access_token":"CANARY","token_type":"Bearer"}' },
    502,
    'ebs_invalid_answer',
  ],
  [
    '47: null for a token',
    { status: 200, body: '{"access_token":null,"token_type":"Bearer"}' },
    502,
    'ebs_invalid_answer',
  ],
  [
    'bytes that are not text in the charset they are said to be in',
    { status: 200, body: Uint8Array.of(0x7b, 0xc1, 0x7d), type: 'application/json; charset=utf-8' },
    504,
    'exchange_outcome_unknown',
  ],
  [
    '47: a negative lifetime',
    { status: 200, body: '{"access_token":"CANARY","token_type":"Bearer","expires_in":-1}' },
    502,
    'ebs_invalid_answer',
  ],
  [
    'a token that EBS’s Web API does not know',
    { status: 200, body: '{"access_token":"CANARY","token_type":"Bearer"}' },
    403,
    'ebs_forbidden',
  ],
  ['404 in HTML', { status: 404, body: '<html>CANARY</html>', type: 'text/html' }, 502, 'ebs_invalid_answer'],
  ['408', { status: 408, body: '' }, 504, 'exchange_outcome_unknown'],
  ['304', { status: 304, body: '' }, 502, 'ebs_invalid_answer'],
  ['an error that is not about the code', { status: 400, body: '{"error":"invalid_request"}' }, 502, 'ebs_error'],
  ['a redirect', { status: 302, body: '', location: '/elsewhere' }, 502, 'ebs_invalid_answer'],
]
