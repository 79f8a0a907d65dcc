/**
 * Carries out an intent: written down first, then with a session that allows it while one lives, else through EBS's window.
 * What comes of it, or stops it, is in the wizard's state.
 */
import type { CheckId } from '../../../shared/checks.ts'
import { Failed, type FailureCode, failureOf } from '../../contracts/errors.ts'
import { isMaking } from '../../contracts/wizard-machine.ts'
import type { Intent } from '../../contracts/wizard-state.ts'
import { saveIntent } from '../../vault/intents.ts'
import { authorize } from '../relay/authorize.ts'
import { environmentOf, requireOffered } from '../relay/environments.ts'
import { ensureSignedIn, exchange, listRegistered } from '../relay/sign-in.ts'
import { relayAddress } from '../state/policy.ts'
import { wizard } from '../state/storage-items.ts'
import { inTurn } from '../state/wizard-mutex.ts'
import { liveSession } from '../tokens/sessions.ts'
import { requireLock, requireUnlocked } from '../vault/auto-lock.ts'
import { createEndpoint, settleCreated } from './create.ts'
import { isByHand } from './fall-back-to-portal.ts'
import { prepareGuide } from './guided.ts'
import { revokeEndpoint } from './revoke.ts'
import { fail, move } from './state.ts'

/** Writes the intent, then goes on by itself. @throws {Failed} as `requireOffered` */
export async function begin(before: Intent): Promise<void> {
  const intent = { ...before, relay: before.relay ?? (await relayAddress()) ?? undefined }
  await requireOffered(intent)
  await saveIntent(intent)
  const isAllowed = (await sessionFor(intent)) !== null
  await move({ event: isAllowed ? 'allowed' : 'asked', intent })
  inBackground(isAllowed ? proceedSignedIn(intent, []) : signInAndProceed(intent, []))
}

/** A creation by the relay needs a session of its own; for the rest any of the environment will do. */
const isCreation = (intent: Intent) => isMaking(intent) && !intent.guided
export const sessionFor = (intent: Intent) =>
  liveSession(intent.environment, isCreation(intent) ? intent.requestId : undefined)

async function signInAndProceed(intent: Intent, confirmed: CheckId[]): Promise<void> {
  const { type, requestId } = intent
  try {
    await requireOffered(intent)
    const environment = await environmentOf(intent.environment)
    if (isCreation(intent)) {
      const scope = environment.types.find((each) => each.id === type)?.scope
      if (!scope) throw new Failed('unknown_type')
      const grant = await authorize(environment, scope)
      if (!(await goOn(intent))) return
      await exchange(environment, grant, requestId)
    } else {
      await ensureSignedIn(environment, type)
      if (!(await goOn(intent))) return
    }
  } catch (error) {
    // Whatever became of the sign-in, it made no endpoint token.
    const failure = failureOf(error)
    return fail(intent, new Failed(failure.code, { ...failure, done: 'no' }))
  }
  await proceed(intent, confirmed)
}

/** The admin may have left the wizard while the window was open: then Allow is not used. */
const goOn = (intent: Intent): Promise<boolean> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (state?.step !== 'authorize' || state.intent.requestId !== intent.requestId) return false
    await move({ event: 'allowed', intent })
    return true
  })

/** EBS may be asked: goes on where the intent stands. What stops it is in the wizard's state. */
export const proceed = (intent: Intent, confirmed: CheckId[]): Promise<void> =>
  take(intent, confirmed).catch((error) => failAsItStands(intent, error))

/** At an admin's word: a session that has ended meanwhile is no failure yet, EBS's window opens again. */
export async function proceedSignedIn(intent: Intent, confirmed: CheckId[]): Promise<void> {
  try {
    await take(intent, confirmed)
  } catch (error) {
    if (!isSignedOut(error)) return failAsItStands(intent, error)
    await move({ event: 'signed-out', intent })
    await signInAndProceed(intent, confirmed)
  }
}

async function take(intent: Intent, confirmed: CheckId[]): Promise<void> {
  // Before anything is sent: its value could not be kept.
  if (isMaking(intent)) {
    await requireLock()
    await requireUnlocked()
  }
  if (intent.kind === 'revoke') return revokeEndpoint(intent)
  if (intent.createdRef) return settleCreated(intent, intent.createdRef)
  return intent.guided ? prepareGuide(intent) : createEndpoint(intent, confirmed)
}

const SIGNED_OUT: readonly FailureCode[] = ['sign_in_required', 'session_expired', 'session_revoked', 'session_invalid']
const isSignedOut = (error: unknown): boolean =>
  error instanceof Failed && error.failure.done === 'no' && SIGNED_OUT.includes(error.failure.code)

/** What matters is whether an earlier attempt may have done it: this one says for itself. */
async function failAsItStands(before: Intent, error: unknown): Promise<void> {
  const intent = await withMade(before)
  if (await isByHand(intent, error)) return
  await fail(intent, error)
  // EBS may have changed all the same: the list shows what is there now.
  if (await liveSession(intent.environment)) await listRegistered(intent.environment)
}

/** Replacing: the new one may be in the vault by now. */
async function withMade(intent: Intent): Promise<Intent> {
  const state = await wizard.get()
  const createdRef =
    state && 'intent' in state && state.intent.requestId === intent.requestId && state.intent.createdRef
  return createdRef ? { ...intent, createdRef } : intent
}

/** Goes on after the message was answered; what it meets is in the wizard's state. */
export function inBackground(work: Promise<void>): void {
  work.catch((error) => failureOf(error))
}
