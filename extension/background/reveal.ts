/** Gives the value to one view of ours, on a click, and writes down that it was shown. */
import { openValue, tokenOf } from '../vault/tokens.ts'
import { record } from './record.ts'

/** @throws {Failed} `unknown_token`, `vault_locked`, `record_damaged` */
export async function reveal(ref: string): Promise<{ value: string }> {
  const token = await tokenOf(ref)
  const value = await openValue(token)
  await record('revealed', token)
  return { value }
}
