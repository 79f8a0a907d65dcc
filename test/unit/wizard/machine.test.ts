import { describe, expect, it } from 'vitest'
import { Failed } from '../../../extension/errors.ts'
import { mayExist, next, type WizardEvent } from '../../../extension/wizard/machine.ts'
import type { Intent, WizardState } from '../../../extension/wizard/state.ts'

const intent: Intent = {
  requestId: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  environment: 'test',
  type: 'SURVEYS',
  description: 'spring campaign',
  startedAt: '2026-01-01T00:00:00.000Z',
  sent: false,
}
const ref = 'AAAAAAAAAAAAAAAAAAAAAA'
const given = (...events: WizardEvent[]) => events.reduce<WizardState | null>(next, null)
const failed = (code: ConstructorParameters<typeof Failed>[0], done: 'no' | 'yes' | 'unknown' = 'no'): WizardEvent => ({
  event: 'failed',
  failure: new Failed(code, { done }).failure,
})
const asked: WizardEvent[] = [
  { event: 'started', environment: 'test', type: null },
  { event: 'asked', intent },
]
const allowed: WizardEvent[] = [...asked, { event: 'allowed', intent: { ...intent, sent: true } }]

describe('the wizard', () => {
  it('goes from description to a verified endpoint token', () => {
    expect(given(...asked)?.step).toBe('authorize')
    expect(given(...allowed)?.step).toBe('register')
    expect(given(...allowed, { event: 'registered', ref, checks: [] })?.step).toBe('verify')
    const done = given(...allowed, { event: 'registered', ref, checks: [] }, { event: 'verified', failure: null })
    expect(done).toMatchObject({ step: 'done', ref, failure: null })
  })

  it.each([
    ['user_denied', 'denied'],
    ['window_closed', 'denied'],
    ['check_failed', 'blocked'],
    ['checks_unconfirmed', 'confirm'],
    ['endpoint_exists', 'taken'],
    ['ebs_unreachable', 'failed'],
  ] as const)('shows %s on the screen %s', (code, step) => {
    expect(given(...allowed, failed(code))?.step).toBe(step)
  })

  it('keeps one that is under way when it is started again', () => {
    expect(given(...asked, { event: 'started', environment: 'other', type: null })).toMatchObject({ step: 'authorize' })
  })

  it('opens no second sign-in while one is open', () => {
    const other = { ...intent, requestId: crypto.randomUUID() }
    expect(given(...asked, { event: 'asked', intent: other })).toMatchObject({ intent })
  })

  it('is never left while EBS may hold what the vault does not', () => {
    const open = given(...allowed, failed('outcome_unknown', 'unknown'))
    expect(mayExist(open)).toBe(true)
    expect(next(open, { event: 'left' })).toBe(open)
    const interrupted = given({ event: 'interrupted', intent, exists: 'unknown' })
    expect(next(interrupted, { event: 'left' })).toBe(interrupted)
  })

  it('is left freely when it is certain that nothing was registered', () => {
    expect(given(...asked, failed('user_denied'), { event: 'left' })).toBeNull()
    expect(given({ event: 'interrupted', intent, exists: 'no' }, { event: 'left' })).toBeNull()
  })

  it('ignores what comes late', () => {
    expect(given({ event: 'registered', ref, checks: [] })).toBeNull()
    expect(given(...asked, { event: 'verified', failure: null })?.step).toBe('authorize')
    expect(given(failed('ebs_error'))).toBeNull()
  })
})
