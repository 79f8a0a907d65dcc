import { describe, expect, it } from 'vitest'
import { Failed } from '../../../../../extension/contracts/errors.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import { mayExist, next, type WizardEvent } from '../../../../../extension/contracts/wizard/machine.ts'
import type { Intent, WizardState } from '../../../../../extension/contracts/wizard/state.ts'

const intent: Intent = {
  kind: 'create',
  requestId: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  environment: 'test',
  type: 'SURVEYS',
  ...NO_TEXTS,
  description: 'spring campaign',
  startedAt: '2026-01-01T00:00:00.000Z',
  mayHaveReachedEbs: false,
}
const ref = 'AAAAAAAAAAAAAAAAAAAAAA'
const given = (...events: WizardEvent[]) => events.reduce<WizardState | null>(next, null)
const failed = (
  code: ConstructorParameters<typeof Failed>[0],
  done: 'no' | 'yes' | 'unknown' = 'no',
  of: Intent = intent,
): WizardEvent => ({
  event: 'failed',
  intent: of,
  failure: new Failed(code, { done }).failure,
})
const asked: WizardEvent[] = [
  { event: 'started', environment: 'test', type: null, texts: NO_TEXTS },
  { event: 'asked', intent },
]
const allowed: WizardEvent[] = [...asked, { event: 'allowed', intent: { ...intent, mayHaveReachedEbs: true } }]

describe('the wizard', () => {
  it('goes from description to a verified endpoint token', () => {
    expect(given(...asked)?.step).toBe('authorize')
    expect(given(...allowed)?.step).toBe('register')
    expect(given(...allowed, { event: 'registered', intent, ref, checks: [] })?.step).toBe('verify')
    const done = given(
      ...allowed,
      { event: 'registered', intent, ref, checks: [] },
      { event: 'verified', intent, failure: null },
    )
    expect(done).toMatchObject({ step: 'done', ref, failure: null })
  })

  it.each([
    ['user_denied', 'denied'],
    ['window_closed', 'denied'],
    ['check_failed', 'blocked'],
    ['checks_unconfirmed', 'confirm'],
    ['endpoint_exists', 'already-registered'],
    ['ebs_unreachable', 'failed'],
  ] as const)('shows %s on the screen %s', (code, step) => {
    expect(given(...allowed, failed(code))?.step).toBe(step)
  })

  it('keeps one that is under way when it is started again', () => {
    expect(given(...asked, { event: 'started', environment: 'other', type: null, texts: NO_TEXTS })).toMatchObject({
      step: 'authorize',
    })
  })

  it('goes on under another intent when the first was made and is gone', () => {
    const another = { ...intent, requestId: '11111111-1111-4111-8111-111111111111' }
    expect(given(...allowed, failed('endpoint_gone'), { event: 'asked', intent: another })).toEqual({
      step: 'authorize',
      intent: another,
    })
    expect(given(...allowed, failed('ebs_error'), { event: 'asked', intent: another })?.step).toBe('failed')
  })

  it('does not take what is reported of another intent for its own', () => {
    const other = { ...intent, requestId: crypto.randomUUID() }
    expect(given(...asked, failed('window_closed', 'no', other))).toMatchObject({ step: 'authorize', intent })
    expect(given(...asked, { event: 'allowed', intent: other })).toMatchObject({ step: 'authorize', intent })
    const late: WizardEvent = { event: 'registered', intent: other, ref, checks: [] }
    expect(given(...allowed, late)?.step).toBe('register')
  })

  it('asks again when the session ended under way', () => {
    expect(given(...allowed, { event: 'signed-out', intent })?.step).toBe('authorize')
    expect(given(...allowed, failed('ebs_error'), { event: 'signed-out', intent })?.step).toBe('failed')
  })

  it('is not left during another sign-in after an attempt whose outcome is unknown', () => {
    const again = given({ event: 'asked', intent: { ...intent, mayHaveReachedEbs: true } })
    expect(again?.step).toBe('authorize')
    expect(next(again, { event: 'left' })).toBe(again)
  })

  it('opens no second sign-in while one is open', () => {
    const other = { ...intent, requestId: crypto.randomUUID() }
    expect(given(...asked, { event: 'asked', intent: other })).toMatchObject({ intent })
  })

  it('is never left while EBS may hold what the vault does not', () => {
    const open = given(...allowed, failed('outcome_unknown', 'unknown', { ...intent, mayHaveReachedEbs: true }))
    expect(mayExist(open)).toBe(true)
    expect(next(open, { event: 'left' })).toBe(open)
    const interrupted = given({ event: 'interrupted', intent, exists: 'unknown' })
    expect(next(interrupted, { event: 'left' })).toBe(interrupted)
  })

  it('is left freely when it is certain that nothing was registered', () => {
    expect(given(...asked, failed('user_denied'), { event: 'left' })).toBeNull()
    expect(given({ event: 'interrupted', intent, exists: 'no' }, { event: 'left' })).toBeNull()
  })

  it('retires the old one only after the new one was verified', () => {
    const replacing: Intent = {
      ...intent,
      kind: 'replace',
      targetRef: 'BBBBBBBBBBBBBBBBBBBBBB',
      mayHaveReachedEbs: true,
    }
    const made = given({ event: 'allowed', intent: replacing }, { event: 'registered', intent, ref, checks: [] })
    expect(made).toMatchObject({ step: 'verify', intent: { createdRef: ref } })
    const differs = next(made, failed('not_verified', 'yes', { ...replacing, createdRef: ref }))
    expect(differs?.step).toBe('failed')
    // Both are in the list: it may be left.
    expect(next(differs, { event: 'left' })).toBeNull()
    const again = next(differs, { event: 'allowed', intent: { ...replacing, createdRef: ref } })
    expect(again).toMatchObject({ step: 'verify', ref })
    const retiring = next(again, { event: 'verified', intent, failure: null })
    expect(retiring?.step).toBe('retire')
    expect(next(retiring, { event: 'left' })).toBe(retiring)
    expect(next(retiring, { event: 'retired', intent, old: 'ended' })).toMatchObject({ step: 'done', old: 'ended' })
  })

  it('revokes, and is never left while EBS may have done it or not', () => {
    const revoking: Intent = { ...intent, kind: 'revoke', targetRef: ref, mayHaveReachedEbs: true }
    const working = given({ event: 'asked', intent: revoking }, { event: 'allowed', intent: revoking })
    expect(working?.step).toBe('revoke')
    expect(mayExist(next(working, failed('outcome_unknown', 'unknown')))).toBe(true)
    const ended = next(working, { event: 'revoked', intent, found: 'ended', tested: true })
    expect(ended).toMatchObject({ step: 'revoked', tested: true })
    expect(next(ended, { event: 'left' })).toBeNull()
  })

  it.each(['still-accepted', 'not-seen'] as const)('never calls it revoked when it is %s', (found) => {
    const revoking: Intent = { ...intent, kind: 'revoke', targetRef: ref, mayHaveReachedEbs: true }
    const working = given({ event: 'asked', intent: revoking }, { event: 'allowed', intent: revoking })
    const open = next(working, { event: 'revoked', intent, found, tested: true })
    expect(open).toMatchObject({ step: 'unconfirmed', found })
    // Nothing more can be done from here: it is left freely.
    expect(next(open, { event: 'left' })).toBeNull()
  })

  it('does not say that nothing was created where another one may be this intent’s own', () => {
    expect(given(...asked, failed('endpoint_exists', 'no'))?.step).toBe('already-registered')
    const open = given(...asked, failed('endpoint_exists', 'unknown'))
    expect(open?.step).toBe('failed')
    expect(next(open, { event: 'abandoned', intent })).toBeNull()
  })

  it('takes a Deny for what it is only when nothing was sent before', () => {
    expect(given(...asked, failed('user_denied', 'no'))?.step).toBe('denied')
    const open = given(...asked, failed('user_denied', 'unknown'))
    expect(open?.step).toBe('failed')
    expect(next(open, { event: 'left' })).toBe(open)
  })

  it('ignores what comes late', () => {
    expect(given({ event: 'registered', intent, ref, checks: [] })).toBeNull()
    expect(given(...asked, { event: 'verified', intent, failure: null })?.step).toBe('authorize')
    expect(given(failed('ebs_error'))).toBeNull()
  })

  describe('where the admin does it by hand', () => {
    const guided: Intent = { ...intent, guided: true, mayHaveReachedEbs: true }
    const guiding: WizardEvent = { event: 'guiding', intent: guided, checks: [], failure: null }
    const toGuide: WizardEvent[] = [
      { event: 'started', environment: 'test', type: null, texts: NO_TEXTS },
      { event: 'allowed', intent: guided },
      guiding,
    ]
    const at = (step: 'add' | 'next' | 'show', rows: number | null): WizardEvent => ({ event: 'seen', at: step, rows })

    it('looks first, guides, compares the value, and verifies', () => {
      expect(given(...toGuide.slice(0, 2))?.step).toBe('check')
      expect(given(...toGuide)).toMatchObject({ step: 'guide', guiding: { at: null, rows: null, asked: false } })
      expect(given(...toGuide, { event: 'brought' })?.step).toBe('importing')
      const made = given(...toGuide, { event: 'brought' }, { event: 'registered', intent: guided, ref, checks: [] })
      expect(made).toMatchObject({ step: 'verify', ref })
    })

    it('remembers what the list showed before the form was sent', () => {
      const seen = given(...toGuide, at('add', 0), at('add', 2), at('next', null), at('show', 3))
      expect(seen).toMatchObject({ guiding: { at: 'show', rows: 2, asked: true } })
    })

    it('remembers of one that is to go how many the list held at most: then there is one less', () => {
      const removing: WizardEvent = { ...guiding, intent: { ...guided, kind: 'revoke', targetRef: ref } }
      const seen = given(removing, at('show', 1), at('show', 2), at('add', 1))
      expect(seen).toMatchObject({ guiding: { at: 'add', rows: 2, asked: false } })
    })

    it('takes EBS’s word for a new one, whatever the list tells', () => {
      const seen = given(...toGuide, at('add', 1), at('next', null), at('add', 1), { event: 'found', intent: guided })
      expect(seen).toMatchObject({ guiding: { rows: null, asked: true } })
    })

    it('takes one value, not a second while the first is compared', () => {
      const brought = given(...toGuide, { event: 'brought' })
      expect(next(brought, { event: 'brought' })).toBe(brought)
      const refused = next(brought, { ...guiding, failure: new Failed('value_differs').failure })
      expect(refused).toMatchObject({ step: 'guide', failure: { code: 'value_differs' } })
      expect(next(refused, { event: 'brought' })?.step).toBe('importing')
    })

    it('takes no value where the old one is to go', () => {
      const removing: WizardEvent = { ...guiding, intent: { ...guided, kind: 'revoke', targetRef: ref } }
      const state = given(removing)
      expect(next(state, { event: 'brought' })).toBe(state)
    })

    it('is left while nothing was brought: what was made in the portal is in the list of EBS', () => {
      expect(given(...toGuide, { event: 'left' })).toBeNull()
    })
  })
})
