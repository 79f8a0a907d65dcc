/**
 * Creates and registers an endpoint token. Safe to repeat: EBS is asked first whether this request made one already, and
 * an outcome that got lost is read back before the answer.
 */
import type { CheckId } from '../../shared/checks.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import { runChecks } from '../checks.ts'
import type { Registration } from '../config.ts'
import { type HttpRegistration, type Registering, register } from '../ebs/adapter.ts'
import { type EndpointTypeConfig, hasScope } from '../environment.ts'
import type { Answer, Handler, Request } from '../handler.ts'
import { SETTLE_WAITS_MS } from '../limits.ts'
import { type FoundEndpoint, lookUp } from '../lookup.ts'
import { Refusal } from '../problems.ts'
import { readUntil } from '../settle.ts'

type Creation = Request<'createEndpoint'>

/** Makes the handler, with its own list of what this instance is working on. */
export function createEndpointHandler(): Handler<'createEndpoint'> {
  const underWay = new Set<string>()
  return async (request) => {
    const id = request.params.requestId.toLowerCase()
    if (underWay.has(id)) throw new Refusal('in_progress', { done: 'unknown', retryAfterS: 1 })
    underWay.add(id)
    try {
      return await createEndpoint(request)
    } finally {
      underWay.delete(id)
    }
  }
}

async function createEndpoint(request: Creation): Promise<Answer<'createEndpoint'>> {
  const { environment, session, caller, body, params } = request
  if (session.requestId !== params.requestId.toLowerCase()) throw new Refusal('session_for_another_request')
  const type = environment.type(body.type)
  if (!hasScope(session, type.scope)) throw new Refusal('type_not_in_scope')
  const registration = httpRegistration(environment.config.registration)

  const [checks, found] = await Promise.all([
    runChecks({ environment, session, caller, type }),
    lookUp(environment, caller, type),
  ])
  const answer = (status: 200 | 201, { ref, value, description }: FoundOrMade): Answer<'createEndpoint'> => ({
    status,
    body: { endpoint: { ref, type: type.id, description: description ?? body.description, value }, checks },
  })

  const earlier = found.find((one) => isOurs(one, request, registration))
  if (earlier) return answer(200, sameRequest(earlier, request))

  const failed = checks.some(({ status }) => status === 'fail')
  if (failed) throw new Refusal('check_failed', { checks })
  const open = checks.filter(({ status, id }) => status === 'unknown' && !body.confirmed?.includes(id))
  if (open.length > 0) throw new Refusal('checks_unconfirmed', { checks })

  const replaced = found.find(({ ref }) => ref === body.replace)
  const isOnly = registration.perType === 'one'
  const other = found.find((one) => one !== replaced)
  if (isOnly && other) throw new Refusal('endpoint_exists', { ref: other.ref })

  // Where EBS keeps several, the old one stays until it is revoked.
  const made = await registerOrReadBack(request, registration, type, found, (isOnly && replaced?.value) || '')
  audit(request, type, made.ref, replaced?.ref)
  return answer(made.status, made)
}

type FoundOrMade = Pick<FoundEndpoint, 'ref' | 'value' | 'description'>

function httpRegistration(registration: Registration): HttpRegistration {
  if (registration.mode === 'http') return registration
  throw new Refusal('registration_guided')
}

/** Whether what EBS has came from this very request, as far as EBS tells; what it replaces did not. */
function isOurs(found: FoundEndpoint, { params, session, body }: Creation, { correlation }: HttpRegistration): boolean {
  if (found.ref === body.replace) return false
  if (correlation === 'field') return found.requestId?.toLowerCase() === params.requestId.toLowerCase()
  if (correlation === 'none') return false
  // One per type: the same words by the same administrator are the same request.
  return found.description === body.description && found.createdBy?.toLowerCase() === session.user.id.toLowerCase()
}

/** The request id was used before: for the same thing by the same administrator, or it is refused. */
function sameRequest(found: FoundEndpoint, { body, session }: Creation): FoundEndpoint {
  const sameWords = found.description === null || found.description === body.description
  const sameUser = found.createdBy === undefined || found.createdBy.toLowerCase() === session.user.id.toLowerCase()
  if (!sameWords || !sameUser) throw new Refusal('request_conflict')
  return found
}

async function registerOrReadBack(
  request: Creation,
  registration: HttpRegistration,
  type: EndpointTypeConfig,
  before: FoundEndpoint[],
  replaced: string,
): Promise<FoundOrMade & { status: 200 | 201 }> {
  const { environment, caller, params, body } = request
  const { description } = body
  const values = { requestId: params.requestId, type: type.id, scope: type.scope, description, replaced }
  let lost: Refusal | undefined
  const { value, conflict } = await register(caller, registration.register, values).catch((error): Registering => {
    // Lost on the way: what EBS has says whether it was done.
    if (!(error instanceof Refusal && error.detail.done === 'unknown')) throw error
    lost = error
    return { value: null, conflict: false }
  })
  if (value !== null) {
    return { status: 201, value, description, ref: await endpointRef(environment.config.id, type.id, value) }
  }
  // Who asks for patience has most likely done nothing: one look is enough.
  const isBusy = lost?.code === 'ebs_busy'
  const { ours, other } = await readBack(request, registration, type, before, conflict || isBusy ? [] : SETTLE_WAITS_MS)
  if (ours) return { status: conflict ? 200 : 201, ...ours }
  if (conflict) throw other ? new Refusal('endpoint_exists', { ref: other.ref }) : new Refusal('request_conflict')
  throw isBusy && lost ? lost : new Refusal('outcome_unknown', { done: 'unknown' })
}

/** What EBS has now: the one of this request, or another. A failure to read leaves the outcome unknown. */
async function readBack(
  request: Creation,
  registration: HttpRegistration,
  type: EndpointTypeConfig,
  before: FoundEndpoint[],
  waits: readonly number[],
): Promise<{ ours: FoundEndpoint | undefined; other: FoundEndpoint | undefined }> {
  const { environment, caller, signal, dueAt, relay } = request
  const isNew = (one: FoundEndpoint) => !before.some(({ ref }) => ref === one.ref)
  const mine = (one: FoundEndpoint) =>
    isOurs(one, request, registration) || (registration.correlation === 'type' && isNew(one))
  try {
    const found = await readUntil(
      () => lookUp(environment, caller, type),
      (list) => list.some(mine),
      waits,
      { signal, dueAt, now: relay.now },
    )
    return { ours: found.find(mine), other: found.find((one) => !mine(one)) }
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('outcome_unknown', { done: 'unknown' })
    throw error
  }
}

function audit(
  { relay, environment, session, params, body }: Creation,
  type: EndpointTypeConfig,
  ref: string,
  replaced?: string,
) {
  const confirmed: readonly CheckId[] = body.confirmed ?? []
  relay.log.audit(replaced ? 'replace' : 'create', {
    environment: environment.config.id,
    user: session.user.id,
    type: type.id,
    ref,
    endpointRequestId: params.requestId,
    ...(replaced ? { replaced } : {}),
    ...(confirmed.length > 0 ? { confirmed } : {}),
  })
}
