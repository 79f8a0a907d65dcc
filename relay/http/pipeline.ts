/**
 * The steps of a request on its way to a handler, in this order: media type, session, proof and owner, rate of the session, of
 * sign-ins or of connection tests, the body and its digest in the proof, spending the proof, path, query, the body's shape.
 * A handler sees only requests that are in order. Whatever a step throws becomes a problem.
 */
import type { GenericSchema } from 'valibot'
import { ROUTES, type RouteName, SESSION_HEADER } from '../../shared/api.ts'
import { callContextFor, type Deadlines } from '../environment/environment.ts'
import { DEADLINE_MS } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'
import type { OpenSession } from '../session/session.ts'
import { authenticate, checkBodyDigest, spendProof } from './authenticate.ts'
import type { IncomingRequest, Pipeline } from './pipeline-parts.ts'
import { checkMediaType, parseJson, readBody } from './read-body.ts'
import type { Answer, Handler, Relay, Request as RouteRequest } from './route-types.ts'
import { checkParams, checkQuery, checkShape } from './validate.ts'

/** The result of a route. `headers` go into the answer, on success and on error alike. */
type RouteResult = { status: number; body: unknown; headers: Record<string, string>; ended?: true | undefined }

/** Answers one request of a route. Throws `Refusal`; the headers that it added before go into that answer too. */
export async function answerRoute<N extends RouteName>(
  name: N,
  handler: Handler<N>,
  pipeline: Pipeline,
  incoming: IncomingRequest,
  headers: Record<string, string>,
): Promise<RouteResult> {
  const route: { access: string; body?: GenericSchema; query?: GenericSchema } = ROUTES[name]
  const { request, client } = incoming
  const { limits } = pipeline
  const relay = withClient(pipeline.relay, client)
  if (route.body) checkMediaType(request.headers)
  // From here on it may take time: to look at the proof, to wait for the body, to ask EBS.
  return withDeadline(request.signal, relay.now, async (until, dueAt) => {
    const credentials = await authenticate(name, pipeline, incoming, headers)
    const { session, proof } = credentials
    if (session) limits.session(`${session.environment} ${session.user.id}`)
    if (name === 'signIn') limits.signIn(client)
    if (name === 'testConnection') limits.connectionTest(client)
    const body = route.body && (await readBody(request, until.signal))
    if (proof && body) await checkBodyDigest(proof, body)
    await spendProof(name, pipeline, incoming, credentials)

    const input = {
      relay,
      requestId: incoming.requestId,
      params: checkParams(incoming.params),
      query: checkQuery(route.query, request.url),
      body: route.body && body && checkShape(route.body, parseJson(body)),
      ...(proof && { jkt: proof.jkt }),
      ...until,
      dueAt,
    }
    if (!session) return run(handler, input, headers)
    const environment = relay.environments.get(session.environment)
    if (!environment) throw new Refusal('session_invalid')
    const context = callContextFor(environment, session, until)
    let result: RouteResult | undefined
    try {
      result = await run(handler, { ...input, session, environment, context }, headers)
      return result
    } finally {
      if (!result?.ended) await reseal(relay, session, context.credential, headers)
    }
  })
}

/** The handler's type follows from the route's; the pieces were put together by the same table, so the cast holds. */
async function run<N extends RouteName>(
  handler: Handler<N>,
  input: unknown,
  headers: Record<string, string>,
): Promise<RouteResult> {
  const { status, body, ended }: Answer<N> = await handler(input as RouteRequest<N>)
  return { status: Number(status), body, headers, ended }
}

/** The relay as a handler gets it: its audit lines name the client. */
function withClient(relay: Relay, client: string): Relay {
  const { log } = relay
  return { ...relay, log: { ...log, audit: (event, fields) => log.audit(event, { client, ...fields }) } }
}

/** Abort reason. A constant string spares a DOMException with a stack per request. */
const OVER = 'over'

async function withDeadline<T>(
  client: AbortSignal,
  now: () => number,
  work: (until: Deadlines, dueAt: number) => Promise<T>,
): Promise<T> {
  const reads = new AbortController()
  const writes = new AbortController()
  const stopReading = () => reads.abort(OVER)
  const timer = setTimeout(() => {
    reads.abort(OVER)
    writes.abort(OVER)
  }, DEADLINE_MS)
  client.addEventListener('abort', stopReading)
  try {
    return await work({ signal: reads.signal, deadline: writes.signal }, now() + DEADLINE_MS)
  } finally {
    // One read failed, or said enough. Nobody waits for the reads that still run.
    reads.abort(OVER)
    clearTimeout(timer)
    client.removeEventListener('abort', stopReading)
  }
}

/** A fresh seal when the old one ages, or when EBS renewed its token (contract 3.4): on success and on error. */
async function reseal(
  { sessions, now }: Relay,
  session: OpenSession,
  credential: { value: string; renewed: boolean },
  headers: Record<string, string>,
): Promise<void> {
  if (!credential.renewed && !sessions.isStale(session)) return
  const { ath: _, oldKey: __, sealedAt: ___, ...content } = session
  const token = credential.renewed
    ? { ...session.token, value: credential.value, expiresAt: now() + session.token.lifetimeMs }
    : session.token
  // A renewed token may be too large to carry. The old session then lasts until its own end.
  const sealed = await sessions.seal({ ...content, token }).catch(() => undefined)
  if (sealed) headers[SESSION_HEADER] = sealed.session
}
