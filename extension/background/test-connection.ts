/** Calls EBS with the key alone, as an integrator would (contract 8.3). */
import { openValue } from '../vault/tokens.ts'
import { knownToken } from './known-token.ts'
import { noteConnection } from './note-checks.ts'
import { call } from './relay-client.ts'

/** @throws {Failed} `unknown_token`, `value_not_here`, `vault_locked`, `record_damaged`, or what the relay says */
export async function testConnection(ref: string) {
  const token = await knownToken(ref)
  const { environment, type } = token
  const key = await openValue(token.stored)
  const { result, durationMs, testedAt } = await call('testConnection', { body: { environment, type, key } })
  await noteConnection(token, { result, testedAt })
  return { result, durationMs, testedAt }
}
