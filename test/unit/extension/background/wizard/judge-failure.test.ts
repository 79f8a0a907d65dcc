import { expect, test } from 'vitest'
import { judgeFailure, type Occasion } from '../../../../../extension/background/wizard/judge-failure.ts'
import { Failed, type FailureCode } from '../../../../../extension/contracts/errors.ts'
import type { Done } from '../../../../../shared/errors.ts'
import { intent, token } from '../../vault/sample.ts'

const judge = (code: FailureCode, done: Done, more: Partial<Occasion> = {}) =>
  judgeFailure({
    step: 'register',
    thrown: new Failed(code, { done }).failure,
    intent,
    isRepeated: false,
    maySignInAgain: false,
    ...more,
  })
const stop = (done: Done, isForgotten = done === 'no') => ({ next: 'stop', failure: { done }, isForgotten })

test.each([
  ['a first attempt that did nothing is forgotten', judge('ebs_forbidden', 'no'), stop('no')],
  ['after one of which nobody knows, it is not', judge('ebs_forbidden', 'no', { isRepeated: true }), stop('unknown')],
  ['unless EBS was looked at', judge('endpoint_exists', 'no', { isRepeated: true }), stop('no')],
  ['an unknown outcome stays open', judge('outcome_unknown', 'unknown'), stop('unknown')],
  ['a value that is not told again settles it', judge('value_not_told', 'yes'), stop('yes', true)],
  ['a sign-in made nothing, whatever it says', judge('relay_unreachable', 'unknown', { step: 'sign-in' }), stop('no')],
  [
    'what EBS did and the vault could not keep stays open',
    judge('vault_failed', 'no', { step: 'keep' }),
    stop('unknown'),
  ],
  ['so does a token whose value could not be tried', judge('ebs_error', 'no', { step: 'try' }), stop('unknown')],
  [
    'a new one that is in the vault exists',
    judge('not_verified', 'no', { step: 'verify', intent: { ...intent, createdRef: token.ref } }),
    stop('yes'),
  ],
  [
    'a session that ended opens the window',
    judge('session_expired', 'no', { maySignInAgain: true }),
    { next: 'sign-in' },
  ],
  ['but not where nobody is there', judge('session_expired', 'no'), stop('no')],
  ['and not when something was sent', judge('session_expired', 'unknown', { maySignInAgain: true }), stop('unknown')],
  [
    'after a value that is refused, the guide waits for another one',
    judge('value_differs', 'no', { step: 'import' }),
    { next: 'value' },
  ],
  ['no call for it: the portal', judge('registration_guided', 'no'), { next: 'portal', failure: null }],
  [
    'and once more, where the admin said that it is gone',
    judge('registration_guided', 'no', { intent: { ...intent, confirmedRemoved: true } }),
    { next: 'portal', failure: { code: 'still_registered' } },
  ],
] as const)('%s', (_, verdict, expected) => {
  expect(verdict).toMatchObject(expected)
})
