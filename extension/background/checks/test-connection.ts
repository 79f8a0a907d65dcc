/** Calls EBS with a value alone, as an integrator does (contract 8.3). No other file of the extension does so. */
import type { How } from '../../contracts/token/sighting.ts'
import { openValue } from '../../vault/values.ts'
import { call } from '../relay/client.ts'
import { type KnownToken, knownToken } from '../tokens/inventory.ts'
import { requireOwn } from '../tokens/own-environment.ts'
import { pastCaches } from './past-caches.ts'
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

/**
 * Tests whether EBS accepts a value that was just registered, as the application will use it. A server that does not
 * know the value yet is asked again. @throws {Failed} as {@link testConnection}
 */
export async function tryNewValue(ref: string): Promise<void> {
  const token = await knownToken(ref)
  const isAccepted = ({ result }: Tested) => result === 'accepted'
  const { result, testedAt } = await pastCaches(() => tryValue(token), isAccepted)
  await noteConnection(token, { result, testedAt }, 'created')
}

/** Tests the value of a token and keeps nothing, for callers that judge the result. @throws {Failed} as {@link testConnection} */
export async function tryValue({ environment, type, stored }: KnownToken): Promise<Tested> {
  if (stored) await requireOwn(stored)
  return testValue(environment, type, await openValue(stored))
}

/** `durationMs`: how long EBS took. `testedAt`: by this clock; the relay's may differ. */
type Tested = { result: 'accepted' | 'refused'; durationMs: number; testedAt: string }

/** Tests a value that may not be in the vault, and keeps nothing. @throws {Failed} what the relay says */
export async function testValue(environment: string, type: string, value: string): Promise<Tested> {
  const body = { environment, type, key: value }
  const { result, durationMs } = await call('testConnection', { environment, body })
  return { result, durationMs, testedAt: new Date().toISOString() }
}
