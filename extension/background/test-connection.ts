/** Calls EBS with the key alone, as an integrator would (contract 8.3). */
import { openValue, tokenOf } from '../vault/tokens.ts'
import { call } from './relay-client.ts'

/** @throws {Failed} `unknown_token`, `record_damaged`, or what the relay says */
export async function testConnection(ref: string) {
  const token = await tokenOf(ref)
  const key = await openValue(token)
  return call('testConnection', { body: { environment: token.environment, type: token.type, key } })
}
