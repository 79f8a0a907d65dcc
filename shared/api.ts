/**
 * The relay's HTTP contract: every route with the schemas of what it takes and gives. The relay routes by it, the
 * extension calls by it, and `npm run openapi` describes it. Both pass over unknown fields, and a new field is optional
 * (.github/CONTRIBUTING.md, "Versions apart").
 */
import * as v from 'valibot'
import { Check, CheckId, ParameterRole, Verification } from './checks.ts'
import {
  Description,
  EndpointId,
  EndpointRef,
  EndpointType,
  EndpointValue,
  EnvironmentId,
  RequestId,
} from './endpoint.ts'
import { Environment } from './environment.ts'
import { ERROR_CODES } from './errors.ts'
import { VERIFICATIONS_MAX } from './limits.ts'
import { OneLine } from './text.ts'

const Timestamp = v.pipe(v.string(), v.isoTimestamp())

export const User = v.object({ id: OneLine, name: OneLine, administrator: v.boolean() })
export type User = v.InferOutput<typeof User>

export const Session = v.object({ session: v.string(), expiresAt: Timestamp, scope: v.string(), user: User })
export type Session = v.InferOutput<typeof Session>

/** One endpoint token as EBS lists it; its value is never in a list. */
export const RegisteredEndpoint = v.object({
  ref: EndpointRef,
  /** The same hash over the value, where the list tells the value. It is `ref` itself where EBS has no id beside the value. */
  valueRef: v.optional(EndpointRef),
  /** The id that EBS lists, where that is not the value. */
  id: v.optional(EndpointId),
  type: EndpointType,
  description: v.nullable(OneLine),
  masked: OneLine,
})
export type RegisteredEndpoint = v.InferOutput<typeof RegisteredEndpoint>

/** One parameter of the section "Entersoft Cloud Store" as EBS has it; `value` masked where `secret`, null where empty. */
export const CompanyParameter = v.object({
  id: OneLine,
  role: ParameterRole,
  /** The endpoint type, with the role `endpoint`. */
  type: v.optional(EndpointType),
  description: v.nullable(OneLine),
  secret: v.boolean(),
  value: v.nullable(OneLine),
})
export type CompanyParameter = v.InferOutput<typeof CompanyParameter>

/**
 * An unknown field is refused here, for security: a client that names an address or a token endpoint is told so before the
 * code is spent. A later extension sends a new field only to a relay of a version that knows it.
 */
export const SignIn = v.strictObject({
  environment: EnvironmentId,
  code: v.string(),
  /** Both sides derive the PKCE verifier from it: pkce.ts. */
  verifierSeed: v.string(),
  redirectUri: v.string(),
  /** The scope in the request to EBS. An answer of EBS without a scope grants this one (RFC 6749 section 5.1). */
  scope: v.optional(v.string()),
  /** The session may create this one endpoint token only. Without it, the session may read and revoke. */
  requestId: v.optional(RequestId),
})

export const CreateEndpoint = v.object({
  type: EndpointType,
  description: Description,
  /** The ref of the registered token that the new one replaces. */
  replace: v.optional(EndpointRef),
  /** The extension sent the same request before and lost its outcome. The token of that request may have been revoked since. */
  repeated: v.optional(v.boolean()),
  /** The checks with the result `unknown` that the admin confirmed. The audit log records them. */
  confirmed: v.optional(v.array(CheckId)),
})

/** Names endpoint tokens by hashes: no value is sent to compare it. */
export const Verify = v.object({
  items: v.pipe(
    v.array(
      v.object({
        type: EndpointType,
        ref: v.optional(EndpointRef),
        /** {@link endpointRef} over the value: for environments whose company parameter holds the value. */
        valueRef: v.optional(EndpointRef),
      }),
    ),
    v.minLength(1),
    v.maxLength(VERIFICATIONS_MAX),
  ),
  /** Waits, within the deadline, for EBS servers that still answer from a cache (contract 1.2): for a token that was just created. */
  settle: v.optional(v.boolean()),
})

export const TestConnection = v.object({ environment: EnvironmentId, type: EndpointType, key: EndpointValue })

/**
 * The result of a revocation, with its evidence. `now`: EBS accepted the call. `before`: EBS itself says that the token was
 * revoked earlier. `not-seen`: EBS does not show the token, which proves nothing: EBS may list the newest tokens only.
 */
export const Revocation = v.object({
  revoked: v.picklist(['now', 'before', 'not-seen']),
  evidence: v.object({
    /** Whether the revoke call went out in this request. */
    sent: v.boolean(),
    /** The HTTP status with which EBS answered it; null: no call, or its answer was lost. */
    answer: v.nullable(v.number()),
    /** How EBS's list showed the token afterwards; `unread`: the list could not be read. */
    listed: v.picklist(['no', 'inactive', 'unread']),
  }),
})
export type Revocation = v.InferOutput<typeof Revocation>

/** The relay, as it describes itself. Relays of earlier versions leave it out. */
export const RelayInfo = v.object({
  /** Its {@link VERSION}. */
  version: v.pipe(OneLine, v.maxLength(40)),
  /** The names of its routes. Empty: not said. */
  can: v.optional(v.array(v.string()), []),
})
export type RelayInfo = v.InferOutput<typeof RelayInfo>

/** `proof`: a DPoP proof is needed (RFC 9449). `session`: a session too, `Authorization: DPoP <session>`. */
type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  access: 'open' | 'proof' | 'session'
  query?: v.GenericSchema
  body?: v.GenericSchema
  replies: Record<number, v.GenericSchema | null>
}

export const ROUTES = {
  listEnvironments: {
    method: 'GET',
    path: '/v1/environments',
    access: 'open',
    replies: { 200: v.object({ relay: v.optional(RelayInfo), environments: v.array(Environment) }) },
  },
  reachability: {
    method: 'GET',
    path: '/v1/environments/{environment}/reachability',
    access: 'open',
    replies: {
      200: v.object({ reachable: v.boolean(), version: v.nullable(OneLine), checkedAt: Timestamp }),
    },
  },
  signIn: {
    method: 'POST',
    path: '/v1/sessions',
    access: 'proof',
    body: SignIn,
    replies: { 201: Session },
  },
  signOut: {
    method: 'DELETE',
    path: '/v1/sessions/current',
    access: 'session',
    replies: { 200: v.object({ revoked: v.boolean() }) },
  },
  check: {
    method: 'GET',
    path: '/v1/checks',
    access: 'session',
    query: v.object({ type: EndpointType }),
    replies: { 200: v.object({ checks: v.array(Check) }) },
  },
  listEndpoints: {
    method: 'GET',
    path: '/v1/endpoints',
    access: 'session',
    replies: {
      200: v.object({
        endpoints: v.array(RegisteredEndpoint),
        /** The types that could not be read from EBS: their tokens are not known. */
        unread: v.array(v.object({ type: EndpointType, code: v.picklist(ERROR_CODES) })),
        readAt: Timestamp,
      }),
    },
  },
  createEndpoint: {
    method: 'PUT',
    path: '/v1/endpoints/{requestId}',
    access: 'session',
    body: CreateEndpoint,
    replies: (() => {
      const reply = v.object({
        endpoint: v.object({
          ref: EndpointRef,
          id: v.optional(EndpointId),
          type: EndpointType,
          description: OneLine,
          value: EndpointValue,
        }),
        checks: v.array(Check),
      })
      return { 200: reply, 201: reply }
    })(),
  },
  revokeEndpoint: {
    method: 'DELETE',
    path: '/v1/endpoints/{ref}',
    access: 'session',
    query: v.object({ type: EndpointType, id: v.optional(EndpointId) }),
    replies: { 200: Revocation },
  },
  listParameters: {
    method: 'GET',
    path: '/v1/parameters',
    access: 'session',
    replies: { 200: v.object({ parameters: v.array(CompanyParameter), readAt: Timestamp }) },
  },
  verify: {
    method: 'POST',
    path: '/v1/verifications',
    access: 'session',
    body: Verify,
    replies: { 200: v.object({ verifications: v.array(Verification) }) },
  },
  testConnection: {
    method: 'POST',
    path: '/v1/connection-tests',
    access: 'proof',
    body: TestConnection,
    replies: {
      200: v.object({ result: v.picklist(['accepted', 'refused']), durationMs: v.number(), testedAt: Timestamp }),
    },
  },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof ROUTES
export type RouteOf<N extends RouteName> = (typeof ROUTES)[N]

/** The body of a route's success. */
export type Reply<N extends RouteName> = {
  [S in keyof RouteOf<N>['replies']]: RouteOf<N>['replies'][S] extends v.GenericSchema
    ? v.InferOutput<RouteOf<N>['replies'][S]>
    : null
}[keyof RouteOf<N>['replies']]

/** The body that a route takes. */
export type Body<N extends RouteName> =
  RouteOf<N> extends { body: infer B extends v.GenericSchema } ? v.InferOutput<B> : undefined

/** Answer header with the re-sealed session: keep it instead of the one that was sent. */
export const SESSION_HEADER = 'relay-session'
/** Answer header that names the request in the relay's log. */
export const REQUEST_ID_HEADER = 'request-id'
