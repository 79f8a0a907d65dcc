/**
 * Creates and registers an endpoint token. Safe to repeat: EBS is asked first whether this request made one already, and
 * an outcome that got lost is read back before the answer.
 */
import type { Check, CheckId } from '../../shared/checks.ts'
import { runChecks } from '../checks.ts'
import type { Registration } from '../config-registration.ts'
import type { HttpRegistration } from '../ebs/adapter.ts'
import { hasScope } from '../environment.ts'
import type { Answer, Handler } from '../handler.ts'
import { SETTLE_WAITS_MS } from '../limits.ts'
import { type FoundEndpoint, lookUp } from '../lookup.ts'
import { Refusal, withDetail } from '../problems.ts'
import {
  auditCreation,
  type Creation,
  type FoundOrMade,
  isOurs,
  readBack,
  registerOnce,
  sameRequest,
} from '../register-once.ts'

/** Makes the handler, with its own list of what this instance is working on. */
export function createEndpointHandler(): Handler<'createEndpoint'> {
  /** By request id, the key of who asked. */
  const underWay = new Map<string, string>()
  return async (request) => {
    const id = request.params.requestId.toLowerCase()
    const by = underWay.get(id)
    // A browser repeats what its connection broke under: the only answer that it then gets must not say that nothing is done.
    if (by) throw new Refusal('in_progress', { done: by === request.jkt ? 'unknown' : 'no', retryAfterS: 1 })
    underWay.set(id, request.jkt)
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

  const isEarlier = (one: FoundEndpoint) => isOurs(one, request, registration)
  let earlier = found.find(isEarlier)
  let refusal = refusalBy(checks, body.confirmed)
  if (refusal && body.repeated && !earlier) {
    // What an attempt before this one made may not show yet (contract 1.2), and nobody looks for it after a plain "no".
    const { it, isCutShort } = await readBack(request, type, isEarlier, SETTLE_WAITS_MS)
    earlier = it
    if (isCutShort || registration.correlation === 'none') refusal = withDetail(refusal, { done: 'unknown' })
  }
  if (earlier) {
    const made = sameRequest(earlier, request, registration)
    // The request that made it may have said "unknown", or nothing where its instance died.
    auditCreation(request, { type: type.id, ref: made.ref }, body.replace)
    return answer(200, made)
  }

  if (refusal) throw refusal

  const replaced = found.find(({ ref }) => ref === body.replace)
  const other = found.find((one) => one !== replaced)
  if (registration.perType === 'one' && other) throw new Refusal('endpoint_exists', { ref: other.ref })

  const made = await registerOnce(request, registration, type, found, replaced)
  return answer(made.status, made)
}

/** What the checks say against it: one failed, or is unknown and was not confirmed. */
function refusalBy(checks: Check[], confirmed: readonly CheckId[] = []): Refusal | undefined {
  if (checks.some(({ status }) => status === 'fail')) return new Refusal('check_failed', { checks })
  const isOpen = checks.some(({ status, id }) => status === 'unknown' && !confirmed.includes(id))
  return isOpen ? new Refusal('checks_unconfirmed', { checks }) : undefined
}

function httpRegistration(registration: Registration): HttpRegistration {
  if (registration.mode === 'http') return registration
  throw new Refusal('registration_guided')
}
