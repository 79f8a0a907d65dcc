/** What every call of the Web API works with. */
import type { Faults } from '../faults.ts'
import type { Pool } from '../pool.ts'
import type { User } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Switches } from '../switches.ts'
import type { Ways } from '../ways.ts'

export type Ebs = {
  store: Store
  faults: Faults
  /** What its servers answer with now. */
  pool: Pool
  switches: Switches
  ways: Ways
  /** Milliseconds; tests move it. */
  now: () => number
}

/** Who calls, and what the token at hand allows. */
export type Caller = { user: User; scopes: string[]; token: string; expiresAt: number }
export type ApiEnv = { Variables: { caller: Caller } }
