/**
 * Runs the script of an intent step by step, and moves the wizard from state to state. The checkpoint is the intent in
 * the vault: after an interruption the same script runs again from there.
 */
import { browser } from 'wxt/browser'
import type { Check, CheckId } from '../../../shared/checks.ts'
import { Failed, failureOf } from '../../contracts/errors.ts'
import { isMaking, isWorking, next, type WizardEvent } from '../../contracts/wizard/machine.ts'
import type { Intent, WizardState } from '../../contracts/wizard/state.ts'
import { deleteIntent, saveIntent } from '../../vault/intents.ts'
import { authorize } from '../relay/authorize.ts'
import { environmentOf, requireOffered } from '../relay/environments.ts'
import { ensureSignedIn, exchange, refreshList } from '../relay/sign-in.ts'
import { changed } from '../state/notify-views.ts'
import { wizard, wizardSince } from '../state/storage-items.ts'
import { liveSession } from '../tokens/sessions.ts'
import { lockIfPending } from '../vault/auto-lock.ts'
import { judgeFailure, type RunStep } from './judge-failure.ts'

export type Script = (run: Run) => Promise<void>

type Options = {
  /** Whether a live session allows the intent. Without one, the sign-in window opens first. */
  isSignedIn: boolean
  /** An admin is present: if the session ends, the sign-in window may open again. */
  maySignInAgain?: boolean
  /** The checks with the result `unknown` that the admin has confirmed. */
  confirmed?: CheckId[]
  /** Guided mode: the results of the checks. */
  checks?: Check[]
}

/** Thrown by a step to end its script. `left`: the admin has left it. `signed-out`: it starts again with a sign-in. */
class Stopped extends Error {}

export class Run {
  /** The intent as of its latest step. */
  intent: Intent
  /** Whether an earlier run may have reached EBS. The requests of this run do not change it. */
  readonly isRepeated: boolean
  readonly confirmed: CheckId[]
  readonly checks: Check[]
  isSignedIn: boolean
  #maySignInAgain: boolean

  constructor(intent: Intent, { isSignedIn, maySignInAgain = false, confirmed = [], checks = [] }: Options) {
    this.intent = intent
    this.isRepeated = intent.mayHaveReachedEbs
    this.confirmed = confirmed
    this.checks = checks
    this.isSignedIn = isSignedIn
    this.#maySignInAgain = maySignInAgain
  }

  /**
   * Runs one step: saves the intent before a request that may change EBS, ends the script if the admin has left it, does
   * the work, and judges its failure. Steps are never nested.
   * @throws {Failed} the failure, which the wizard's state already shows
   */
  async at<T>(step: RunStep, work: () => Promise<T>): Promise<T> {
    try {
      await this.#enter(step)
      return await work()
    } catch (error) {
      throw error instanceof Stopped ? error : await this.#judged(step, error)
    }
  }

  /**
   * Before a step that uses the sign-in or may change EBS: requires that the wizard still waits for this intent, and
   * saves that EBS may be reached. `retire` needs neither: the step that made the new token has saved it, and nobody can
   * leave the wizard while it retires.
   */
  #enter(step: RunStep): Promise<void> {
    if (step !== 'allow' && step !== 'register' && step !== 'start-guide' && step !== 'revoke') return Promise.resolve()
    return inTurn(async () => {
      const state = await wizard.get()
      const isHere = isWorking(state) && (step !== 'allow' || state.step === 'authorize')
      if (!isHere || state.intent.requestId !== this.intent.requestId) throw new Stopped('left')
      if (step !== 'allow') await this.#keep({ ...this.intent, mayHaveReachedEbs: true })
      await move({ event: 'allowed', intent: this.intent })
    })
  }

  async #keep(intent: Intent): Promise<void> {
    await saveIntent(intent)
    this.intent = intent
  }

  /** Moves the wizard as the verdict on an error says. @returns the error that the step throws */
  async #judged(step: RunStep, error: unknown): Promise<Error> {
    const { intent, checks, isRepeated } = this
    const failed = error instanceof Failed ? error : new Failed('unexpected', failureOf(error))
    const verdict = judgeFailure({
      step,
      thrown: failed.failure,
      intent,
      isRepeated,
      maySignInAgain: this.#maySignInAgain,
    })
    switch (verdict.next) {
      case 'sign-in':
        this.intent = { ...intent, mayHaveReachedEbs: isRepeated }
        this.isSignedIn = false
        this.#maySignInAgain = false
        await move({ event: 'signed-out', intent: this.intent })
        return new Stopped('signed-out')
      case 'portal':
        await saveIntent(intent)
        await move({ event: 'guiding', intent, checks, failure: verdict.failure })
        return failed
      case 'value':
        await move({ event: 'guiding', intent, checks, failure: verdict.failure })
        return failed
      case 'stop': {
        const { failure, isForgotten } = verdict
        // If the vault fails here too, the intent stays and is offered again. Finishing it finds nothing left to do.
        if (isForgotten) await deleteIntent(intent.requestId).catch(() => undefined)
        await move({ event: 'failed', intent: { ...intent, mayHaveReachedEbs: failure.done !== 'no' }, failure })
        // EBS may have changed nevertheless, so its list is read again.
        if (this.isSignedIn && (await liveSession(intent.environment))) await refreshList(intent.environment)
        return failed
      }
    }
  }
}

/**
 * Runs a script to its end, and again from its start after `signed-out`. Its outcome is in the wizard's state. Never
 * throws.
 */
export async function carryOut(script: Script, run: Run): Promise<void> {
  try {
    await script(run)
  } catch (error) {
    if (error instanceof Stopped && error.message === 'signed-out') return carryOut(script, run)
    if (!(error instanceof Stopped || error instanceof Failed)) failureOf(error)
  }
}

/** A creation by the relay needs a session of its own. Any other intent can use each session of its environment. */
const needsOwnSession = (intent: Intent) => isMaking(intent) && !intent.guided
/** The live session that allows the intent, or null. */
export const sessionFor = (intent: Intent) =>
  liveSession(intent.environment, needsOwnSession(intent) ? intent.requestId : undefined)

/**
 * The first step of every script: opens the sign-in window, unless a session allows the intent. If the admin leaves
 * meanwhile, EBS's code is not used.
 */
export async function signIn(run: Run): Promise<void> {
  if (run.isSignedIn) return
  const { intent } = run
  const allowed = await run.at('sign-in', async () => {
    await requireOffered(intent)
    const environment = await environmentOf(intent.environment)
    if (!needsOwnSession(intent)) return ensureSignedIn(environment, intent.type)
    const scope = environment.types.find(({ id }) => id === intent.type)?.scope
    if (!scope) throw new Failed('unknown_type')
    return { environment, grant: await authorize(environment, scope) }
  })
  await run.at('allow', async () => allowed && exchange(allowed.environment, allowed.grant, intent.requestId))
  run.isSignedIn = true
}

/**
 * Runs the admin's commands one after the other. When two windows send one at the same moment, the second command finds
 * the state that the first one left.
 */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('wizard', work) as Promise<T>

/** Applies an event to the wizard's state, stores the result and notifies the views. @returns the new state */
export async function move(event: WizardEvent): Promise<WizardState | null> {
  let isNext = false
  const state = await wizard.update((current) => {
    const following = next(current, event)
    isNext = following?.step !== current?.step
    return following
  })
  if (isNext) await wizardSince.update(() => Date.now())
  await afterMove(state)
  return state
}

/** Leaves the wizard from any state. */
export async function reset(): Promise<null> {
  await wizard.update(() => null)
  await afterMove(null)
  return null
}

/**
 * The alarm that wakes the worker while something is under way. The worker recovers at every start, so an interrupted
 * intent continues within half a minute, with or without a panel.
 */
export const WAKES = 'wizard'

/** Registers the alarm's listener. Call it synchronously when the background starts. */
export const watchWizardAlarm = (): void => browser.alarms.onAlarm.addListener(() => undefined)

/** Completes a change of state: sets or clears the alarm, locks the vault if it had to wait, and notifies the views. */
export async function afterMove(state: WizardState | null): Promise<void> {
  if (isWorking(state)) await browser.alarms.create(WAKES, { periodInMinutes: 0.5 })
  else await browser.alarms.clear(WAKES)
  await lockIfPending()
  changed()
}
