/**
 * Drives the wizard: creating, replacing and revoking. Every step is saved before it is taken, so a killed worker, a closed
 * panel or a lost network is followed by `recover` or by the admin's "finish".
 */
import type { CheckId } from '../../shared/checks.ts'
import { Failed, failureOf } from '../errors.ts'
import { deleteIntent, openIntent, saveIntent } from '../vault/intents.ts'
import { isOver, isWorking, mayExist } from '../wizard/machine.ts'
import type { Intent } from '../wizard/state.ts'
import { authorize } from './authorize.ts'
import { wizard } from './cells.ts'
import { createEndpoint, settleCreated } from './create-endpoint.ts'
import { currentEnvironment, environmentOf } from './environments.ts'
import { knownToken } from './known-token.ts'
import { requireLock } from './lock.ts'
import { call } from './relay-client.ts'
import { revokeEndpoint } from './revoke-endpoint.ts'
import { keepSession, liveSession } from './session.ts'
import { ensureSignedIn } from './sign-in.ts'
import { fail, move } from './wizard-state.ts'

/** Opens the wizard, or brings back the one that is under way. */
export async function startWizard(type: string | undefined): Promise<void> {
  const environment = await currentEnvironment()
  const state = await wizard.get()
  if (isOver(state) || (state?.step === 'describe' && state.replaces)) await move({ event: 'left' })
  await move({ event: 'started', environment: environment.id, type: type ?? null })
}

/** Opens the wizard for an endpoint token that takes the place of this one. @throws {Failed} `busy`, `unknown_token` */
export async function startReplacement(ref: string): Promise<void> {
  const { environment, type, description } = await knownToken(ref)
  await makeRoom()
  await move({ event: 'started', environment, type, description: description ?? '', replaces: ref })
}

/** Writes the intent, then goes on by itself. @throws {Failed} `busy`, `unknown_token` */
export async function startRevocation(ref: string): Promise<void> {
  const { environment, type, description } = await knownToken(ref)
  await makeRoom()
  await begin({ ...newIntent(environment, type, description ?? type), kind: 'revoke', target: ref })
}

/** Writes the intent, then goes on by itself. @throws {Failed} `busy` while another one is open, `passphrase_required` */
export async function describeEndpoint(request: { type: string; description: string }): Promise<void> {
  const state = await wizard.get()
  if (state?.step !== 'describe') throw new Failed('busy')
  const environment = await environmentOf(state.environment)
  const type = (state.replaces && state.type) || request.type
  if (!environment.types.some(({ id }) => id === type)) throw new Failed('unknown_type')
  await requireLock()
  const intent = newIntent(environment.id, type, request.description)
  await begin(state.replaces ? { ...intent, kind: 'replace', target: state.replaces } : intent)
}

/** Tries the same intent again: with a session that allows it while one lives, else through the sign-in window. */
export async function resumeWizard(): Promise<void> {
  const state = await wizard.get()
  if (!state || !('intent' in state) || isWorking(state) || isOver(state)) return
  await begin(state.intent)
}

/** What met a locked vault goes on: a value that arrived meanwhile is fetched again. */
export async function resumeAfterUnlock(): Promise<void> {
  const state = await wizard.get()
  if (state?.step === 'failed' && state.failure.code === 'vault_locked') await resumeWizard()
}

/** The admin takes the checks that came out unknown on themselves. */
export async function confirmChecks(): Promise<void> {
  const state = await wizard.get()
  if (state?.step !== 'confirm') return
  const { intent } = state
  const confirmed = state.checks.filter(({ status }) => status === 'unknown').map(({ id }) => id)
  await saveIntent(intent)
  await move({ event: 'allowed', intent })
  inBackground(proceed(intent, confirmed))
}

/** Leaves the wizard; what is under way goes on. What may have changed EBS stays open, as interrupted, until it is finished. */
export async function closeWizard(): Promise<void> {
  const state = await wizard.get()
  if (!state || (isWorking(state) && state.step !== 'authorize')) return
  if (mayExist(state) && 'intent' in state) {
    await move({ event: 'interrupted', intent: state.intent, exists: 'unknown' })
    return
  }
  if ('intent' in state) await deleteIntent(state.intent.requestId)
  await move({ event: 'left' })
}

/** After a restart of the worker: goes on with what can go on by itself, and says what is open. */
export async function recover(): Promise<void> {
  const state = await wizard.get()
  if (state && !isWorking(state)) return
  const intent = await openIntent()
  if (!intent) {
    // Settled in the vault, and killed before it was said.
    if (state?.step === 'verify') return inBackground(settleCreated(state.intent, state.ref))
    if (state?.step === 'retire') return move({ event: 'retired' })
    if (state?.step === 'revoke') return move({ event: 'revoked' })
    await wizard.update((current) => (isWorking(current) ? null : current))
    return
  }
  if (state && state.step !== 'authorize' && (await sessionFor(intent))) return inBackground(proceed(intent, []))
  await move({ event: 'interrupted', intent, exists: intent.made ? 'yes' : intent.sent ? 'unknown' : 'no' })
}

const newIntent = (environment: string, type: string, description: string): Intent => ({
  requestId: crypto.randomUUID(),
  kind: 'create',
  environment,
  type,
  description,
  startedAt: new Date().toISOString(),
  sent: false,
})

/** What is over, or only being described, is left. @throws {Failed} `busy` when something else is open */
async function makeRoom(): Promise<void> {
  const state = await wizard.get()
  if (isOver(state) || state?.step === 'describe') await move({ event: 'left' })
  else if (state) throw new Failed('busy')
}

async function begin(intent: Intent): Promise<void> {
  await saveIntent(intent)
  const isAllowed = (await sessionFor(intent)) !== null
  await move({ event: isAllowed ? 'allowed' : 'asked', intent })
  inBackground(isAllowed ? proceed(intent, []) : signInAndProceed(intent))
}

/** A creation needs a session of its own; for the rest any of the environment will do. */
const isCreation = (intent: Intent) => intent.kind !== 'revoke' && !intent.made
const sessionFor = (intent: Intent) =>
  liveSession(intent.environment, isCreation(intent) ? intent.requestId : undefined)

async function signInAndProceed(intent: Intent): Promise<void> {
  const { environment: id, type, requestId } = intent
  try {
    const environment = await environmentOf(id)
    if (isCreation(intent)) {
      const scope = environment.types.find((each) => each.id === type)?.scope
      if (!scope) throw new Failed('unknown_type')
      const grant = await authorize(environment, scope)
      if (!(await isWanted(intent))) return
      await move({ event: 'allowed', intent })
      await keepSession(id, await call('signIn', { body: { environment: id, ...grant, requestId } }), requestId)
    } else {
      await ensureSignedIn(environment, type)
      if (!(await isWanted(intent))) return
      await move({ event: 'allowed', intent })
    }
  } catch (error) {
    return fail(intent, error)
  }
  await proceed(intent, [])
}

/** The admin may have left the wizard while the window was open: then Allow is not used. */
async function isWanted({ requestId }: Intent): Promise<boolean> {
  const state = await wizard.get()
  return state?.step === 'authorize' && state.intent.requestId === requestId
}

/** EBS may be asked: goes on where the intent stands. */
function proceed(intent: Intent, confirmed: CheckId[]): Promise<void> {
  if (intent.kind === 'revoke') return revokeEndpoint(intent)
  return intent.made ? settleCreated(intent, intent.made) : createEndpoint(intent, confirmed)
}

/** Goes on after the message was answered; what it meets is in the wizard's state. */
function inBackground(work: Promise<void>): void {
  work.catch((error) => failureOf(error))
}
