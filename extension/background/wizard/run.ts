/**
 * Runs the script of an intent, one step after the other, and moves the wizard from state to state. The checkpoint of a script
 * is its intent, as the vault has it: after an interruption the same script runs again from there.
 */
import { browser } from 'wxt/browser'
import type { Check, CheckId } from '../../../shared/checks.ts'
import { Failed, failureOf } from '../../contracts/errors.ts'
import { isMaking, isWorking, next, type WizardEvent } from '../../contracts/wizard-machine.ts'
import type { Intent, WizardState } from '../../contracts/wizard-state.ts'
import { deleteIntent, saveIntent } from '../../vault/intents.ts'
import { authorize } from '../relay/authorize.ts'
import { environmentOf, requireOffered } from '../relay/environments.ts'
import { ensureSignedIn, exchange, listRegistered } from '../relay/sign-in.ts'
import { changed } from '../state/notify-views.ts'
import { wizard, wizardSince } from '../state/storage-items.ts'
import { liveSession } from '../tokens/sessions.ts'
import { lockIfPending } from '../vault/auto-lock.ts'
import { judgeFailure, type RunStep } from './judge-failure.ts'

export type Script = (run: Run) => Promise<void>

type Options = {
  /** Whether a session that allows the intent is alive; else EBS's window opens first. */
  isSignedIn: boolean
  /** An admin is there: where the session has ended meanwhile, EBS's window may open. */
  isAttended?: boolean
  /** Checks that came out unknown, and that the admin takes on themselves. */
  confirmed?: CheckId[]
  /** Guided: how the checks came out. */
  checks?: Check[]
}

/** Thrown by a step at which the script ends: the admin has left it (`left`), or it begins again with a sign-in (`signed-out`). */
class Stopped extends Error {}

export class Run {
  /** As far as it has come. */
  intent: Intent
  /** Whether an earlier attempt may have reached EBS. What becomes of this one, its own answers say. */
  readonly isRepeated: boolean
  readonly confirmed: CheckId[]
  readonly checks: Check[]
  isSignedIn: boolean
  #isAttended: boolean

  constructor(intent: Intent, { isSignedIn, isAttended = false, confirmed = [], checks = [] }: Options) {
    this.intent = intent
    this.isRepeated = intent.mayHaveReachedEbs
    this.confirmed = confirmed
    this.checks = checks
    this.isSignedIn = isSignedIn
    this.#isAttended = isAttended
  }

  /**
   * One step of the script: keeps the checkpoint, ends the script where the admin has left it, does the work, and judges what
   * goes wrong in it. Steps are never nested.
   * @throws {Failed} what went wrong; the wizard's state says it already
   */
  async at<T>(step: RunStep, work: () => Promise<T>): Promise<T> {
    try {
      await this.#enter(step)
      return await work()
    } catch (error) {
      throw error instanceof Stopped ? error : await this.#judged(step, error)
    }
  }

  /** Has EBS asked from here on only while the admin waits for it, and only with an intent that says so. */
  #enter(step: RunStep): Promise<void> {
    if (step !== 'allow' && step !== 'register' && step !== 'hand-over' && step !== 'revoke') return Promise.resolve()
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

  /** Moves the wizard to what comes of an error. @returns what the step throws */
  async #judged(step: RunStep, error: unknown): Promise<Error> {
    const { intent, checks, isRepeated } = this
    const failed = error instanceof Failed ? error : new Failed('unexpected', failureOf(error))
    const verdict = judgeFailure({ step, thrown: failed.failure, intent, isRepeated, isAttended: this.#isAttended })
    switch (verdict.next) {
      case 'sign-in':
        this.intent = { ...intent, mayHaveReachedEbs: isRepeated }
        this.isSignedIn = false
        this.#isAttended = false
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
        // A vault that fails here too keeps the intent: it is offered again, and finishing it finds that there is nothing to do.
        if (isForgotten) await deleteIntent(intent.requestId).catch(() => undefined)
        await move({ event: 'failed', intent: { ...intent, mayHaveReachedEbs: failure.done !== 'no' }, failure })
        // EBS may have changed all the same: the list shows what is there now.
        if (this.isSignedIn && (await liveSession(intent.environment))) await listRegistered(intent.environment)
        return failed
      }
    }
  }
}

/** Runs it to where it ends; what it meets is in the wizard's state. Never throws. */
export async function carryOut(script: Script, run: Run): Promise<void> {
  try {
    await script(run)
  } catch (error) {
    if (error instanceof Stopped && error.message === 'signed-out') return carryOut(script, run)
    if (!(error instanceof Stopped || error instanceof Failed)) failureOf(error)
  }
}

/** A creation by the relay needs a session of its own; for the rest any of the environment will do. */
const needsOwnSession = (intent: Intent) => isMaking(intent) && !intent.guided
export const sessionFor = (intent: Intent) =>
  liveSession(intent.environment, needsOwnSession(intent) ? intent.requestId : undefined)

/** The first step of every script: EBS's window, unless a session that allows it is alive. Allow is not used where the admin has left. */
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
 * What moves the wizard at an admin's word happens one after the other: of two windows that press at the same moment the first
 * is served, and the second meets what the first has made of it.
 */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('wizard', work) as Promise<T>

/** @returns the state that follows */
export async function move(event: WizardEvent): Promise<WizardState | null> {
  let isNext = false
  const state = await wizard.update((current) => {
    const following = next(current, event)
    isNext = following?.step !== current?.step
    return following
  })
  if (isNext) await wizardSince.update(() => Date.now())
  await settle(state)
  return state
}

/** Leaves the wizard wherever it stands, with all that follows. */
export async function reset(): Promise<null> {
  await wizard.update(() => null)
  await settle(null)
  return null
}

/** The alarm that wakes the worker, which recovers at every start: within half a minute, panel or no panel. */
export const WAKES = 'wizard'

/** To be called synchronously when the background starts. */
export const watchWizardAlarm = (): void => browser.alarms.onAlarm.addListener(() => undefined)

/** What follows from where the wizard stands. */
export async function settle(state: WizardState | null): Promise<void> {
  if (isWorking(state)) await browser.alarms.create(WAKES, { periodInMinutes: 0.5 })
  else await browser.alarms.clear(WAKES)
  await lockIfPending()
  changed()
}
