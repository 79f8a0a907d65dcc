/** In Romanian: every way in which something can fail. */
import { ownFailures } from './own.ts'
import { relayFailures } from './relay.ts'

export const failures = { ...relayFailures, ...ownFailures }
