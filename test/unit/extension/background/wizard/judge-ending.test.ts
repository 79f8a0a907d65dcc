import { expect, test } from 'vitest'
import { judgeEnding } from '../../../../../extension/background/wizard/judge-ending.ts'

const NOW = { revoked: 'now', evidence: { sent: true, answer: 204, listed: 'no' } } as const
const BEFORE = { revoked: 'before', evidence: { sent: false, answer: null, listed: 'inactive' } } as const
const NOT_SEEN = { revoked: 'not-seen', evidence: { sent: false, answer: null, listed: 'no' } } as const
const LOST = { revoked: 'not-seen', evidence: { sent: true, answer: null, listed: 'no' } } as const

test.each([
  ['EBS accepted the call, and refuses the value', NOW, 'refused', false, 'ended'],
  ['EBS accepted the call, and the value is not here', NOW, null, false, 'ended'],
  ['EBS says that it was revoked before', BEFORE, null, false, 'ended'],
  ['EBS accepted the call, and accepts the value all the same', NOW, 'accepted', true, 'still-accepted'],
  ['EBS does not show it, and accepts the value', NOT_SEEN, 'accepted', false, 'still-accepted'],
  ['EBS does not show it, and the value is not here', NOT_SEEN, null, false, 'not-seen'],
  ['EBS does not show it; a test that never accepted anything refuses', NOT_SEEN, 'refused', false, 'not-seen'],
  ['EBS does not show it; a test that is known to work refuses', NOT_SEEN, 'refused', true, 'ended'],
  ['the answer was lost; EBS does not show it, and refuses the value', LOST, 'refused', true, 'ended'],
  ['the answer was lost; a test that never accepted anything refuses', LOST, 'refused', false, 'not-seen'],
  ['the answer was lost; EBS does not show it, and the value is not here', LOST, null, false, 'not-seen'],
] as const)('%s', (_, revocation, test, isTestProven, ending) => {
  expect(judgeEnding({ revocation, test, isTestProven })).toBe(ending)
})
