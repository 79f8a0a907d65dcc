/** Every event at every step: where it leads, and where it changes nothing. And what each step is, in one table. */
import { describe, expect, test } from 'vitest'
import { Failed } from '../../../../../extension/contracts/errors.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import {
  canCancel,
  isGone,
  isOver,
  isValueLost,
  isWorking,
  mayExist,
  next,
  type WizardEvent,
} from '../../../../../extension/contracts/wizard/machine.ts'
import type { Intent, Step, WizardState } from '../../../../../extension/contracts/wizard/state.ts'
import { intent as sample } from '../../vault/sample.ts'

const ref = 'A'.repeat(22)
const intent: Intent = { ...sample, mayHaveReachedEbs: true }
const guiding = { at: 'add' as const, rows: 1, asked: true }
const unknown = new Failed('ebs_error', { done: 'unknown' }).failure
const certain = new Failed('ebs_error', { done: 'no' }).failure
const asStep = (of: Intent): Record<Step, WizardState> => ({
  describe: { step: 'describe', environment: 'test', type: null, ...NO_TEXTS },
  authorize: { step: 'authorize', intent: of },
  register: { step: 'register', intent: of },
  check: { step: 'check', intent: of },
  guide: { step: 'guide', intent: of, checks: [], guiding, failure: null },
  importing: { step: 'importing', intent: of, checks: [], guiding },
  verify: { step: 'verify', intent: of, ref, checks: [] },
  retire: { step: 'retire', intent: of, ref, checks: [] },
  revoke: { step: 'revoke', intent: of },
  revoked: { step: 'revoked', intent: of, tested: true },
  unconfirmed: { step: 'unconfirmed', intent: of, found: 'not-seen' },
  done: { step: 'done', intent: of, ref, checks: [], failure: null },
  denied: { step: 'denied', intent: of, failure: certain },
  blocked: { step: 'blocked', intent: of, checks: [], failure: certain },
  confirm: { step: 'confirm', intent: of, checks: [] },
  'already-registered': { step: 'already-registered', intent: of, ref, failure: certain },
  interrupted: { step: 'interrupted', intent: of, exists: 'unknown' },
  failed: { step: 'failed', intent: of, failure: unknown },
})
const STATES = asStep(intent)
const STEPS = Object.keys(STATES) as Step[]
const but = (...others: Step[]) => STEPS.filter((step) => !others.includes(step))
const WORKING: Step[] = ['authorize', 'register', 'check', 'importing', 'verify', 'retire', 'revoke']
const removal: Intent = { ...intent, kind: 'revoke', targetRef: ref }
const replacement: Intent = { ...intent, kind: 'replace', targetRef: ref }

type Row = [says: string, event: WizardEvent, from: Step[], to: Step | null, of?: Intent]
const ROWS: Row[] = [
  ['started', { event: 'started', environment: 'test', type: null, texts: NO_TEXTS }, [], null],
  ['asked', { event: 'asked', intent }, but(...WORKING), 'authorize'],
  ['allowed', { event: 'allowed', intent }, STEPS, 'register'],
  ['allowed, for a removal', { event: 'allowed', intent: removal }, STEPS, 'revoke', removal],
  ['signed out', { event: 'signed-out', intent }, WORKING, 'authorize'],
  ['interrupted', { event: 'interrupted', intent, exists: 'unknown' }, STEPS, 'interrupted'],
  ['guiding', { event: 'guiding', intent, checks: [], failure: null }, STEPS, 'guide'],
  ['seen', { event: 'seen', at: 'show', rows: 2 }, ['guide'], 'guide'],
  ['found', { event: 'found', intent }, ['guide'], 'guide'],
  ['brought', { event: 'brought' }, ['guide'], 'importing'],
  ['brought, for a removal', { event: 'brought' }, [], null, removal],
  [
    'registered',
    { event: 'registered', intent, ref, checks: [] },
    ['importing', 'register', 'interrupted', 'failed'],
    'verify',
  ],
  ['registered, for a removal', { event: 'registered', intent, ref, checks: [] }, ['importing'], 'verify', removal],
  ['verified', { event: 'verified', intent, failure: null }, ['verify'], 'done'],
  ['verified, for a replacement', { event: 'verified', intent, failure: null }, ['verify'], 'retire', replacement],
  [
    'verified, where the old one stays',
    { event: 'verified', intent, failure: null },
    ['verify'],
    'done',
    { ...replacement, keepsOld: true },
  ],
  ['retired', { event: 'retired', intent, old: 'ended' }, ['retire'], 'done'],
  [
    'revoked',
    { event: 'revoked', intent, found: 'ended', tested: true },
    ['revoke', 'interrupted', 'failed'],
    'revoked',
    removal,
  ],
  [
    'revoked, and not seen to have ended',
    { event: 'revoked', intent, found: 'not-seen', tested: true },
    ['revoke', 'interrupted', 'failed'],
    'unconfirmed',
    removal,
  ],
  ['revoked, for a creation', { event: 'revoked', intent, found: 'ended', tested: true }, [], null],
  ['failed, and nobody knows', { event: 'failed', intent, failure: unknown }, WORKING, 'failed'],
  ['failed, for certain', { event: 'failed', intent, failure: certain }, [...WORKING, 'interrupted'], 'failed'],
  ['abandoned', { event: 'abandoned', intent }, but(...WORKING), null],
  [
    'left, which nothing holds',
    { event: 'left' },
    but('authorize', 'register', 'verify', 'retire', 'revoke', 'interrupted', 'failed'),
    null,
  ],
]

describe('an event leads on where it fits, and changes nothing anywhere else', () => {
  test.each(ROWS)('%s', (_, event, from, to, of = intent) => {
    const states = asStep(of)
    for (const step of STEPS) {
      const following = next(states[step], event)
      if (from.includes(step)) expect([step, following?.step ?? null]).toEqual([step, to])
      else expect(following).toBe(states[step])
    }
  })

  test('none of another intent does, but for one that begins anew where the first is gone', () => {
    const other = { ...intent, requestId: crypto.randomUUID() }
    const gone: WizardState = { step: 'failed', intent, failure: new Failed('endpoint_gone').failure }
    for (const [, event] of ROWS.filter(([, event]) => 'intent' in event)) {
      const late = { ...event, intent: other } as WizardEvent
      for (const step of but('describe')) expect(next(STATES[step], late)).toBe(STATES[step])
      const isAnew = event.event === 'asked' || event.event === 'allowed'
      expect(next(gone, late) === gone).toBe(!isAnew)
    }
  })
})

const which = (holds: (state: WizardState) => boolean) => STEPS.filter((step) => holds(STATES[step]))

describe('a step', () => {
  test('is under way, over, may be stopped, or may have changed EBS, as its name says', () => {
    expect(which(isWorking)).toEqual(STEPS.filter((step) => WORKING.includes(step)))
    expect(which(isOver)).toEqual(['revoked', 'unconfirmed', 'done'])
    expect(which(canCancel)).toEqual(['authorize', 'register', 'revoke'])
    expect(which(mayExist)).toEqual(['authorize', 'register', 'revoke', 'interrupted', 'failed'])
    expect([isOver(null), canCancel(null), mayExist(null), isWorking(null)]).toEqual([false, false, false, false])
  })

  test('has certainly changed nothing in EBS before anything was sent, and where EBS said so', () => {
    const states = asStep({ ...intent, mayHaveReachedEbs: false })
    for (const step of ['authorize', 'register', 'revoke'] as const) expect(mayExist(states[step])).toBe(false)
    expect(mayExist({ step: 'failed', intent, failure: certain })).toBe(false)
    expect(mayExist({ step: 'interrupted', intent, exists: 'no' })).toBe(false)
    expect(mayExist({ step: 'interrupted', intent, exists: 'yes' })).toBe(true)
  })

  test('keeps nothing open once the token is in the vault, or its value is lost', () => {
    for (const state of Object.values(asStep({ ...intent, createdRef: ref }))) expect(mayExist(state)).toBe(false)
    const lost: WizardState = { step: 'failed', intent, failure: new Failed('value_not_told', { done: 'yes' }).failure }
    expect([isValueLost(lost), mayExist(lost), isOver(lost), isGone(lost)]).toEqual([true, false, true, false])
    expect([isValueLost(STATES.failed), isValueLost({ ...lost, step: 'denied' } as WizardState)]).toEqual([
      false,
      false,
    ])
  })
})
