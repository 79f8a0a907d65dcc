/**
 * Revokes an endpoint token, and tells what was seen. A list that does not show the token is no evidence that it is gone: EBS
 * may list the newest ones only. Repeating is safe.
 */
import type { Revocation } from '../../shared/bodies.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import { namesPlaceholder } from '../config/placeholders.ts'
import { untilDeadline } from '../ebs/call.ts'
import { type HttpRegistration, type Revoking, revoke } from '../ebs/calls/configured-calls.ts'
import { readBackUntil, readUntil } from '../endpoints/poll.ts'
import type { EndpointTypeConfig } from '../environment/environment.ts'
import { type FoundEndpoint, isActive, lookUp } from '../environment/registered.ts'
import type { Handler, Request } from '../http/route-types.ts'
import { READ_BACK_DELAYS_MS, SECOND_LOOK_WAIT_MS } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'

type Asked = Request<'revokeEndpoint'>
/** The faces of a token by which EBS can be told which one to revoke. */
type Faces = Partial<Pick<FoundEndpoint, 'id' | 'value' | 'requestId'>>

/**
 * Revokes one token. Throws `unknown_type` for a type that the configuration no longer has: the relay can say nothing about it.
 * Throws `registration_guided` if no call revokes, and `outcome_unknown`.
 */
export const revokeEndpoint: Handler<'revokeEndpoint'> = async (request) => {
  const type = request.environment.type(request.query.type)
  const found = await find(request, type)
  if (found && !isActive(found)) {
    return seen(request, { revoked: 'before', evidence: { sent: false, answer: null, listed: 'inactive' } })
  }
  const faces = found ?? (await facesById(request, type))
  if (!faces) return seen(request, { revoked: 'not-seen', evidence: { sent: false, answer: null, listed: 'no' } })
  const call = revokeCall(request)
  if (!call) throw new Refusal('registration_guided')
  const revoked = await sendRevocation(request, type, call, faces)
  return seen(request, judgeRevocation(revoked, request.params.ref, found !== undefined))
}

/**
 * Finds the token in EBS's list. Looks once more if it does not show: it may be younger than the cache that answered (contract
 * 1.2).
 */
async function find(request: Asked, type: EndpointTypeConfig) {
  const { environment, context, params } = request
  const isIt = ({ ref }: FoundEndpoint) => ref === params.ref
  const { reading } = await readUntil(
    () => lookUp(environment, context, type),
    (list) => list.some(isIt),
    [SECOND_LOOK_WAIT_MS],
    request,
  )
  return reading.find(isIt)
}

/**
 * The faces of a token that EBS does not list: its id, where the client knows it and it belongs to the ref, and where the call
 * needs nothing else that only a list could tell.
 */
async function facesById(request: Asked, type: EndpointTypeConfig): Promise<Faces | undefined> {
  const { environment, params, query } = request
  const call = revokeCall(request)
  if (query.id === undefined || !call || environment.config.lookup.id === undefined) return undefined
  if (namesPlaceholder(call, 'value') || namesPlaceholder(call, 'requestId')) return undefined
  const ref = await endpointRef(environment.config.id, type.id, query.id)
  return ref === params.ref ? { id: query.id } : undefined
}

const revokeCall = ({ environment: { config } }: Asked): HttpRegistration['revoke'] =>
  config.registration.mode === 'http' ? config.registration.revoke : undefined

/** EBS's answer to a revocation, and its list afterwards. `reading` undefined: EBS could not be read. */
type Revoked = { said: Revoking | undefined; lost: Refusal | undefined; reading: FoundEndpoint[] | undefined }

/** Sends the revocation and reads back. Throws each refusal of EBS; a lost answer is part of the result. */
async function sendRevocation(
  request: Asked,
  type: EndpointTypeConfig,
  call: NonNullable<HttpRegistration['revoke']>,
  faces: Faces,
): Promise<Revoked> {
  const { environment, session, context, params } = request
  const values = {
    type: type.id,
    scope: type.scope,
    id: faces.id,
    value: faces.value,
    requestId: faces.requestId,
    userId: session.user.id,
    userGid: session.userGid,
  }
  let lost: Refusal | undefined
  const said = await revoke(context, call, values).catch((error): Revoking | undefined => {
    // The answer was lost: EBS's list tells whether the token was revoked.
    if (!(error instanceof Refusal && error.detail.done === 'unknown')) throw error
    lost = error
    return undefined
  })
  if (!said) audit(request, { outcome: 'unknown' })
  // One look is enough: an EBS that is overloaded has most likely done nothing.
  const waits = lost?.code === 'ebs_busy' ? [] : READ_BACK_DELAYS_MS
  const again = () => lookUp(environment, untilDeadline(context), type)
  const { reading } = await readBackUntil(again, (list) => isOut(list, params.ref), waits, request)
  return { said, lost, reading }
}

/**
 * Judges whether the token is revoked. Throws `outcome_unknown` if EBS still lists the token as working, or if EBS said nothing
 * and cannot be read. Pure.
 */
function judgeRevocation({ said, lost, reading }: Revoked, ref: string, wasListed: boolean): Revocation {
  const answer = said?.status ?? null
  const open = lost?.code === 'ebs_busy' ? lost : new Refusal('outcome_unknown', { done: 'unknown' })
  if (!reading) {
    if (said?.isAccepted) return { revoked: 'now', evidence: { sent: true, answer, listed: 'unread' } }
    throw open
  }
  if (!isOut(reading, ref)) throw open
  const listed = reading.some((one) => one.ref === ref) ? 'inactive' : 'no'
  if (said?.isAccepted || (listed === 'inactive' && wasListed)) {
    return { revoked: 'now', evidence: { sent: true, answer, listed } }
  }
  return { revoked: listed === 'inactive' ? 'before' : 'not-seen', evidence: { sent: true, answer, listed } }
}

/** Whether a list shows no working token of this ref. */
const isOut = (list: FoundEndpoint[], ref: string): boolean => !list.some((one) => one.ref === ref && isActive(one))

/** Each revocation has its audit line, with what was seen. */
function seen(request: Asked, body: Revocation) {
  audit(request, { outcome: body.revoked, ...(body.evidence.answer !== null && { status: body.evidence.answer }) })
  return { status: 200 as const, body }
}

function audit(
  { relay, requestId, environment, session, params, query }: Asked,
  more: { outcome: string; status?: number },
) {
  relay.log.audit('revoke', {
    requestId,
    environment: environment.config.id,
    user: session.user.id,
    type: query.type,
    ref: params.ref,
    ...more,
  })
}
