/** The input and the output of each route's handler, derived from the route table: a handler that does not fit does not compile. */
import type * as v from 'valibot'
import type { Body, RouteName, RouteOf } from '../../shared/api.ts'
import type { RelayConfig } from '../config/schema.ts'
import type { CallContext } from '../ebs/call.ts'
import type { EbsEnvironment } from '../environment/environment.ts'
import type { NativeCodes } from '../environment/native-codes.ts'
import type { Log } from '../observability/log.ts'
import type { OpenSession, Sessions } from '../session/session.ts'

/** The parts that all requests share. */
export type Relay = {
  config: RelayConfig
  environments: ReadonlyMap<string, EbsEnvironment>
  sessions: Sessions
  /** The codes of the relay's own authorization page. */
  codes: NativeCodes
  log: Log
  now: () => number
}

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never
type Query<N extends RouteName> =
  RouteOf<N> extends { query: infer Q extends v.GenericSchema } ? v.InferOutput<Q> : unknown
type Access<N extends RouteName> = RouteOf<N>['access']

/** One checked request: its shape, proof and session are valid when a handler gets it. */
export type Request<N extends RouteName> = {
  relay: Relay
  requestId: string
  params: Record<ParameterOf<RouteOf<N>['path']>, string>
  query: Query<N>
  body: Body<N>
  /** Aborts when the answer is due, or the client has gone: for reads. */
  signal: AbortSignal
  /** Aborts when the answer is due: for writes, which are finished once they were begun. */
  deadline: AbortSignal
  /** When that is, in ms since 1970: whether there is time to read back once more. */
  dueAt: number
} & (Access<N> extends 'session'
  ? { session: OpenSession; environment: EbsEnvironment; context: CallContext; jkt: string }
  : Access<N> extends 'proof'
    ? { jkt: string }
    : unknown)

/** A status of the route's table with the body that belongs to it. `ended`: the session is over, and is not sealed again. */
export type Answer<N extends RouteName> = {
  [S in keyof RouteOf<N>['replies']]: {
    status: S
    body: RouteOf<N>['replies'][S] extends v.GenericSchema ? v.InferOutput<RouteOf<N>['replies'][S]> : null
    ended?: true
  }
}[keyof RouteOf<N>['replies']]

/** Throws `Refusal` for everything that is not a success. */
export type Handler<N extends RouteName> = (request: Request<N>) => Promise<Answer<N>>
export type Handlers = { [N in RouteName]: Handler<N> }
