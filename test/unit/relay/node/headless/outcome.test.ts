import { expect, test } from 'vitest'
import { exitCodeFor, failureOf, type Outcome } from '../../../../../relay/node/headless/outcome.ts'
import { jsonOf, tableOf } from '../../../../../relay/node/headless/report.ts'

const about = { checkedAt: '2026-01-01T00:00:00.000Z' }
const match: Outcome = {
  ...about,
  environment: 'a',
  found: 'match',
  parameters: [
    { parameter: 'ENDPOINT', role: 'endpoint', type: 'SURVEYS', description: null, result: 'match' },
    { parameter: 'ID', role: 'subscription-id', result: 'nothing-to-compare' },
  ],
}
const drift: Outcome = {
  ...about,
  environment: 'production',
  found: 'drift',
  parameters: [{ parameter: 'P', role: 'endpoint', type: 'B2BORDERS', description: null, result: 'missing' }],
}
const away: Outcome = { ...about, environment: 'c', found: 'failure', failure: failureOf('ebs_timeout') }
const refused: Outcome = { ...about, environment: 'd', found: 'failure', failure: failureOf('ebs_forbidden') }

test.each([
  ['all match', [match, match], 0],
  ['drift before whatever failed', [away, refused, drift, match], 78],
  ['a refusal before an EBS that is away', [away, refused, match], 77],
  ['an EBS that is away before a match', [match, away], 69],
])('the exit code of several environments: %s', (_, outcomes, code) => {
  expect(exitCodeFor(outcomes)).toBe(code)
})

test.each([
  ['session_revoked', 'not-allowed'],
  ['ebs_forbidden', 'not-allowed'],
  ['ebs_tls', 'unreachable'],
  ['ebs_invalid_answer', 'unreachable'],
  ['deadline_exceeded', 'unreachable'],
] as const)('%s counts as %s', (code, reason) => {
  expect(failureOf(code)).toEqual({ reason, code })
})

test('the table has a row for each parameter, and a sentence for each environment without one', () => {
  expect(tableOf([match, drift, away]).split('\n')).toEqual([
    'environment  type       parameter  result',
    'a            SURVEYS    ENDPOINT   match',
    'a                       ID         not compared: the configuration has no subscription {id, gid}',
    'production   B2BORDERS  P          MISSING in EBS',
    'c: not compared. EBS did not answer in time (ebs_timeout)',
  ])
  expect(tableOf([away])).toBe('c: not compared. EBS did not answer in time (ebs_timeout)')
})

test('JSON has the outcomes as they are', () => {
  expect(JSON.parse(jsonOf([match, refused]))).toEqual({ environments: [match, refused] })
})
