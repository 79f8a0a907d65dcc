/**
 * What an admin does in the wizard: creating, replacing and revoking. Every step is saved before it is taken, so a killed
 * worker, a closed panel or a lost network is followed by `recover` or by the admin's "finish".
 */

import type { HistoryEvent } from '../../contracts/audit-event.ts'
import { Failed } from '../../contracts/errors.ts'
import type { Request } from '../../contracts/messages.ts'
import { canCancel, isGone, isOver, isWorking, mayExist } from '../../contracts/wizard-machine.ts'
import type { Ending, Intent, WizardState } from '../../contracts/wizard-state.ts'
import { historyOf } from '../../vault/history.ts'
import { deleteIntent, openIntent, saveIntent } from '../../vault/intents.ts'
import { madeBy } from '../../vault/tokens.ts'
import { askAgain, currentEnvironment, environmentOf, isOffered } from '../relay/environments.ts'
import { listRegistered } from '../relay/sign-in.ts'
import { closeSignInWindow } from '../relay/sign-in-window.ts'
import { wizard } from '../state/storage-items.ts'
import { inTurn } from '../state/wizard-mutex.ts'
import { knownToken } from '../tokens/inventory.ts'
import { requireLock } from '../vault/auto-lock.ts'
import { settleCreated } from './create.ts'
import { byRegistration, newIntent, replacing } from './intents.ts'
import { requireAgreement } from './production-consent.ts'
import { begin, inBackground, proceed, proceedSignedIn, sessionFor } from './run.ts'
import { move, reset, settleLate } from './state.ts'

/** Opens the wizard, or brings back the one that is under way. */
export const startWizard = (type: string | undefined): Promise<void> =>
  inTurn(async () => {
    const { id: environment } = await currentEnvironment()
    const state = await leaveEnded()
    if (state?.step === 'describe' && (state.replaces || state.environment !== environment))
      await move({ event: 'left' })
    await move({ event: 'started', environment, type: type ?? null })
  })

/** Opens the wizard for an endpoint token that takes the place of this one. @throws {Failed} `busy`, `unknown_token` */
export const startReplacement = (ref: string): Promise<void> =>
  inTurn(async () => {
    const { environment, type, description } = await knownToken(ref)
    await makeRoom()
    await move({ event: 'started', environment, type, description: description ?? '', replaces: ref })
  })

/** Writes the intent, then goes on by itself. @throws {Failed} `busy`, `unknown_token`, `production_unconfirmed` */
export const startRevocation = (ref: string, agreed?: string): Promise<void> =>
  inTurn(async () => {
    const { environment: id, type, description } = await knownToken(ref)
    const environment = await environmentOf(id)
    requireAgreement(environment, agreed)
    await makeRoom()
    await begin({ ...newIntent(environment, type, description ?? type), kind: 'revoke', targetRef: ref })
  })

/**
 * Writes the intent, then goes on by itself.
 * @throws {Failed} `busy` while another one is open, `unknown_token`, `passphrase_required`, `production_unconfirmed`
 */
export const describeEndpoint = (request: Request<'wizard/describe'>): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (state?.step !== 'describe') throw new Failed('busy')
    const environment = await environmentOf(state.environment)
    const type = (state.replaces && state.type) || request.type
    if (!environment.types.some(({ id }) => id === type)) throw new Failed('unknown_type')
    requireAgreement(environment, request.production)
    await requireLock()
    const intent = { ...newIntent(environment, type, request.description), ...byRegistration(environment) }
    // Another EBS may have the name by now, and would be said to no longer have what only the former one has.
    if (state.replaces) await knownToken(state.replaces)
    await begin(state.replaces ? await replacing(intent, state.replaces, environment) : intent)
  })

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
    inBackground(proceedSignedIn(intent, confirmed))
  })

/**
 * Leaves the wizard, or stops waiting. What may have changed EBS stays open, as interrupted, until it is finished or its
 * answer comes after all; but what the admin has made by hand, and not brought here, is in EBS's list.
 */
export const closeWizard = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (!state || (isWorking(state) && !canCancel(state))) return
    if (state.step === 'authorize') await closeSignInWindow()
    if (mayExist(state) && 'intent' in state) {
      await move({ event: 'interrupted', intent: state.intent, exists: 'unknown' })
      return
    }
    if (state.step === 'guide') await listRegistered(state.intent.environment)
    if ('intent' in state) await deleteIntent(state.intent.requestId)
    await move({ event: 'left' })
  })

/**
 * The admin has looked in EBS and ends an intent of which nobody here can find out what became. Nothing is changed in EBS: a
 * token that was registered shows in its list.
 */
export const abandonWizard = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (!state || isWorking(state) || !mayExist(state) || !('intent' in state)) return
    const { requestId, environment } = state.intent
    await deleteIntent(requestId)
    await move({ event: 'abandoned', intent: state.intent })
    inBackground(listRegistered(environment))
  })

/** After a restart of the worker: goes on with what can go on by itself, and says what is open. */
export const recover = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (state && !isWorking(state)) return settleLate(state)
    const intent = await openIntent()
    if (!intent) return settledBefore(state)
    if (state && state.step !== 'authorize' && (await sessionFor(intent))) {
      await move({ event: 'allowed', intent })
      return inBackground(proceed(intent, []))
    }
    await move({
      event: 'interrupted',
      intent,
      exists: intent.createdRef ? 'yes' : intent.mayHaveReachedEbs ? 'unknown' : 'no',
    })
  })

/** Nothing is open in the vault: settled there, and killed before it was said; or never begun. */
async function settledBefore(state: WizardState | null): Promise<void> {
  // The alarm outlives the browser, which forgets what it was set for.
  if (!isWorking(state)) return settleLate(state)
  const { intent } = state
  if (state.step === 'retire') return void (await move({ event: 'retired', intent, old: await endingOf(intent) }))
  if (state.step === 'revoke') {
    return void (await move({ event: 'revoked', intent, found: await endingOf(intent), tested: false }))
  }
  const ref = state.step === 'verify' ? state.ref : await madeBy(intent.requestId)
  if (ref) {
    await move({ event: 'registered', intent, ref, checks: [] })
    return inBackground(settleCreated(intent, ref))
  }
  await reset()
}

/** The history says what was seen of the token that was to end. */
async function endingOf({ targetRef }: Intent): Promise<Ending> {
  const [last] = (await historyOf(targetRef)).filter(({ event }) => ENDS.includes(event))
  return last?.event === 'still-accepted' || last?.event === 'not-seen' ? last.event : 'ended'
}

const ENDS: readonly HistoryEvent['event'][] = ['revoked', 'replaced', 'still-accepted', 'not-seen']

/** What has ended, or is only being described, is left. @throws {Failed} `busy` when something else is open */
async function makeRoom(): Promise<void> {
  const state = await leaveEnded()
  if (state?.step === 'describe') await move({ event: 'left' })
  else if (state) throw new Failed('busy')
}

/** What is over is left; and what nothing can finish, since its environment is not offered any more. @returns what stays */
async function leaveEnded(): Promise<WizardState | null> {
  const state = await wizard.get()
  if (isOver(state)) return move({ event: 'left' })
  if (!state || !('intent' in state) || isWorking(state)) return state
  const { intent } = state
  if (!(await isOffered(intent))) await askAgain()
  if (await isOffered(intent)) return state
  await deleteIntent(intent.requestId)
  return reset()
}
