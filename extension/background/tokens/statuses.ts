/** Judges every endpoint token in use, as the list shows it. */
import { type Acknowledgement, isAcknowledged } from '../../contracts/token/acknowledgement.ts'
import { type Checked, isBad, type State, stateOf } from '../../contracts/token/status.ts'
import { allChecks } from '../../vault/checks.ts'
import { type KnownToken, tokensInUse } from './inventory.ts'

export type TokenStatus = {
  token: KnownToken
  state: State
  checked: Checked
  acknowledged: Acknowledgement | null
  /** Whether it needs attention, and nobody has acknowledged that. */
  isNew: boolean
}

/** The tokens in use with their states, judged by their last checks. */
export async function statuses(): Promise<TokenStatus[]> {
  const [tokens, checks] = await Promise.all([tokensInUse(), allChecks()])
  const now = Date.now()
  return tokens.map((token) => {
    const { verification = null, connection = null, acknowledged = null } = checks.get(token.ref) ?? {}
    const checked = { registered: token.registered, verification, connection }
    const state = stateOf(checked, now)
    return {
      token,
      state,
      checked,
      acknowledged,
      isNew: isBad(state) && !isAcknowledged(acknowledged, checked, now),
    }
  })
}
