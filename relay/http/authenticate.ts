/**
 * Authenticates a request: opens its session, checks its proof of possession (RFC 9449 section 7), and checks that both belong
 * together, that the proof covers the body, and that it was not used before.
 */
import { ROUTES, type RouteName } from '../../shared/api.ts'
import { bodyDigest } from '../../shared/body-digest.ts'
import type { LogFields } from '../observability/log.ts'
import { challenge, Refusal } from '../problems/problem.ts'
import { nonceRequired, type Proof } from '../session/dpop.ts'
import type { OpenSession } from '../session/session.ts'
import type { IncomingRequest, Pipeline } from './pipeline-parts.ts'
import type { Relay } from './route-types.ts'

/** The credentials that the route's `access` asks for: none, a proof, or a session with a proof. */
type Credentials = { session?: OpenSession; proof?: Proof }

/**
 * Opens the session and checks the proof. Throws `proof_required`, `session_required`, `session_invalid`, `session_expired`,
 * `invalid_proof`, `use_dpop_nonce` or `proof_key_mismatch`. Adds the next nonce to `headers` when the proof's own ages.
 */
export async function authenticate(
  name: RouteName,
  pipeline: Pipeline,
  incoming: IncomingRequest,
  headers: Record<string, string>,
): Promise<Credentials> {
  const { access } = ROUTES[name]
  if (access === 'open') return {}
  const { request, path } = incoming
  const session = access === 'session' ? await openSession(request, pipeline.relay) : undefined
  const proof = await pipeline.verifyProof(request.headers.get('dpop') ?? undefined, {
    method: request.method,
    path,
    ...(session && { ath: session.ath }),
  })
  if (proof.renewNonce) headers['dpop-nonce'] = await pipeline.nonces.issue()
  if (!session) return { proof }
  if (session.jkt !== proof.jkt) {
    pipeline.relay.log.warn('possible_theft', about(name, incoming, session))
    throw new Refusal('proof_key_mismatch')
  }
  return { session, proof }
}

/** Checks that the proof was made for this body. Throws `invalid_proof`: a proof that somebody captured serves no other body. */
export async function checkBodyDigest(proof: Proof, body: Uint8Array<ArrayBuffer>): Promise<void> {
  if (proof.bodyDigest !== (await bodyDigest(body))) throw new Refusal('invalid_proof', challenge('invalid_dpop_proof'))
}

/**
 * Spends the proof of a request that writes, or whose answer may hold a secret. Throws `use_dpop_nonce` if the proof
 * was used before. A browser that repeated the request signs it once more; a thief of the request has no key to sign
 * with.
 */
export async function spendProof(
  name: RouteName,
  pipeline: Pipeline,
  incoming: IncomingRequest,
  { session, proof }: Credentials,
): Promise<void> {
  const isRead = incoming.request.method === 'GET' || incoming.request.method === 'HEAD'
  if (!proof || isRead || pipeline.spend(proof)) return
  pipeline.relay.log.warn('proof_used_again', about(name, incoming, session))
  throw await nonceRequired(pipeline.nonces)
}

const about = (
  route: RouteName,
  { requestId, client }: IncomingRequest,
  session: OpenSession | undefined,
): LogFields => ({
  requestId,
  route,
  client,
  ...(session && { environment: session.environment, user: session.user.id }),
})

const SCHEME = 'dpop '

async function openSession(request: Request, relay: Relay): Promise<OpenSession> {
  // Checked first: without a proof, the relay says nothing about the session.
  if (!request.headers.has('dpop')) throw new Refusal('proof_required', challenge('invalid_dpop_proof'))
  const authorization = request.headers.get('authorization') ?? ''
  const sealed = authorization.slice(SCHEME.length)
  const isDpop = authorization.slice(0, SCHEME.length).toLowerCase() === SCHEME
  if (!isDpop || !sealed) throw new Refusal('session_required')
  return relay.sessions.open(sealed)
}
