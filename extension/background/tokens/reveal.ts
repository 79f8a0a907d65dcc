/** Gives the value to one view, on a click, and records in the history that it was shown. */
import { Failed } from '../../contracts/errors.ts'
import { openToken } from '../../vault/values.ts'
import { settledPolicy } from '../state/policy.ts'
import { record } from './audit-log.ts'

/** @throws {Failed} `set_by_policy`, `unknown_token`, `vault_locked`, `record_damaged` */
export async function reveal(ref: string): Promise<{ value: string }> {
  if ((await settledPolicy()).revealAllowed === false) throw new Failed('set_by_policy')
  const { token, value } = await openToken(ref)
  await record('revealed', token)
  return { value }
}
