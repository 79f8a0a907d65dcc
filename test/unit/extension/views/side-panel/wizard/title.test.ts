import { expect, test } from 'vitest'
import { titleOf } from '../../../../../../extension/views/side-panel/wizard/wizard.tsx'

const intent = { kind: 'revoke' }
const failed = (done: 'no' | 'yes' | 'unknown') =>
  ({ step: 'failed', intent, failure: { code: 'outcome_unknown', done } }) as unknown as Parameters<typeof titleOf>[0]

test('only what certainly changed nothing is titled as what did not work', () => {
  expect(titleOf(failed('no'))).toBe('The operation failed')
})

test.each(['yes', 'unknown'] as const)('what may have been done is titled as not finished: %s', (done) => {
  expect(titleOf(failed(done))).toBe('Not finished')
})
