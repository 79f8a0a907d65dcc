/** Has an endpoint token created and registered, keeps it, and verifies it; one that it replaces is retired after that. */
import { type CheckId, overall } from '../../shared/checks.ts'
import { Failed, failureOf } from '../errors.ts'
import { saveIntent } from '../vault/intents.ts'
import { saveToken } from '../vault/tokens.ts'
import { registered } from '../wizard/machine.ts'
import type { Intent } from '../wizard/state.ts'
import { noteKept } from './presence.ts'
import { record } from './record.ts'
import { call } from './relay-client.ts'
import { retireReplaced } from './revoke-endpoint.ts'
import { liveSession } from './session.ts'
import { listRegistered } from './sign-in.ts'
import { verifyNew } from './verify-endpoint.ts'
import { fail, move } from './wizard-state.ts'

/**
 * From here on EBS may hold the endpoint: the intent says so before the request leaves.
 * @param confirmed checks that came out unknown, and that the admin takes on themselves
 */
export async function createEndpoint(before: Intent, confirmed: CheckId[]): Promise<void> {
  const intent = { ...before, sent: true }
  const { requestId, environment, type, description, target } = intent
  try {
    await saveIntent(intent)
    await move({ event: 'allowed', intent })
    const { endpoint, checks } = await call('createEndpoint', {
      params: { requestId },
      environment,
      requestId,
      body: { type, description, ...(target && { replace: target }), ...(confirmed.length > 0 && { confirmed }) },
    })
    const createdBy = (await liveSession(environment))?.user.id ?? ''
    const token = { ...endpoint, environment, requestId, createdAt: new Date().toISOString(), createdBy }
    const left = registered(intent, endpoint.ref)
    await saveToken(token, left.made ? left : undefined).catch(itIsInEbs)
    await noteKept()
    await record('created', token)
    await move({ event: 'registered', ref: endpoint.ref, checks })
    await settleCreated(left, endpoint.ref)
  } catch (error) {
    // What matters is whether an earlier attempt may have registered it; this one says for itself.
    await fail(before, error)
  }
}

/** The new endpoint token is in the vault: verifies it, and then retires the one that it replaces. */
export async function settleCreated(intent: Intent, ref: string): Promise<void> {
  if (intent.kind === 'replace') await verifyAndRetire(intent, ref)
  else await verify(ref)
  await listRegistered(intent.environment)
}

async function verify(ref: string): Promise<void> {
  try {
    await verifyNew(ref)
    await move({ event: 'verified', failure: null })
  } catch (error) {
    await move({ event: 'verified', failure: failureOf(error) })
  }
}

/** The old one is retired only for a new one of which nothing is other than it should be. */
async function verifyAndRetire(intent: Intent, ref: string): Promise<void> {
  try {
    const found = overall((await verifyNew(ref)).parameters.map(({ result }) => result))
    if (found === 'differs' || found === 'missing') throw new Failed('not_verified', { ref })
    await move({ event: 'verified', failure: null })
    await retireReplaced(intent)
    await move({ event: 'retired' })
  } catch (error) {
    await fail(intent, error)
  }
}

/** EBS has it; only the vault could not take it in. The intent stays, and finishing it looks the value up again. */
function itIsInEbs(error: unknown): never {
  const failure = failureOf(error)
  throw new Failed(failure.code, { ...failure, done: 'yes' })
}
