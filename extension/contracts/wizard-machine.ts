/**
 * Creating, replacing and revoking as one state machine: pure, no browser API, no clock. `null` is "no wizard".
 * An event that does not fit the state, or that belongs to another intent, changes nothing: it is late, and the vault has its
 * result anyway.
 */
import type { Check } from '../../shared/checks.ts'
import type { Done } from '../../shared/errors.ts'
import type { Failure } from './errors.ts'
import type { TokenTexts } from './token-texts.ts'
import type { Ending, Guiding, Intent, WizardState } from './wizard-state.ts'

export type WizardEvent =
  | { event: 'started'; environment: string; type: string | null; texts: TokenTexts; replaces?: string }
  /** The intent is in the vault, and the sign-in window opens: first time or again. */
  | { event: 'asked'; intent: Intent }
  /** The admin signed in and pressed Allow, or is signed in already. */
  | { event: 'allowed'; intent: Intent }
  /** The intent was found after a restart, or the admin put it off. */
  | { event: 'interrupted'; intent: Intent; exists: Done }
  /** The session ended under way: nothing was sent with it, and the sign-in window opens again. */
  | { event: 'signed-out'; intent: Intent }
  /** Guided: the admin's turn, in the vendor's portal. `asked`: EBS has a new one already. */
  | { event: 'guiding'; intent: Intent; checks: Check[]; asked?: boolean; failure: Failure | null }
  /** Guided: the sight of the coach in the vendor's page. */
  | ({ event: 'seen' } & Sight)
  /** Guided: EBS has a new one, whatever the list in the vendor's page tells. */
  | { event: 'found'; intent: Intent }
  /** Guided: the admin brought the value, once. */
  | { event: 'brought' }
  /** The endpoint token is in the vault. */
  | { event: 'registered'; intent: Intent; ref: string; checks: Check[] }
  /** `failure`: the verification itself could not be made; when replacing, that is `failed`. */
  | { event: 'verified'; intent: Intent; failure: Failure | null }
  /** The old one was to end: its fate, as far as it was seen. */
  | { event: 'retired'; intent: Intent; old: Ending }
  /** The token was to end: its fate, as far as it was seen. `tested`: its value was tried. */
  | { event: 'revoked'; intent: Intent; found: Ending; tested: boolean }
  /** `intent`: as far as it is known to have come. */
  | { event: 'failed'; intent: Intent; failure: Failure }
  /** The admin has looked in EBS, and ends an intent whose outcome cannot be found out here. */
  | { event: 'abandoned'; intent: Intent }
  | { event: 'left' }

/** The place in the vendor's pages, and the number of endpoint tokens in the list; null: the list does not show. */
export type Sight = { at: NonNullable<Guiding['at']>; rows: number | null }

type Guide = Extract<WizardState, { step: 'guide' }>

/** The state that follows. */
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
      // An intent that was put off meanwhile changes only by a failure that knows more.
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

/** Whether the event belongs to another intent: the admin went on to something else meanwhile. */
function isOfAnother(state: WizardState | null, event: WizardEvent): boolean {
  if (state === null || !('intent' in state) || !('intent' in event)) return false
  const isAnew = isGone(state) && (event.event === 'asked' || event.event === 'allowed')
  return !isAnew && state.intent.requestId !== event.intent.requestId
}

/** Whether the token was made and has been revoked since: trying again is another intent. */
export const isGone = (state: WizardState): boolean => state.step === 'failed' && state.failure.code === 'endpoint_gone'

/** Whether a new endpoint token is still to come; else, when replacing, the old one is to go. */
export const isMaking = ({ kind, createdRef }: Intent): boolean => kind !== 'revoke' && createdRef === undefined

function seen({ guiding: { rows, asked }, intent }: Guide, sight: Sight): Guiding {
  const most = Math.max(rows ?? 0, sight.rows ?? 0)
  return {
    at: sight.at,
    // For a new token: the rows before the form was sent, so one more comes later. For an old one: the most rows, so one less
    // comes later.
    rows: asked || sight.rows === null ? rows : isMaking(intent) ? sight.rows : most,
    asked: asked || sight.at === 'next' || sight.at === 'allow',
  }
}

/** The intent once its endpoint token is in the vault. */
export const registered = (intent: Intent, ref: string): Intent => ({ ...intent, createdRef: ref })

/** The screen that a failure belongs to. */
function judged(intent: Intent, failure: Failure): WizardState {
  switch (failure.code) {
    case 'user_denied':
    case 'window_closed':
      // After an attempt whose outcome is not known, refusing the next one does not undo it.
      return { step: failure.done === 'no' ? 'denied' : 'failed', intent, failure }
    case 'check_failed':
      return { step: 'blocked', intent, checks: failure.checks ?? [], failure }
    case 'checks_unconfirmed':
      return { step: 'confirm', intent, checks: failure.checks ?? [] }
    case 'endpoint_exists':
      // It may be this intent's own: then it is not said that nothing was created.
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
/** A state in which something is under way. */
export type Working = Extract<WizardState, { step: (typeof WORKING)[number] }>

/** Whether an operation is running that ends without the admin. */
export const isWorking = <S extends WizardState | null>(state: S): state is Extract<S, Working> =>
  WORKING.some((step) => step === state?.step)

/** EBS has registered it and does not tell its value again: trying again can change nothing. */
export const isValueLost = (state: WizardState | null): boolean =>
  state?.step === 'failed' && state.failure.code === 'value_not_told'

/** Whether it came to its end: nothing is open. */
export const isOver = (state: WizardState | null): boolean =>
  state?.step === 'done' || state?.step === 'revoked' || state?.step === 'unconfirmed' || isValueLost(state)

/**
 * Whether EBS may hold, or may have lost, a token of which the vault does not know: such an intent is finished, never dropped.
 * A replacement with its new token in the vault may be left: then both are in the list.
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

/** Whether an admin can stop waiting; the panel then says what is open. A token that is in the vault needs no cancelling. */
export const canCancel = (state: WizardState | null): boolean =>
  state?.step === 'authorize' || state?.step === 'register' || state?.step === 'revoke'

const mayLeave = (state: WizardState | null): boolean =>
  !mayExist(state) && state?.step !== 'verify' && state?.step !== 'retire'
