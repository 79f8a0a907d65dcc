/**
 * Creating, replacing and revoking as one state machine: pure, without browser API or clock. `null` means "no wizard".
 * An event that does not fit the state, or that belongs to another intent, changes nothing: it is late, and the vault
 * has its result already.
 */
import type { Check } from '../../../shared/checks.ts'
import type { Done } from '../../../shared/errors.ts'
import type { Failure } from '../errors.ts'
import type { TokenTexts } from '../token/texts.ts'
import type { Ending, Guiding, Intent, WizardState } from './state.ts'

export type WizardEvent =
  | { event: 'started'; environment: string; type: string | null; texts: TokenTexts; replaces?: string }
  /** The intent is in the vault, and the sign-in window opens, for the first time or again. */
  | { event: 'asked'; intent: Intent }
  /** The admin signed in and selected Allow, or is signed in already. */
  | { event: 'allowed'; intent: Intent }
  /** The intent was found after a restart, or the admin stopped waiting. */
  | { event: 'interrupted'; intent: Intent; exists: Done }
  /** The session ended before anything was sent. The sign-in window opens again. */
  | { event: 'signed-out'; intent: Intent }
  /** Guided mode: the admin continues in the vendor's portal. `asked`: EBS has a new token already. */
  | { event: 'guiding'; intent: Intent; checks: Check[]; asked?: boolean; failure: Failure | null }
  /** Guided mode: the coach has looked at the vendor's page. */
  | ({ event: 'seen' } & Sight)
  /** Guided mode: EBS has a new token, whatever the list in the vendor's page shows. */
  | { event: 'found'; intent: Intent }
  /** Guided mode: the admin has brought a value. */
  | { event: 'brought' }
  /** The endpoint token is in the vault. */
  | { event: 'registered'; intent: Intent; ref: string; checks: Check[] }
  /** `failure`: the verification itself failed. When replacing, the event is `failed` instead. */
  | { event: 'verified'; intent: Intent; failure: Failure | null }
  /** The old token was revoked: its fate, as far as it was seen. */
  | { event: 'retired'; intent: Intent; old: Ending }
  /** The token was revoked: its fate, as far as it was seen. `tested`: its value was tested. */
  | { event: 'revoked'; intent: Intent; found: Ending; tested: boolean }
  /** `intent`: as of its last known step. */
  | { event: 'failed'; intent: Intent; failure: Failure }
  /** The admin has looked in EBS, and closes an intent whose outcome cannot be found out. */
  | { event: 'abandoned'; intent: Intent }
  | { event: 'left' }

/** The step that the vendor's page shows, and the number of tokens in its list; null: the list is not shown. */
export type Sight = { at: NonNullable<Guiding['at']>; rows: number | null }

type Guide = Extract<WizardState, { step: 'guide' }>

/** Applies an event to a state. @returns the state that follows; the same one if the event does not fit */
export function next(state: WizardState | null, event: WizardEvent): WizardState | null {
  if (isOfAnother(state, event)) return state
  switch (event.event) {
    case 'started': {
      const { environment, type, texts, replaces } = event
      return state ?? { step: 'describe', environment, type, ...texts, ...(replaces && { replaces }) }
    }
    case 'asked':
      return isWorking(state) ? state : { step: 'authorize', intent: event.intent }
    case 'allowed':
      return begun(event.intent)
    case 'signed-out':
      return isWorking(state) ? { step: 'authorize', intent: event.intent } : state
    case 'interrupted':
      return { step: 'interrupted', intent: event.intent, exists: event.exists }
    case 'guiding': {
      const { intent, checks, failure, asked = false } = event
      const guiding = state && 'guiding' in state ? state.guiding : { at: null, rows: null, asked }
      return { step: 'guide', intent, checks, guiding, failure }
    }
    case 'seen':
      return state?.step === 'guide' ? { ...state, guiding: seen(state, event) } : state
    case 'found':
      return state?.step === 'guide' ? { ...state, guiding: { ...state.guiding, rows: null, asked: true } } : state
    case 'brought': {
      if (state?.step !== 'guide' || !isMaking(state.intent)) return state
      const { intent, checks, guiding } = state
      return { step: 'importing', intent, checks, guiding }
    }
    case 'registered':
      if (state?.step !== 'importing' && !isAwaited(state, 'register')) return state
      return { step: 'verify', intent: registered(state.intent, event.ref), ref: event.ref, checks: event.checks }
    case 'verified':
      if (state?.step !== 'verify') return state
      if (state.intent.kind !== 'replace' || state.intent.keepsOld) {
        return { ...state, step: 'done', failure: event.failure }
      }
      return { ...state, step: 'retire' }
    case 'retired':
      return state?.step === 'retire' ? { ...state, step: 'done', failure: null, old: event.old } : state
    case 'revoked':
      return isAwaited(state, 'revoke') ? ended(state.intent, event) : state
    case 'failed':
      // An intent for which the admin no longer waits changes only by a failure that knows more.
      if (state?.step === 'interrupted' && event.failure.done === 'unknown') return state
      return isWorking(state) || state?.step === 'interrupted' ? judged(event.intent, event.failure) : state
    case 'abandoned':
      return isWorking(state) ? state : null
    case 'left':
      return mayLeave(state) ? null : state
  }
}

const ended = (intent: Intent, { found, tested }: { found: Ending; tested: boolean }): WizardState =>
  found === 'ended' ? { step: 'revoked', intent, tested } : { step: 'unconfirmed', intent, found }

/** Whether the answer of this step still counts: the admin may have stopped waiting for it, or tried again. */
function isAwaited<S extends 'register' | 'revoke'>(
  state: WizardState | null,
  step: S,
): state is Extract<WizardState, { step: S | 'interrupted' | 'failed' }> {
  const isOpen = state?.step === step || state?.step === 'interrupted' || state?.step === 'failed'
  return isOpen && (state.intent.kind === 'revoke') === (step === 'revoke')
}

/** Whether the event belongs to another intent, because the admin has started something else meanwhile. */
function isOfAnother(state: WizardState | null, event: WizardEvent): boolean {
  if (state === null || !('intent' in state) || !('intent' in event)) return false
  const isAnew = isGone(state) && (event.event === 'asked' || event.event === 'allowed')
  return !isAnew && state.intent.requestId !== event.intent.requestId
}

/** Whether the token was created and has been revoked since. "Try again" then needs another intent. */
export const isGone = (state: WizardState): boolean => state.step === 'failed' && state.failure.code === 'endpoint_gone'

/** Whether a new token is still to be created. Otherwise, when replacing, the old token is to be revoked. */
export const isMaking = ({ kind, createdRef }: Intent): boolean => kind !== 'revoke' && createdRef === undefined

function seen({ guiding: { rows, asked }, intent }: Guide, sight: Sight): Guiding {
  const most = Math.max(rows ?? 0, sight.rows ?? 0)
  return {
    at: sight.at,
    // For a new token: the rows before the form was sent, so that one more row means a new token. For an old one: the
    // most rows seen, so that one row less means a removal.
    rows: asked || sight.rows === null ? rows : isMaking(intent) ? sight.rows : most,
    asked: asked || sight.at === 'next' || sight.at === 'allow',
  }
}

/** The intent once its endpoint token is in the vault. */
export const registered = (intent: Intent, ref: string): Intent => ({ ...intent, createdRef: ref })

/** The state that shows a failure. */
function judged(intent: Intent, failure: Failure): WizardState {
  switch (failure.code) {
    case 'user_denied':
    case 'window_closed':
      // After an attempt whose outcome is unknown, a Deny of the next attempt does not undo it.
      return { step: failure.done === 'no' ? 'denied' : 'failed', intent, failure }
    case 'check_failed':
      return { step: 'blocked', intent, checks: failure.checks ?? [], failure }
    case 'checks_unconfirmed':
      return { step: 'confirm', intent, checks: failure.checks ?? [] }
    case 'endpoint_exists':
      // It may be this intent's own token, so the wizard must not say that nothing was created.
      return failure.done === 'no'
        ? { step: 'already-registered', intent, ref: failure.ref ?? null, failure }
        : { step: 'failed', intent, failure }
    default:
      return { step: 'failed', intent, failure }
  }
}

/** The step at which an intent continues once the admin is signed in. */
function begun(intent: Intent): WizardState {
  if (intent.kind === 'revoke') return { step: 'revoke', intent }
  if (intent.guided && isMaking(intent)) return { step: 'check', intent }
  return intent.createdRef
    ? { step: 'verify', intent, ref: intent.createdRef, checks: [] }
    : { step: 'register', intent }
}

const WORKING = ['authorize', 'register', 'check', 'importing', 'verify', 'retire', 'revoke'] as const
/** A state in which an operation is running. */
export type Working = Extract<WizardState, { step: (typeof WORKING)[number] }>

/** Whether an operation is running that ends without the admin. */
export const isWorking = <S extends WizardState | null>(state: S): state is Extract<S, Working> =>
  WORKING.some((step) => step === state?.step)

/** Whether EBS has registered the token and does not tell its value again. Trying again cannot help. */
export const isValueLost = (state: WizardState | null): boolean =>
  state?.step === 'failed' && state.failure.code === 'value_not_told'

/** Whether the wizard has ended and nothing is open. */
export const isOver = (state: WizardState | null): boolean =>
  state?.step === 'done' || state?.step === 'revoked' || state?.step === 'unconfirmed' || isValueLost(state)

/**
 * Whether EBS may have made or revoked a token without the vault's knowledge. Such an intent is finished, never
 * dropped. A replacement with its new token in the vault may be left: both tokens are then in the list.
 */
export function mayExist(state: WizardState | null): boolean {
  if (!state || !('intent' in state) || state.intent.createdRef || isValueLost(state)) return false
  if (state.step === 'interrupted') return state.exists !== 'no'
  if (state.step === 'failed') return state.failure.done !== 'no'
  return (
    (state.step === 'authorize' || state.step === 'register' || state.step === 'revoke') &&
    state.intent.mayHaveReachedEbs
  )
}

/**
 * Whether an admin can stop waiting. The panel then tells what is open. A token that is in the vault needs no
 * cancelling.
 */
export const canCancel = (state: WizardState | null): boolean =>
  state?.step === 'authorize' || state?.step === 'register' || state?.step === 'revoke'

const mayLeave = (state: WizardState | null): boolean =>
  !mayExist(state) && state?.step !== 'verify' && state?.step !== 'retire'
