/** Builds the relay as a Hono app, from a configuration and the parts that a platform gives. It calls no platform API itself. */
import type { Context, Hono } from 'hono'
import { mountAddresses } from './addresses.ts'
import { createAuthorize } from './authorize/authorize.ts'
import type { EnvironmentConfig } from './config/environment.ts'
import type { RelayConfig } from './config/schema.ts'
import type { Transport } from './ebs/transport/transport.ts'
import { createEnvironment } from './environment/environment.ts'
import { createNativeCodes } from './environment/native-codes.ts'
import { createAnswer } from './http/answer.ts'
import { createCorsHeaders } from './http/cors.ts'
import type { Pipeline } from './http/pipeline-parts.ts'
import { createClientLimit, createRateLimit } from './http/rate-limit.ts'
import type { Handlers, Relay } from './http/route-types.ts'
import { securityHeaders } from './http/security-headers.ts'
import type { Log } from './observability/log.ts'
import { type Meter, noMeter } from './observability/metrics.ts'
import { check } from './routes/check.ts'
import { createEndpointHandler } from './routes/create-endpoint.ts'
import { listEnvironments } from './routes/environments.ts'
import { listEndpoints } from './routes/list-endpoints.ts'
import { listParameters } from './routes/list-parameters.ts'
import { createReachability } from './routes/reachability.ts'
import { revokeEndpoint } from './routes/revoke-endpoint.ts'
import { signIn } from './routes/sign-in.ts'
import { signOut } from './routes/sign-out.ts'
import { testConnection } from './routes/test-connection.ts'
import { verify } from './routes/verify.ts'
import { createProofVerifier, type ImportEs256 } from './session/dpop.ts'
import { createNonces } from './session/dpop-nonce.ts'
import { createKeyRing, type SessionKey } from './session/key-ring.ts'
import { createSessions } from './session/session.ts'
import { createSpentProofs } from './session/spent-proofs.ts'

export type RelayParts = {
  /** In the order of the configuration: the first key seals, every key opens. */
  sessionKeys: readonly SessionKey[]
  /** By environment id, see Secrets. The relay asks for a secret at each use, so an operator can renew it without a restart. */
  environmentSecrets: ReadonlyMap<string, () => string>
  transportFor(environment: EnvironmentConfig): Transport
  log: Log
  meter?: Meter
  /** Milliseconds since 1970. */
  now?: () => number
  /** The client's address, which rate limits count. It comes from the platform, never from a header that a client may set. */
  clientOf?(context: Context): string
  /** Whether the client may have come without TLS, as far as the platform knows. */
  isPlain?(context: Context): boolean
  /** See `Later` in authorize/sign-in.ts: left out where this instance is not the only one. */
  later?: (ms: number, work: () => Promise<void>) => void
  /** True from the moment that the instance should get no more requests. */
  isDraining?(): boolean
  /** A faster way to check signatures than Web Crypto, where the platform has one. */
  importEs256?: ImportEs256
}

/**
 * Makes a fresh app. It shares nothing that it remembers (opened sessions, breakers, rates) with another app.
 * Throws Error for an environment without a client secret.
 */
export function createRelay(config: RelayConfig, parts: RelayParts): Hono {
  const { log, meter = noMeter, now = Date.now, clientOf = () => '', isDraining = () => false } = parts
  const ring = createKeyRing(parts.sessionKeys)
  const nonces = createNonces(ring, now)
  const environments = config.environments.map((environment) => {
    const secret = parts.environmentSecrets.get(environment.id)
    if (!secret) throw new Error(`no secret for ${environment.id}`)
    const transport = parts.transportFor(environment)
    return [environment.id, createEnvironment(environment, { secret, transport, log, meter, now })] as const
  })
  const publicOrigin = new URL(config.publicOrigin).origin
  const sessions = createSessions(ring, config, now)
  const codes = createNativeCodes(ring, config, now)
  const relay: Relay = { config, environments: new Map(environments), sessions, codes, log, now }
  const pipeline: Pipeline = {
    relay,
    nonces,
    verifyProof: createProofVerifier(publicOrigin, nonces, now, parts.importEs256),
    spend: createSpentProofs(),
    limits: {
      session: createRateLimit(config.rates.session, now),
      signIn: createClientLimit(config.rates.signIn, now),
      connectionTest: createClientLimit(config.rates.connectionTest, now),
    },
  }
  const handlers: Handlers = {
    listEnvironments,
    reachability: createReachability(),
    signIn,
    signOut,
    check,
    listEndpoints,
    createEndpoint: createEndpointHandler(),
    revokeEndpoint,
    listParameters,
    verify,
    testConnection,
  }
  const answer = createAnswer({
    log,
    meter,
    now,
    clientOf,
    isPlain: publicOrigin.startsWith('https:') ? parts.isPlain : undefined,
    clientLimit: createClientLimit(config.rates.client, now),
    corsHeadersFor: createCorsHeaders(config.extensions),
    common: securityHeaders(config.publicOrigin),
  })
  const authorize = createAuthorize({ relay, ring, meter, later: parts.later })
  return mountAddresses({ pipeline, handlers, authorize, answer, isDraining })
}
