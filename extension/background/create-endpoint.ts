/**
 * Creates an endpoint token: drives the wizard through sign-in, registration and verification. Every step is saved before
 * it is taken, so a killed worker, a closed panel or a lost network is followed by `recover` or by the admin's "finish".
 */
import { Failed, failureOf } from '../errors.ts'
import { deleteIntent, openIntent, saveIntent } from '../vault/intents.ts'
import { saveToken } from '../vault/tokens.ts'
import { isWorking, mayExist, next, type WizardEvent } from '../wizard/machine.ts'
import type { Intent } from '../wizard/state.ts'
import { authorize } from './authorize.ts'
import { wizard } from './cells.ts'
import { changed } from './changed.ts'
import { currentEnvironment, environmentOf } from './environments.ts'
import { lockIfPending } from './lock.ts'
import { noteKept } from './presence.ts'
import { record } from './record.ts'
import { call } from './relay-client.ts'
import { keepSession, liveSession } from './session.ts'
import { listRegistered } from './sign-in.ts'
import { verifyNew } from './verify-endpoint.ts'

async function move(event: WizardEvent): Promise<void> {
  const state = await wizard.update((current) => next(current, event))
  if (!isWorking(state)) await lockIfPending()
  changed()
}

/** Opens the wizard, or brings back the one that is under way. */
export async function startWizard(type: string | undefined): Promise<void> {
  const environment = await currentEnvironment()
  const state = await wizard.get()
  // A finished one makes room; an open one stays.
  if (state?.step === 'done') await move({ event: 'left' })
  await move({ event: 'started', environment: environment.id, type: type ?? null })
}

/** Writes the intent, then goes on by itself. @throws {Failed} `busy` while another creation is open */
export async function describeEndpoint(request: { type: string; description: string }): Promise<void> {
  const state = await wizard.get()
  if (state?.step !== 'describe') throw new Failed('busy')
  const environment = await environmentOf(state.environment)
  if (!environment.types.some(({ id }) => id === request.type)) throw new Failed('unknown_type')
  await begin({
    requestId: crypto.randomUUID(),
    environment: environment.id,
    ...request,
    startedAt: new Date().toISOString(),
    sent: false,
  })
}

/** Tries the same intent again: with the session that was made for it while it lives, else through the sign-in window. */
export async function resumeWizard(): Promise<void> {
  const state = await wizard.get()
  if (!state || !('intent' in state) || isWorking(state) || state.step === 'done') return
  const { intent } = state
  if (await liveSession(intent.environment, intent.requestId)) {
    await saveIntent(intent)
    await move({ event: 'allowed', intent })
    inBackground(register(intent, []))
  } else await begin(intent)
}

/** The admin takes the checks that came out unknown on themselves. */
export async function confirmChecks(): Promise<void> {
  const state = await wizard.get()
  if (state?.step !== 'confirm') return
  const { intent } = state
  const confirmed = state.checks.filter(({ status }) => status === 'unknown').map(({ id }) => id)
  await saveIntent(intent)
  await move({ event: 'allowed', intent })
  inBackground(register(intent, confirmed))
}

/** A value that arrived while the vault was locked is fetched again. */
export async function resumeAfterUnlock(): Promise<void> {
  const state = await wizard.get()
  if (state?.step === 'failed' && state.failure.code === 'vault_locked') await resumeWizard()
}

/** Leaves the wizard. What may exist in EBS stays open, as interrupted, until it is finished. */
export async function closeWizard(): Promise<void> {
  const state = await wizard.get()
  if (!state || state.step === 'verify') return
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
  if (state?.step === 'verify') return inBackground(verify(state.ref))
  if (state && !isWorking(state)) return
  const intent = await openIntent()
  if (!intent) return void (await wizard.update((current) => (isWorking(current) ? null : current)))
  if (state?.step === 'register' && (await liveSession(intent.environment, intent.requestId))) {
    return inBackground(register(intent, []))
  }
  await move({ event: 'interrupted', intent, exists: intent.sent ? 'unknown' : 'no' })
}

async function begin(intent: Intent): Promise<void> {
  await saveIntent(intent)
  await move({ event: 'asked', intent })
  inBackground(signInAndRegister(intent))
}

async function signInAndRegister(intent: Intent): Promise<void> {
  try {
    const environment = await environmentOf(intent.environment)
    const scope = environment.types.find(({ id }) => id === intent.type)?.scope
    if (!scope) throw new Failed('unknown_type')
    const grant = await authorize(environment, scope)
    if (!(await isWanted(intent))) return
    await move({ event: 'allowed', intent })
    const body = { environment: intent.environment, ...grant, requestId: intent.requestId }
    await keepSession(intent.environment, await call('signIn', { body }), intent.requestId)
  } catch (error) {
    return fail(intent, error)
  }
  await register(intent, [])
}

/** The admin may have left the wizard while the window was open: then Allow is not used. */
async function isWanted({ requestId }: Intent): Promise<boolean> {
  const state = await wizard.get()
  return state?.step === 'authorize' && state.intent.requestId === requestId
}

/** From here on EBS may hold the endpoint: the intent says so before the request leaves. */
async function register(before: Intent, confirmed: ('trusted-connection' | 'application' | 'administrator')[]) {
  const intent = { ...before, sent: true }
  try {
    await saveIntent(intent)
    await move({ event: 'allowed', intent })
    const { requestId, environment, type, description } = intent
    const { endpoint, checks } = await call('createEndpoint', {
      params: { requestId },
      environment,
      requestId,
      body: { type, description, ...(confirmed.length > 0 && { confirmed }) },
    })
    const createdBy = (await liveSession(environment))?.user.id ?? ''
    const token = { ...intent, ...endpoint, createdAt: new Date().toISOString(), createdBy }
    await saveToken(token).catch(itIsInEbs)
    await noteKept()
    await record('created', token)
    await move({ event: 'registered', ref: endpoint.ref, checks })
    await verify(endpoint.ref)
    await listRegistered(environment)
  } catch (error) {
    // What matters is whether an earlier attempt may have registered it; this one says for itself.
    await fail(before, error)
  }
}

async function verify(ref: string): Promise<void> {
  try {
    await verifyNew(ref)
    await move({ event: 'verified', failure: null })
  } catch (error) {
    await move({ event: 'verified', failure: failureOf(error) })
  }
}

/**
 * Settles a failed intent. Only an attempt of which it is certain that nothing was registered, and that follows no
 * uncertain one, is forgotten; its words stay in the wizard, for "try again".
 */
async function fail(intent: Intent, error: unknown): Promise<void> {
  const failure = failureOf(error)
  const certain = failure.done === 'no' && (!intent.sent || isJudgedByEbs(failure.code))
  const done = certain ? 'no' : 'unknown'
  if (certain) await deleteIntent(intent.requestId)
  await wizard.update((state) => {
    const settled = state && 'intent' in state ? { ...state, intent: { ...intent, sent: !certain } } : state
    return next(settled as typeof state, { event: 'failed', failure: { ...failure, done } })
  })
  await lockIfPending()
  changed()
}

/** EBS has it; only the vault could not take it in. The intent stays, and finishing it looks the value up again. */
function itIsInEbs(error: unknown): never {
  const failure = failureOf(error)
  throw new Failed(failure.code, { ...failure, done: 'yes' })
}

/** The relay looked in EBS and found that this request made nothing: only then an earlier attempt is settled too. */
const isJudgedByEbs = (code: string) => ['check_failed', 'checks_unconfirmed', 'endpoint_exists'].includes(code)

/** Goes on after the message was answered; what it meets is in the wizard's state. */
function inBackground(work: Promise<void>): void {
  work.catch((error) => failureOf(error))
}
