/** Has an endpoint token created and registered, keeps it, and verifies it; one that it replaces is retired after that. */
import { type Check, type CheckId, overall } from '../../../shared/checks.ts'
import { endpointRef, MASK } from '../../../shared/endpoint.ts'
import { doneInEbs, Failed, failureOf } from '../../contracts/errors.ts'
import { registered } from '../../contracts/wizard-machine.ts'
import type { Intent } from '../../contracts/wizard-state.ts'
import { addRegistered } from '../../vault/registered.ts'
import { saveToken } from '../../vault/tokens.ts'
import { tryNewValue } from '../checks/test-connection.ts'
import { verifyNew } from '../checks/verify.ts'
import { call } from '../relay/client.ts'
import { listRegistered } from '../relay/sign-in.ts'
import { noteKept } from '../state/data-loss.ts'
import { eventOf } from '../tokens/audit-log.ts'
import { liveSession } from '../tokens/sessions.ts'
import { requireLock } from '../vault/auto-lock.ts'
import { retireReplaced } from './revoke.ts'
import { announce, move } from './state.ts'

/**
 * @param confirmed checks that came out unknown, and that the admin takes on themselves
 * @throws {Failed} what the relay and the vault say; `done` is `yes` when EBS has it and the vault could not take it in
 */
export async function createEndpoint(before: Intent, confirmed: CheckId[]): Promise<void> {
  const intent = await announce(before)
  if (!intent) return
  const { requestId, environment, type, description, targetRef } = intent
  const { endpoint, checks } = await call('createEndpoint', {
    params: { requestId },
    environment,
    requestId,
    body: {
      type,
      description,
      ...(targetRef && { replace: targetRef }),
      ...(before.mayHaveReachedEbs && { repeated: true }),
      ...(confirmed.length > 0 && { confirmed }),
    },
  })
  // The intent stays when the vault fails: finishing it looks the value up again.
  const left = await keepCreated(intent, endpoint, checks).catch(doneInEbs)
  await settleCreated(left, endpoint.ref)
}

type Made = { ref: string; id?: string | undefined; type: string; description: string; value: string }

/** Takes into the vault what EBS has registered, and settles the intent with it. @returns what is left to do of it */
export async function keepCreated(intent: Intent, endpoint: Made, checks: Check[]): Promise<Intent> {
  await requireLock()
  const { environment, ebsOrigin = '', relay, requestId } = intent
  const valueRef = await endpointRef(environment, endpoint.type, endpoint.value)
  const createdBy = (await liveSession(environment))?.user.id ?? ''
  const token = {
    ...endpoint,
    valueRef,
    environment,
    ebsOrigin,
    relay,
    requestId,
    createdAt: new Date().toISOString(),
    createdBy,
  }
  const left = registered(intent, endpoint.ref)
  await saveToken(token, await eventOf('created', token, requestId), left.createdRef ? left : null)
  await noteKept()
  const { ref, id, type: of, description: words } = endpoint
  const listed = { ref, valueRef, ...(id !== undefined && { id }), type: of, description: words, masked: MASK }
  await addRegistered(environment, listed).catch(() => undefined)
  await move({ event: 'registered', intent, ref: endpoint.ref, checks })
  return left
}

/**
 * The new endpoint token is in the vault: verifies it, and then retires the one that it replaces.
 * @throws {Failed} when replacing alone: `not_verified`, or what the relay and the vault say
 */
export async function settleCreated(intent: Intent, ref: string): Promise<void> {
  if (intent.kind === 'replace') await verifyAndRetire(intent, ref)
  else await verify(intent, ref)
  await listRegistered(intent.environment)
  await tryNewValue(ref).catch(failureOf)
}

async function verify(intent: Intent, ref: string): Promise<void> {
  try {
    await verifyNew(ref)
    await move({ event: 'verified', intent, failure: null })
  } catch (error) {
    await move({ event: 'verified', intent, failure: failureOf(error) })
  }
}

/** The old one is retired only for a new one of which nothing is other than it should be. */
async function verifyAndRetire(intent: Intent, ref: string): Promise<void> {
  const found = overall((await verifyNew(ref)).parameters.map(({ result }) => result))
  if (found === 'differs' || found === 'missing') throw new Failed('not_verified', { ref })
  await move({ event: 'verified', intent, failure: null })
  const old = await retireReplaced(intent)
  await move({ event: 'retired', intent, old })
}
