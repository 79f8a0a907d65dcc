/**
 * Creates and registers an endpoint token. It is safe to repeat: the relay first looks in EBS for a token of this
 * request, and reads a lost outcome back before it answers.
 */

import type { Registration } from '../config/registration.ts'
import type { HttpRegistration } from '../ebs/calls/configured-calls.ts'
import { createOnce } from '../endpoints/create-once.ts'
import type { Creation } from '../endpoints/creation-job.ts'
import { hasScope } from '../environment/environment.ts'
import type { Answer, Handler } from '../http/route-types.ts'
import { BoundedMap } from '../lib/bounded-map.ts'
import { BEGUN_REQUESTS_MAX } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'

/** Makes the handler. It remembers the requests that this instance works on and has begun. */
export function createEndpointHandler(): Handler<'createEndpoint'> {
  /** By request id, the key of who asked. */
  const underWay = new Map<string, string>()
  /** Request ids for which `register` went out: the same id again is a repeat, whether the client says so or not. */
  const begun = new BoundedMap<string, true>(BEGUN_REQUESTS_MAX)
  return async (request) => {
    const id = request.params.requestId.toLowerCase()
    const by = underWay.get(id)
    // A browser repeats a request whose connection broke, and sees this answer only: it must not say that nothing is done.
    if (by) throw new Refusal('in_progress', { done: by === request.jkt ? 'unknown' : 'no', retryAfterS: 1 })
    underWay.set(id, request.jkt)
    const wasBegun = begun.get(id) === true
    try {
      const isRepeated = request.body.repeated === true || wasBegun
      return await createEndpoint(request, isRepeated, () => begun.set(id, true))
    } catch (error) {
      // This attempt certainly did nothing.
      if (!wasBegun && error instanceof Refusal && (error.detail.done ?? 'no') === 'no') begun.delete(id)
      throw error
    } finally {
      underWay.delete(id)
    }
  }
}

async function createEndpoint(
  request: Creation,
  isRepeated: boolean,
  begin: () => void,
): Promise<Answer<'createEndpoint'>> {
  const { environment, session, body, params } = request
  if (session.requestId !== params.requestId.toLowerCase()) throw new Refusal('session_for_another_request')
  const type = environment.type(body.type)
  if (!hasScope(session, type.scope)) throw new Refusal('type_not_in_scope')
  const registration = httpRegistration(environment.config.registration)
  const { isNew, checks, ...made } = await createOnce({ request, registration, type, isRepeated, begin })
  return { status: isNew ? 201 : 200, body: { endpoint: { ...made, type: type.id }, checks } }
}

function httpRegistration(registration: Registration): HttpRegistration {
  if (registration.mode === 'http') return registration
  throw new Refusal('registration_guided')
}
