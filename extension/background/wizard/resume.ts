/** How what was begun goes on: at an admin's word, after the vault was unlocked, after the worker was stopped. */
import { browser } from 'wxt/browser'
import type { HistoryEvent } from '../../contracts/audit-event.ts'
import { isGone, isOver, isWorking } from '../../contracts/wizard-machine.ts'
import type { Ending, Intent, WizardState } from '../../contracts/wizard-state.ts'
import { historyOf } from '../../vault/history.ts'
import { openIntent, saveIntent } from '../../vault/intents.ts'
import { madeBy } from '../../vault/tokens.ts'
import { wizard } from '../state/storage-items.ts'
import { lockIfPending } from '../vault/auto-lock.ts'
import { carryOut, inTurn, move, Run, reset, sessionFor, settle, WAKES } from './run.ts'
import { begin, scriptOf } from './start.ts'

/**
 * Tries the same intent again: with a session that allows it while one lives, else through the sign-in window. What was
 * revoked is asked for anew.
 */
export const resumeWizard = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (!state || !('intent' in state) || isWorking(state) || isOver(state)) return
    const anew = isGone(state) && { requestId: crypto.randomUUID() }
    await begin({ ...state.intent, ...anew, confirmedRemoved: state.step === 'guide' })
  })

/** What met a locked vault goes on: a value that arrived meanwhile is fetched again. */
export async function resumeAfterUnlock(): Promise<void> {
  const state = await wizard.get()
  if (state?.step === 'failed' && state.failure.code === 'vault_locked') await resumeWizard()
  if (state?.step === 'guide')
    await move({ event: 'guiding', intent: state.intent, checks: state.checks, failure: null })
}

/** The admin takes the checks that came out unknown on themselves. */
export const confirmChecks = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (state?.step !== 'confirm') return
    const { intent } = state
    const confirmed = state.checks.filter(({ status }) => status === 'unknown').map(({ id }) => id)
    await saveIntent(intent)
    await move({ event: 'allowed', intent })
    carryOut(scriptOf(intent), new Run(intent, { isSignedIn: true, isAttended: true, confirmed }))
  })

/** After a restart of the worker: goes on with what can go on by itself, and says what is open. */
export const recover = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (state && !isWorking(state)) return settleLate(state)
    const intent = await openIntent()
    if (!intent) return recoverSettled(state)
    if (state && state.step !== 'authorize' && (await sessionFor(intent))) {
      await move({ event: 'allowed', intent })
      carryOut(scriptOf(intent), new Run(intent, { isSignedIn: true }))
      return
    }
    const exists = intent.createdRef ? 'yes' : intent.mayHaveReachedEbs ? 'unknown' : 'no'
    await move({ event: 'interrupted', intent, exists })
  })

/** What follows from where the wizard stands, where the worker before was stopped before it was done. */
async function settleLate(state: WizardState | null): Promise<void> {
  if (await browser.alarms.get(WAKES)) await settle(state)
  else await lockIfPending()
}

/** Nothing is open in the vault: settled there, and killed before it was said; or never begun. */
async function recoverSettled(state: WizardState | null): Promise<void> {
  // The alarm outlives the browser, which forgets what it was set for.
  if (!isWorking(state)) return settleLate(state)
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

/** The history says what was seen of the token that was to end. */
async function endingOf({ targetRef }: Intent): Promise<Ending> {
  const [last] = (await historyOf(targetRef)).filter(({ event }) => ENDS.includes(event))
  return last?.event === 'still-accepted' || last?.event === 'not-seen' ? last.event : 'ended'
}

const ENDS: readonly HistoryEvent['event'][] = ['revoked', 'replaced', 'still-accepted', 'not-seen']
