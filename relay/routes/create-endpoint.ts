/**
 * Creates and registers an endpoint token. Safe to repeat: EBS is asked first whether this request made one already, and
 * an outcome that got lost is read back before the answer.
 */
import { runChecks } from '../checks.ts'
import type { Registration } from '../config-registration.ts'
import type { HttpRegistration } from '../ebs/adapter.ts'
import { hasScope } from '../environment.ts'
import type { Answer, Handler } from '../handler.ts'
import { lookUp } from '../lookup.ts'
import { Refusal } from '../problems.ts'
import { auditCreation, type Creation, type FoundOrMade, isOurs, registerOnce, sameRequest } from '../register-once.ts'

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

  const earlier = found.find((one) => isOurs(one, request, registration))
  if (earlier) {
    const made = sameRequest(earlier, request, registration)
    // The request that made it may have said "unknown", or nothing where its instance died.
    auditCreation(request, { type: type.id, ref: made.ref }, body.replace)
    return answer(200, made)
  }

  const failed = checks.some(({ status }) => status === 'fail')
  if (failed) throw new Refusal('check_failed', { checks })
  const open = checks.filter(({ status, id }) => status === 'unknown' && !body.confirmed?.includes(id))
  if (open.length > 0) throw new Refusal('checks_unconfirmed', { checks })

  const replaced = found.find(({ ref }) => ref === body.replace)
  const other = found.find((one) => one !== replaced)
  if (registration.perType === 'one' && other) throw new Refusal('endpoint_exists', { ref: other.ref })

  const made = await registerOnce(request, registration, type, found, replaced)
  return answer(made.status, made)
}

function httpRegistration(registration: Registration): HttpRegistration {
  if (registration.mode === 'http') return registration
  throw new Refusal('registration_guided')
}
