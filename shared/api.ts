/**
 * The relay's HTTP contract: every route with the schemas of what it takes and gives (bodies.ts). The relay routes by it, the
 * extension calls by it, and `npm run openapi` describes it. Both pass over unknown fields, and a new field is optional
 * (.github/CONTRIBUTING.md, "Versions apart").
 */
import * as v from 'valibot'
import {
  CompanyParameter,
  CreateEndpoint,
  RegisteredEndpoint,
  RelayInfo,
  Revocation,
  Session,
  SignIn,
  TestConnection,
  Timestamp,
  Verify,
} from './bodies.ts'
import { Check, Verification } from './checks.ts'
import { EndpointId, EndpointRef, EndpointType, EndpointValue } from './endpoint.ts'
import { Environment } from './environment.ts'
import { ERROR_CODES } from './errors.ts'
import { OneLine } from './text.ts'

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
