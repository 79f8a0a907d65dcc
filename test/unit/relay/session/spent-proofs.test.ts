import { expect, test } from 'vitest'
import { SPENT_PROOFS_MAX } from '../../../../relay/limits.ts'
import { createSpentProofs } from '../../../../relay/session/spent-proofs.ts'

test('a proof is spent once; another id, or the same id of another key, is another proof', () => {
  const spend = createSpentProofs()
  expect([spend({ jkt: 'a', jti: '1' }), spend({ jkt: 'a', jti: '1' })]).toEqual([true, false])
  expect([spend({ jkt: 'a', jti: '2' }), spend({ jkt: 'b', jti: '1' })]).toEqual([true, true])
  expect([spend({ jkt: 'a', jti: '1' }), spend({ jkt: 'b', jti: '1' })]).toEqual([false, false])
})

test('what is forgotten is the oldest, when there are too many', () => {
  const spend = createSpentProofs()
  for (let at = 0; at <= SPENT_PROOFS_MAX; at++) spend({ jkt: 'a', jti: String(at) })
  expect(spend({ jkt: 'a', jti: String(SPENT_PROOFS_MAX) })).toBe(false)
  expect(spend({ jkt: 'a', jti: '2' })).toBe(false)
  expect(spend({ jkt: 'a', jti: '0' })).toBe(true)
})
