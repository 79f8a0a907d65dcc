/**
 * Ends an endpoint token: EBS is asked to revoke it, then its old value is tried. Only what was seen is said, and the value is
 * erased only when it is seen to have ended. All of this may be repeated.
 */
import type { Revocation } from '../../../shared/api.ts'
import { doneInEbs, Failed } from '../../contracts/errors.ts'
import type { Ending, Intent } from '../../contracts/wizard-state.ts'
import { allChecks } from '../../vault/checks.ts'
import { deleteIntent, saveIntent } from '../../vault/intents.ts'
import { dropRegistered } from '../../vault/registered.ts'
import { retireToken } from '../../vault/tokens.ts'
import { noteConnection } from '../checks/results.ts'
import { tryValue } from '../checks/test-connection.ts'
import { call } from '../relay/client.ts'
import { listRegistered } from '../relay/sign-in.ts'
import { eventOf, record } from '../tokens/audit-log.ts'
import { showBadge } from '../tokens/badge.ts'
import { type KnownToken, knownTokens } from '../tokens/inventory.ts'
import { judgeEnding } from './judge-ending.ts'
import { lastingResult } from './lasting-result.ts'
import { announce, move } from './state.ts'

/**
 * @throws {Failed} what the relay and the vault say; `done` is `yes` when EBS has revoked it and the vault could not note that,
 * `unknown` when the value could not be tried
 */
export async function revokeEndpoint(before: Intent): Promise<void> {
  const intent = await announce(before)
  if (!intent) return
  const { found, tested } = await retire(intent, 'revoked')
  await move({ event: 'revoked', intent, found, tested })
  await listRegistered(intent.environment)
}

/** Ends the token that the new one took the place of. @throws {Failed} as {@link revokeEndpoint} */
export const retireReplaced = async (intent: Intent): Promise<Ending> => (await retire(intent, 'replaced')).found

async function retire(before: Intent, how: 'revoked' | 'replaced'): Promise<{ found: Ending; tested: boolean }> {
  const intent = await askToRevoke(before)
  const { environment, type, description, targetRef = '', createdRef = null, requestId, revocation } = intent
  if (!revocation) throw new Failed('unexpected', { done: 'unknown' })
  const token = (await knownTokens(null)).find(({ ref }) => ref === targetRef)
  const test = token ? await tryOldValue(token, revocation) : null
  const isTestProven = test === 'refused' && (await isProven(targetRef, createdRef))
  const found = judgeEnding({ revocation, test, isTestProven })
  if (found === 'ended') {
    const event = await eventOf(how, { ref: targetRef, environment, type, description })
    await retireToken(targetRef, { at: event.at, by: createdRef }, requestId, event).catch(doneInEbs)
    await dropRegistered(environment, targetRef)
  } else {
    await record(found, { ref: targetRef, environment, type, description })
    await deleteIntent(requestId)
  }
  await showBadge()
  return { found, tested: test !== null }
}

/** Asks EBS once: the answer is kept with the intent, so that an interruption before the test loses nothing of it. */
async function askToRevoke(intent: Intent): Promise<Intent> {
  const { environment, type, targetRef, revocation } = intent
  if (revocation || !targetRef) return intent
  const id = (await knownTokens(null)).find(({ ref }) => ref === targetRef)?.id
  const asked = await call('revokeEndpoint', {
    params: { ref: targetRef },
    query: { type, ...(id !== undefined && { id }) },
    environment,
  })
  const next = { ...intent, revocation: asked }
  if (asked.evidence.sent || asked.revoked !== 'not-seen') await saveIntent(next)
  return next
}

/** A server of the pool may not know a value yet that was made so shortly before (contract 1.2). */
const YOUNG_MS = 5_000

/** @returns null where the value is not here. @throws {Failed} `done` unknown: what became of the token cannot be seen now */
async function tryOldValue(token: KnownToken, { revoked }: Revocation): Promise<'accepted' | 'refused' | null> {
  const ageMs = Date.now() - Date.parse(token.stored?.createdAt ?? '')
  try {
    // Where EBS itself said that it revoked the token, the refusal proves nothing more.
    return await lastingResult(() => tryOnce(token), revoked === 'not-seen' && ageMs < YOUNG_MS)
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    if (error.failure.code === 'value_not_here' || error.failure.code === 'record_damaged') return null
    throw new Failed(error.failure.code, { ...error.failure, done: 'unknown' })
  }
}

async function tryOnce(token: KnownToken): Promise<'accepted' | 'refused'> {
  const { result, testedAt } = await tryValue(token)
  if (result === 'accepted') await noteConnection(token, { result, testedAt })
  return result
}

/** Whether the connection test accepted the old value once, or accepts the new one. */
async function isProven(targetRef: string, createdRef: string | null): Promise<boolean> {
  const checks = await allChecks()
  if (checks.get(targetRef)?.connection?.result === 'accepted') return true
  const successor = createdRef && (await knownTokens(null)).find(({ ref }) => ref === createdRef)
  if (!successor) return false
  const tested = await tryValue(successor).catch(() => undefined)
  if (tested) await noteConnection(successor, { result: tested.result, testedAt: tested.testedAt })
  return tested?.result === 'accepted'
}
