/** Calls EBS with a value alone, as an integrator does (contract 8.3). */
import type { How } from '../../contracts/token/sighting.ts'
import { openValue } from '../../vault/values.ts'
import { call } from '../relay/client.ts'
import { type KnownToken, knownToken } from '../tokens/inventory.ts'
import { requireOwn } from '../tokens/own-environment.ts'
import { noteConnection } from './results.ts'

/**
 * Tests the connection with a token's value, and keeps the result.
 * @throws {Failed} `unknown_token`, `value_not_here`, `vault_locked`, `record_damaged`, or what the relay says
 */
export async function testConnection(ref: string, how: How = 'pressed') {
  const token = await knownToken(ref)
  const tested = await tryValue(token)
  await noteConnection(token, { result: tested.result, testedAt: tested.testedAt }, how)
  return tested
}

/** A server of the pool may not know a new value for some seconds (contract 1.2): it is tried again after these pauses. */
const PAUSES_MS = [0, 1_500, 4_000]

/**
 * Tests whether EBS accepts a value that was just registered, as the application will use it. @throws {Failed} as
 * {@link testConnection}
 */
export async function tryNewValue(ref: string): Promise<void> {
  const token = await knownToken(ref)
  let tested: Awaited<ReturnType<typeof tryValue>> | undefined
  for (const ms of PAUSES_MS) {
    if (ms > 0) await new Promise((resume) => setTimeout(resume, ms))
    tested = await tryValue(token)
    if (tested.result === 'accepted') break
  }
  if (tested) await noteConnection(token, { result: tested.result, testedAt: tested.testedAt }, 'created')
}

/**
 * Tests a value and keeps nothing, for callers that judge the result. The time is this clock's: the relay's may differ.
 * @throws {Failed} as {@link testConnection}
 */
export async function tryValue({ environment, type, stored }: KnownToken) {
  if (stored) await requireOwn(stored)
  const key = await openValue(stored)
  const { result, durationMs } = await call('testConnection', {
    environment,
    body: { environment, type, key },
  })
  return { result, durationMs, testedAt: new Date().toISOString() }
}
