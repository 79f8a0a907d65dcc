/** Judges every endpoint token in use, as the list shows it. */
import { type State, stateOf } from '../../contracts/token-status.ts'
import { allChecks } from '../../vault/checks.ts'
import type { StoredCheck } from '../../vault/schema.ts'
import { type KnownToken, tokensInUse } from './inventory.ts'

export type Standing = { token: KnownToken; state: State; verification: StoredCheck['verification'] }

/** The tokens in use with their states, judged by their last checks. */
export async function standings(): Promise<Standing[]> {
  const [tokens, checks] = await Promise.all([tokensInUse(), allChecks()])
  const now = Date.now()
  return tokens.map((token) => {
    const { verification = null, connection = null } = checks.get(token.ref) ?? {}
    const state = stateOf({ registered: token.registered, verification, connection }, now)
    return { token, state, verification }
  })
}
