/**
 * The Add token wizard as a state machine: pure, no browser API, no clock. `null` is "no wizard".
 * An event that does not fit the state changes nothing: it is late, and what it reports is in the vault anyway.
 */
import type { Check } from '../../shared/checks.ts'
import type { Done } from '../../shared/errors.ts'
import type { Failure } from '../errors.ts'
import type { Intent, WizardState } from './state.ts'

export type WizardEvent =
  | { event: 'started'; environment: string; type: string | null }
  /** The intent is in the vault, and the sign-in window opens: first time or again. */
  | { event: 'asked'; intent: Intent }
  /** The admin signed in and pressed Allow. */
  | { event: 'allowed'; intent: Intent }
  /** The intent was found after a restart, or the admin put it off. */
  | { event: 'interrupted'; intent: Intent; exists: Done }
  /** The endpoint token is in the vault. */
  | { event: 'registered'; ref: string; checks: Check[] }
  /** `failure`: the verification itself could not be made. */
  | { event: 'verified'; failure: Failure | null }
  | { event: 'failed'; failure: Failure }
  | { event: 'left' }

/** The state that follows. */
export function next(state: WizardState | null, event: WizardEvent): WizardState | null {
  switch (event.event) {
    case 'started':
      return state ?? { step: 'describe', environment: event.environment, type: event.type, description: '' }
    case 'asked':
      return isWorking(state) ? state : { step: 'authorize', intent: event.intent }
    case 'allowed':
      return { step: 'register', intent: event.intent }
    case 'interrupted':
      return { step: 'interrupted', intent: event.intent, exists: event.exists }
    case 'registered':
      return state?.step === 'register'
        ? { step: 'verify', intent: state.intent, ref: event.ref, checks: event.checks }
        : state
    case 'verified':
      return state?.step === 'verify' ? { ...state, step: 'done', failure: event.failure } : state
    case 'failed':
      return state?.step === 'authorize' || state?.step === 'register' ? judged(state.intent, event.failure) : state
    case 'left':
      return mayLeave(state) ? null : state
  }
}

/** The screen that a failure belongs to. */
function judged(intent: Intent, failure: Failure): WizardState {
  switch (failure.code) {
    case 'user_denied':
    case 'window_closed':
      return { step: 'denied', intent, failure }
    case 'check_failed':
      return { step: 'blocked', intent, checks: failure.checks ?? [], failure }
    case 'checks_unconfirmed':
      return { step: 'confirm', intent, checks: failure.checks ?? [] }
    case 'endpoint_exists':
      return { step: 'taken', intent, ref: failure.ref ?? null, failure }
    default:
      return { step: 'failed', intent, failure }
  }
}

/** Whether something is under way that ends by itself. */
export const isWorking = (state: WizardState | null): boolean =>
  state?.step === 'authorize' || state?.step === 'register' || state?.step === 'verify'

/** Whether EBS may hold an endpoint that the vault does not have: such an intent is finished, never dropped. */
export function mayExist(state: WizardState | null): boolean {
  if (state?.step === 'interrupted') return state.exists !== 'no'
  if (state?.step === 'failed') return state.failure.done !== 'no'
  return state?.step === 'register' && state.intent.sent
}

const mayLeave = (state: WizardState | null): boolean => !mayExist(state) && state?.step !== 'verify'
