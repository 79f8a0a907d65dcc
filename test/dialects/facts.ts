/** What may be expected of a dialect: read from the configuration that its operator writes, as the relay reads it. */
import type { EnvironmentConfig } from '../../relay/config/environment.ts'
import { namesPlaceholder } from '../../relay/config/placeholders.ts'
import type { Endpoint } from '../sandbox/rows.ts'
import type { Ways } from '../sandbox/ways.ts'

export type Facts = {
  isGuided: boolean
  correlation: 'field' | 'type' | 'none'
  perType: 'one' | 'several'
  /** Whether the list tells the values, so that one can be found again. */
  listsValues: boolean
  /** Whether older tokens that live on are missing in the list. */
  isNewestOnly: boolean
  listsDead: boolean
  /** Whether an id is all that `revoke` needs. */
  revokesById: boolean
}

export function factsOf({ registration, lookup }: EnvironmentConfig, ways: Ways): Facts {
  const http = registration.mode === 'http' ? registration : undefined
  const revoke = http?.revoke
  const needsMore = revoke && (['value', 'requestId'] as const).some((name) => namesPlaceholder(revoke, name))
  return {
    isGuided: !http,
    correlation: http?.correlation ?? 'none',
    perType: registration.perType,
    listsValues: lookup.id === undefined || lookup.value !== undefined,
    isNewestOnly: ways.shown([example(true), example(true)]).length < 2,
    listsDead: ways.shown([example(false)]).length > 0,
    revokesById: lookup.id !== undefined && revoke !== undefined && !needsMore,
  }
}

const example = (active: boolean): Endpoint => ({
  id: '',
  type: '',
  description: '',
  token: '',
  requestId: '',
  createdBy: '',
  createdOn: 0,
  active,
})
