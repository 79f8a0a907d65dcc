/** Continues an open intent: at the admin's request, after the vault was unlocked, and after the worker was stopped. */
import { browser } from 'wxt/browser'
import type { HistoryEvent } from '../../contracts/token/audit-event.ts'
import { isGone, isOver, isWorking } from '../../contracts/wizard/machine.ts'
import type { Ending, Intent, WizardState } from '../../contracts/wizard/state.ts'
import { historyOf } from '../../vault/history.ts'
import { openIntent, saveIntent } from '../../vault/intents.ts'
import { madeBy } from '../../vault/tokens.ts'
import { wizard } from '../state/storage-items.ts'
import { lockIfPending } from '../vault/auto-lock.ts'
import { afterMove, carryOut, inTurn, move, Run, reset, sessionFor, WAKES } from './run.ts'
import { begin, scriptOf } from './start.ts'

/**
 * Tries the same intent again, with a live session that allows it or else through the sign-in window. If its token has
 * been revoked since, a new request id is used.
 */
export const resumeWizard = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (!state || !('intent' in state) || isWorking(state) || isOver(state)) return
    const anew = isGone(state) && { requestId: crypto.randomUUID() }
    await begin({ ...state.intent, ...anew, confirmedRemoved: state.step === 'guide' })
  })

/** Continues an intent that a locked vault stopped. A value that EBS made meanwhile is read from EBS again. */
export async function resumeAfterUnlock(): Promise<void> {
  const state = await wizard.get()
  if (state?.step === 'failed' && state.failure.code === 'vault_locked') await resumeWizard()
  if (state?.step === 'guide')
    await move({ event: 'guiding', intent: state.intent, checks: state.checks, failure: null })
}

/** Continues after the admin has confirmed the checks whose result is unknown. */
export const confirmChecks = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (state?.step !== 'confirm') return
    const { intent } = state
    const confirmed = state.checks.filter(({ status }) => status === 'unknown').map(({ id }) => id)
    await saveIntent(intent)
    await move({ event: 'allowed', intent })
    carryOut(scriptOf(intent), new Run(intent, { isSignedIn: true, maySignInAgain: true, confirmed }))
  })

/** Runs at every start of the worker. Continues an intent that needs no admin, and shows any other one as interrupted. */
export const recover = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (state && !isWorking(state)) return afterLateMove(state)
    const intent = await openIntent()
    if (!intent) return recoverClosed(state)
    if (state && state.step !== 'authorize' && (await sessionFor(intent))) {
      await move({ event: 'allowed', intent })
      carryOut(scriptOf(intent), new Run(intent, { isSignedIn: true }))
      return
    }
    const exists = intent.createdRef ? 'yes' : intent.mayHaveReachedEbs ? 'unknown' : 'no'
    await move({ event: 'interrupted', intent, exists })
  })

/** Completes a change of state that the former worker may not have completed. */
async function afterLateMove(state: WizardState | null): Promise<void> {
  if (await browser.alarms.get(WAKES)) await afterMove(state)
  else await lockIfPending()
}

/**
 * Handles a state whose intent is not in the vault. The former worker closed the intent and was stopped before it
 * moved the wizard, or it never saved the intent.
 */
async function recoverClosed(state: WizardState | null): Promise<void> {
  // The alarm survives the end of the browser; the state that it was set for does not.
  if (!isWorking(state)) return afterLateMove(state)
  const { intent } = state
  if (state.step === 'retire') return void (await move({ event: 'retired', intent, old: await endingOf(intent) }))
  if (state.step === 'revoke') {
    return void (await move({ event: 'revoked', intent, found: await endingOf(intent), tested: false }))
  }
  const ref = state.step === 'verify' ? state.ref : await madeBy(intent.requestId)
  if (!ref) return void (await reset())
  await move({ event: 'registered', intent, ref, checks: [] })
  const kept = { ...intent, createdRef: ref }
  carryOut(scriptOf(kept), new Run(kept, { isSignedIn: true }))
}

/** Reads the fate of the old token from its history. */
async function endingOf({ targetRef }: Intent): Promise<Ending> {
  const [last] = (await historyOf(targetRef)).filter(({ event }) => ENDS.includes(event))
  return last?.event === 'still-accepted' || last?.event === 'not-seen' ? last.event : 'ended'
}

const ENDS: readonly HistoryEvent['event'][] = ['revoked', 'replaced', 'still-accepted', 'not-seen']
