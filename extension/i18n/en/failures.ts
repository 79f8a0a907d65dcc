/** In English: every way in which something can fail. */
import { ownFailures } from './own-failures.ts'
import { relayFailures } from './relay-failures.ts'

export const failures = { ...relayFailures, ...ownFailures }
