/** Builds the relay as a Hono app, from a configuration and the parts that a platform gives. It calls no platform API itself. */
import { type Context, Hono } from 'hono'
import { ROUTES, type RouteName } from '../shared/api.ts'
import { handOverPage } from '../shared/hand-over/page.ts'
import { createAuthorize } from './authorize/authorize.ts'
import type { EnvironmentConfig } from './config/environment.ts'
import type { RelayConfig } from './config/schema.ts'
import type { Transport } from './ebs/transport/transport.ts'
import { createEnvironment } from './environment/environment.ts'
import { createNativeCodes } from './environment/native-codes.ts'
import { createAnswer, type Received } from './http/answer.ts'
import { createCorsHeaders, preflightHeaders } from './http/cors.ts'
import { answerRoute } from './http/pipeline.ts'
import type { IncomingRequest, Pipeline } from './http/pipeline-parts.ts'
import { createClientLimit, createRateLimit } from './http/rate-limit.ts'
import { pathForLog } from './http/request-log.ts'
import type { Handlers, Relay } from './http/route-types.ts'
import { securityHeaders } from './http/security-headers.ts'
import type { Log } from './observability/log.ts'
import { type Meter, noMeter } from './observability/metrics.ts'
import { Refusal } from './problems/problem.ts'
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
  /** See AuthorizeParts: left out where this instance is not the only one. */
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
  const front: Pipeline = {
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
  const app = new Hono()

  /** Generic, so that the compiler sees that name and handler belong together. */
  const answerBy = <N extends RouteName>(name: N, arrived: IncomingRequest, headers: Record<string, string>) =>
    answerRoute(name, handlers[name], front, arrived, headers)

  /** Every address with the methods that it takes: `notFound` answers from it. */
  const known: { path: string; pattern: RegExp; allow: string[] }[] = []
  for (const [path, methods] of methodsByPath()) {
    for (const [method, name] of methods) {
      app.on(method, path, (c) =>
        answer(c, name, async ({ requestId, client, headers }) => {
          const arrived = {
            request: c.req.raw,
            path: rawPath(c.req.raw.url),
            params: paramsOf(name, c.req.param('value')),
            requestId,
            client,
          }
          return json(await answerBy(name, arrived, headers))
        }),
      )
    }
    app.options(path, (c) =>
      answer(c, 'preflight', async ({ headers }) => {
        return new Response(null, { status: 204, headers: { ...headers, ...preflightHeaders([...methods.keys()]) } })
      }),
    )
    known.push({ path, pattern: patternOf(path), allow: allowed([...methods.keys(), 'OPTIONS']) })
  }

  const authorize = createAuthorize({ relay, ring, meter, later: parts.later })
  for (const method of ['GET', 'POST'] as const) {
    app.on(method, AUTHORIZE_PATH, (c) => {
      const asked = (received: Received) => ({
        ...received,
        request: c.req.raw,
        environment: c.req.param('value') ?? '',
      })
      return answer(c, 'authorize', (received) => authorize[method](asked(received)), {
        pageFor: (refusal, received) => authorize.refuse(asked(received), refusal),
      })
    })
  }
  known.push({ path: AUTHORIZE_PATH, pattern: patternOf(AUTHORIZE_PATH), allow: allowed(['GET', 'POST']) })

  const probes: Record<string, () => object> = {
    healthz: () => ({ status: 'ok' }),
    readyz() {
      if (isDraining()) throw new Refusal('shutting_down', { retryAfterS: 5 })
      return { status: 'ready' }
    },
  }
  for (const [name, probe] of Object.entries(probes)) {
    app.get(`/${name}`, (c) => answer(c, name, async ({ headers }) => json({ status: 200, body: probe(), headers })))
    known.push({ path: `/${name}`, pattern: patternOf(`/${name}`), allow: allowed(['GET']) })
  }
  let page: ReturnType<typeof handOverPage> | undefined
  app.get('/hand-over', (c) =>
    answer(c, 'hand-over', async ({ headers }) => {
      page ??= handOverPage()
      const { html, policy } = await page
      headers['content-security-policy'] = `${policy}; frame-ancestors 'none'`
      headers['content-type'] = 'text/html; charset=utf-8'
      return new Response(html, { headers })
    }),
  )
  known.push({ path: '/hand-over', pattern: patternOf('/hand-over'), allow: allowed(['GET']) })
  // The refusals sit here: a handler for all methods on every path would run for each good request too.
  app.notFound((c) => {
    const address = known.find(({ pattern }) => pattern.test(c.req.path))
    const refuse = () => {
      if (!address) throw new Refusal('not_found')
      throw new Refusal('method_not_allowed', { headers: { allow: address.allow.join(', ') } })
    }
    return answer(c, 'other', refuse, { path: address?.path ?? pathForLog(rawPath(c.req.raw.url)) })
  })
  return app
}

/** `authorizeUrl` of relay/environment/native-client.ts. */
const AUTHORIZE_PATH = '/authorize/:value'

/** Hono answers HEAD wherever it answers GET. */
const allowed = (methods: string[]) => methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))

/** A path has at most one parameter; routes that share an address (`{requestId}`, `{ref}`) name it each in their way. */
function paramsOf(name: RouteName, value: string | undefined): Record<string, string> {
  const [, parameter] = /\{(\w+)\}/.exec(ROUTES[name].path) ?? []
  return parameter && value !== undefined ? { [parameter]: value } : {}
}

/** Matches the same paths as a pattern of the router. */
const patternOf = (path: string) => new RegExp(`^${path.replace(':value', '[^/]+')}$`)

/** `/v1/endpoints/:value` → PUT → its name in the table. */
function methodsByPath(): Map<string, Map<string, RouteName>> {
  const paths = new Map<string, Map<string, RouteName>>()
  for (const [name, { method, path }] of Object.entries(ROUTES)) {
    const pattern = path.replace(/\{\w+\}/, ':value')
    const methods = paths.get(pattern) ?? new Map<string, RouteName>()
    paths.set(pattern, methods.set(method, name as RouteName))
  }
  return paths
}

function json({ status, body, headers }: { status: number; body: unknown; headers: Record<string, string> }) {
  if (body === null) return new Response(null, { status, headers })
  headers['content-type'] = 'application/json'
  return new Response(JSON.stringify(body), { status, headers })
}

/** The path as the client sent it: a proof names that one (RFC 9449 section 4.3, htu). */
function rawPath(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const end = url.search(/[?#]/)
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end)
}
