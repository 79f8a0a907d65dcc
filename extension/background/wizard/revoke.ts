/**
 * Ends an endpoint token: revokes it in EBS, then tests its value. The result says only what was seen. The value is
 * erased only when the token was seen to have ended. Every step may run again.
 */
import type { Revocation } from '../../../shared/bodies.ts'
import { Failed, type FailureCode } from '../../contracts/errors.ts'
import type { Ending } from '../../contracts/wizard/state.ts'
import { allChecks } from '../../vault/checks.ts'
import { deleteIntent, saveIntent } from '../../vault/intents.ts'
import { dropRegistered } from '../../vault/registered.ts'
import { retireToken } from '../../vault/tokens.ts'
import { noteConnection } from '../checks/results.ts'
import { tryValue } from '../checks/test-connection.ts'
import { call } from '../relay/client.ts'
import { refreshList } from '../relay/sign-in.ts'
import { eventOf, record } from '../tokens/audit-log.ts'
import { showBadge } from '../tokens/badge.ts'
import { type KnownToken, knownTokens } from '../tokens/inventory.ts'
import { judgeEnding } from './judge-ending.ts'
import { lastingResult } from './lasting-result.ts'
import { move, type Run, signIn } from './run.ts'

/** Runs the use case. An answer that EBS has already given is not requested again. */
export async function revoke(run: Run): Promise<void> {
  await signIn(run)
  const { found, tested } = await endToken(run, 'revoked')
  await move({ event: 'revoked', intent: run.intent, found, tested })
  await refreshList(run.intent.environment)
}

/** Revokes the token and records its fate. @returns the fate as far as it was seen; `tested`: the value was tested */
export async function endToken(run: Run, how: 'revoked' | 'replaced'): Promise<{ found: Ending; tested: boolean }> {
  const revocation =
    run.intent.revocation ?? (await askToRevoke(run, run.intent.kind === 'revoke' ? 'revoke' : 'retire'))
  const { environment, type, description, targetRef = '', requestId } = run.intent
  const successor = run.intent.createdRef ?? run.intent.successorRef ?? null
  const token = await targetOf(run)
  const { test, isTestProven } = await run.at('try', async () => {
    const test = token ? await tryOldValue(token, revocation) : null
    return { test, isTestProven: test === 'refused' && (await seekProofOfTest(targetRef, successor)) }
  })
  const found = judgeEnding({ revocation, test, isTestProven })
  const ended = { ref: targetRef, environment, type, description }
  if (found === 'ended') {
    await run.at('erase', async () => {
      const event = await eventOf(how, ended)
      await retireToken(targetRef, { at: event.at, by: successor }, requestId, event)
      await dropRegistered(environment, targetRef)
    })
  } else {
    await run.at('note', async () => {
      await record(found, ended)
      await deleteIntent(requestId)
    })
  }
  await showBadge()
  return { found, tested: test !== null }
}

const targetOf = async ({ intent }: Run): Promise<KnownToken | undefined> =>
  (await knownTokens(null)).find(({ ref }) => ref === intent.targetRef)

/**
 * Revokes the token through the relay. A conclusive answer is saved with the intent, so that an interruption before the
 * test does not lose it.
 */
async function askToRevoke(run: Run, step: 'revoke' | 'retire'): Promise<Revocation> {
  const id = (await targetOf(run))?.id
  const revocation = await run.at(step, () => {
    const { environment, type, targetRef = '' } = run.intent
    const query = { type, ...(id !== undefined && { id }) }
    return call('revokeEndpoint', { params: { ref: targetRef }, query, environment })
  })
  if (revocation.revoked !== 'not-seen') {
    run.intent = { ...run.intent, revocation }
    await run.at('keep', () => saveIntent(run.intent))
  }
  return revocation
}

/** A server of EBS's pool may not know a value that is younger than this (contract 1.2). */
const YOUNG_MS = 5_000

const NO_VALUE: readonly FailureCode[] = ['value_not_here', 'record_damaged']

/**
 * @returns null when the value is not on this computer. @throws {Failed} what the relay says: the token's fate cannot
 * be seen now
 */
async function tryOldValue(token: KnownToken, { revoked }: Revocation): Promise<'accepted' | 'refused' | null> {
  const ageMs = Date.now() - Date.parse(token.stored?.createdAt ?? '')
  try {
    // After a confirmed revocation the first refusal is enough, however young the value is.
    return await lastingResult(() => tryOnce(token), revoked === 'not-seen' && ageMs < YOUNG_MS)
  } catch (error) {
    if (error instanceof Failed && NO_VALUE.includes(error.failure.code)) return null
    throw error
  }
}

async function tryOnce(token: KnownToken): Promise<'accepted' | 'refused'> {
  const { result, testedAt } = await tryValue(token)
  if (result === 'accepted') await noteConnection(token, { result, testedAt })
  return result
}

/** Whether the connection test can accept a value here: it accepted the old value before, or it accepts the new one now. */
async function seekProofOfTest(targetRef: string, successorRef: string | null): Promise<boolean> {
  const checks = await allChecks()
  if (checks.get(targetRef)?.connection?.result === 'accepted') return true
  const successor = successorRef && (await knownTokens(null)).find(({ ref }) => ref === successorRef)
  if (!successor) return false
  const tested = await tryValue(successor).catch(() => undefined)
  if (tested) await noteConnection(successor, { result: tested.result, testedAt: tested.testedAt })
  return tested?.result === 'accepted'
}
