/** One configured EBS, ready for use. */
import type { Authorization as AuthorizationConfig, NativeConfig } from '../config/authorization.ts'
import type { EnvironmentConfig } from '../config/environment.ts'
import type { CallContext } from '../ebs/call.ts'
import { companyParamsReader, type ReadParameters } from '../ebs/calls/company-parameters.ts'
import { createBreaker } from '../ebs/circuit-breaker.ts'
import { createEbsClient } from '../ebs/client.ts'
import type { EbsClient } from '../ebs/client-types.ts'
import type { Transport } from '../ebs/transport/transport.ts'
import type { Log } from '../observability/log.ts'
import type { Meter } from '../observability/metrics.ts'
import { Refusal } from '../problems/problem.ts'
import type { OpenSession } from '../session/session.ts'
import { type SectionParameter, sectionParameters } from './cloud-store-section.ts'
import type { OAuthClient } from './oauth-form.ts'

export type EndpointTypeConfig = EnvironmentConfig['types'][number]

export type EbsEnvironment = {
  config: EnvironmentConfig
  client: EbsClient
  authorization: Authorization
  /** The section "Entersoft Cloud Store", and how it is read in one call. */
  section: readonly SectionParameter[]
  readSection: ReadParameters
  /** Throws `unknown_type`. */
  type(id: string): EndpointTypeConfig
}

/** When calls are given up: see {@link CallContext}. */
export type Deadlines = Pick<CallContext, 'signal' | 'deadline'>

/** How users sign in, with the secret that it takes. */
type Authorization = ({ mode: 'oauth' } & OAuthClient) | NativeLogin
export type NativeLogin = { mode: 'native'; config: NativeConfig; subscriptionPassword: () => string }

/** `secret`: the OAuth client's, or the subscription's password. */
type Parts = { secret: () => string; transport: Transport; log: Log; meter: Meter; now: () => number }

/** Wires one environment: its client with a circuit breaker of its own, its OAuth client, its section. `now` in ms since 1970. */
export function createEnvironment(config: EnvironmentConfig, parts: Parts): EbsEnvironment {
  const client = createEbsClient({
    ...parts,
    environment: config.id,
    baseUrl: config.ebs.baseUrl,
    breaker: createBreaker(parts.now),
  })
  const section = sectionParameters(config)
  return {
    config,
    client,
    section,
    readSection: companyParamsReader(section.map(({ id }) => id)),
    authorization: authorizationOf(config.authorization, parts.secret, client),
    type(id) {
      const type = config.types.find((one) => one.id === id)
      if (!type) throw new Refusal('unknown_type')
      return type
    },
  }
}

function authorizationOf(config: AuthorizationConfig, secret: () => string, ebs: EbsClient): Authorization {
  if (config.mode === 'oauth') return { mode: 'oauth', config, clientSecret: secret, ebs }
  return { mode: 'native', config, subscriptionPassword: secret }
}

/** Calls as the session's user. A token that EBS renews on the way is found in `credential` afterwards. */
export function callContextFor({ client }: EbsEnvironment, session: OpenSession, until: Deadlines): CallContext {
  return { client, credential: { value: session.token.value, renewed: false }, ...until }
}

/** Whether the list, separated by blanks, has the scope. Scopes are application ids: EBS may write them in another case. */
export const scopesInclude = (scopes: string, scope: string): boolean =>
  scopes.toLowerCase().split(' ').includes(scope.toLowerCase())

/** Whether the session was given for the application of this scope. */
export const hasScope = (session: OpenSession, scope: string): boolean => scopesInclude(session.scope, scope)
