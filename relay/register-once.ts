/** Registers an endpoint token once, however often the request comes: by what EBS has before and after. */
import type { CheckId } from '../shared/checks.ts'
import { endpointRef } from '../shared/endpoint.ts'
import { type HttpRegistration, type Registering, register } from './ebs/adapter.ts'
import { untilDeadline } from './ebs/caller.ts'
import type { EndpointTypeConfig } from './environment.ts'
import type { Request } from './handler.ts'
import { SETTLE_WAITS_MS } from './limits.ts'
import type { LogFields } from './log.ts'
import { type FoundEndpoint, lookUp } from './lookup.ts'
import { Refusal } from './problems.ts'
import { readUntil } from './settle.ts'

export type Creation = Request<'createEndpoint'>
export type FoundOrMade = Pick<FoundEndpoint, 'ref' | 'value' | 'description'>

/** Whether what EBS has came from this very request, as far as EBS tells; what it replaces did not. */
export function isOurs(
  found: FoundEndpoint,
  { params, session, body }: Creation,
  { correlation }: HttpRegistration,
): boolean {
  if (found.ref === body.replace) return false
  if (correlation === 'field') return found.requestId?.toLowerCase() === params.requestId.toLowerCase()
  if (correlation === 'none') return false
  // One per type: the same words by the same administrator are the same request.
  return found.description === body.description && found.createdBy?.toLowerCase() === session.user.id.toLowerCase()
}

/**
 * The request id was used before: for the same thing by the same administrator, or it is refused. Where EBS
 * keeps several, two who replace the same one ask under the same id: the second is told which one the first has made.
 */
export function sameRequest(
  found: FoundEndpoint,
  { body, session }: Creation,
  { perType }: HttpRegistration,
): FoundEndpoint {
  const sameWords = found.description === null || found.description === body.description
  const sameUser = found.createdBy === undefined || found.createdBy.toLowerCase() === session.user.id.toLowerCase()
  if (sameWords && sameUser) return found
  throw body.replace && perType === 'several'
    ? new Refusal('endpoint_exists', { ref: found.ref })
    : new Refusal('request_conflict')
}

/**
 * Has EBS register it. What gets lost on the way is read back; what may not be the first attempt is read back too, whether
 * the client still waits or not.
 * @param before what EBS had of the type
 * @param replaced the one that the new one takes the place of
 */
export async function registerOnce(
  request: Creation,
  registration: HttpRegistration,
  type: EndpointTypeConfig,
  before: FoundEndpoint[],
  replaced: FoundEndpoint | undefined,
): Promise<FoundOrMade & { status: 200 | 201 }> {
  const { environment, caller, params, body } = request
  const { description } = body
  const values = {
    requestId: params.requestId,
    type: type.id,
    scope: type.scope,
    description,
    // Where EBS keeps several, the old one stays until it is revoked.
    replaced: (registration.perType === 'one' && replaced?.value) || '',
  }
  const audit = (done: { ref?: string; outcome?: 'unknown' }) =>
    auditCreation(request, { type: type.id, ...done }, replaced?.ref)
  let lost: Refusal | undefined
  const { value, conflict } = await register(caller, registration.register, values).catch((error): Registering => {
    // Lost on the way: what EBS has says whether it was done.
    if (!(error instanceof Refusal && error.detail.done === 'unknown')) throw error
    lost = error
    return { value: null, conflict: false }
  })
  if (value !== null) {
    const ref = await endpointRef(environment.config.id, type.id, value)
    const isKnown = mayBeKnown(request, registration)
    audit(isKnown ? { ref, outcome: 'unknown' } : { ref })
    if (isKnown) {
      await refuseRevoked(request, type, ref)
      audit({ ref })
    }
    return { status: 201, value, description, ref }
  }
  if (!conflict) audit({ outcome: 'unknown' })
  // Who asks for patience has most likely done nothing, and 409 to a first attempt is about another: one look is enough.
  const isBusy = lost?.code === 'ebs_busy'
  const isClear = conflict && !body.repeated
  // After 409, what is new is another's.
  const mayBeNew = registration.correlation === 'type' && !conflict
  const isNew = (one: FoundEndpoint) => !before.some(({ ref }) => ref === one.ref)
  const isIt = (one: FoundEndpoint) => isOurs(one, request, registration) || (mayBeNew && isNew(one))
  const { it: ours, shown } = await readBack(request, type, isIt, isClear || isBusy ? [] : SETTLE_WAITS_MS)
  if (ours) {
    const found = sameRequest(ours, request, registration)
    audit({ ref: found.ref })
    return { status: conflict ? 200 : 201, ...found }
  }
  // Where EBS keeps several, others are in nobody's way; the one to be replaced may be what a cache still shows.
  const other = registration.perType === 'one' && shown.find(({ ref }) => ref !== body.replace)
  if (conflict && other) throw new Refusal('endpoint_exists', { ref: other.ref })
  // EBS knows the id of an earlier attempt, and does not show yet what that made (contract 1.2).
  if (conflict) throw new Refusal('request_conflict', { done: isClear ? 'no' : 'unknown' })
  throw isBusy && lost ? lost : new Refusal('outcome_unknown', { done: 'unknown' })
}

/** Whether EBS may know the request from before. */
const mayBeKnown = ({ body }: Creation, { perType }: HttpRegistration): boolean =>
  body.repeated === true || (body.replace !== undefined && perType === 'several')

/** EBS gives a request that it knows what that made, even when it was revoked since: what may not be the first is read back. */
async function refuseRevoked(request: Creation, type: EndpointTypeConfig, made: string): Promise<void> {
  const { it, isCutShort } = await readBack(request, type, ({ ref }) => ref === made, SETTLE_WAITS_MS)
  if (it) return
  throw isCutShort ? new Refusal('outcome_unknown', { done: 'unknown' }) : new Refusal('endpoint_gone')
}

/**
 * What EBS has now of the type, and which of it is looked for; `isCutShort`: it may show later. A failure to read leaves the
 * outcome unknown.
 */
export async function readBack(
  { environment, caller, deadline, dueAt, relay }: Creation,
  type: EndpointTypeConfig,
  isIt: (one: FoundEndpoint) => boolean,
  waits: readonly number[],
): Promise<{ it: FoundEndpoint | undefined; shown: FoundEndpoint[]; isCutShort: boolean }> {
  try {
    const { reading: shown, isCutShort } = await readUntil(
      () => lookUp(environment, untilDeadline(caller), type),
      (list) => list.some(isIt),
      waits,
      { signal: deadline, dueAt, now: relay.now },
    )
    return { it: shown.find(isIt), shown, isCutShort }
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('outcome_unknown', { done: 'unknown' })
    throw error
  }
}

/** @param replaced the ref of what it takes the place of, which makes it a replacement */
export function auditCreation(
  { relay, requestId, environment, session, params, body }: Creation,
  done: LogFields,
  replaced?: string,
): void {
  const confirmed: readonly CheckId[] = body.confirmed ?? []
  relay.log.audit(replaced ? 'replace' : 'create', {
    requestId,
    environment: environment.config.id,
    user: session.user.id,
    endpointRequestId: params.requestId,
    ...done,
    ...(replaced && { replaced }),
    ...(confirmed.length > 0 && { confirmed }),
  })
}
