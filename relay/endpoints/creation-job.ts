/** The state of one creation through its steps: the job, the read-back of EBS's list, and the audit line. */
import type { Check, CheckId } from '../../shared/checks.ts'
import { untilDeadline } from '../ebs/call.ts'
import type { HttpRegistration } from '../ebs/calls/configured-calls.ts'
import type { EndpointTypeConfig } from '../environment/environment.ts'
import { type FoundEndpoint, lookUp } from '../environment/registered.ts'
import type { Request } from '../http/route-types.ts'
import { READ_BACK_DELAYS_MS } from '../limits.ts'
import type { LogFields } from '../observability/log.ts'
import { readBackUntil } from './poll.ts'

export type Creation = Request<'createEndpoint'>

/** One creation: the request, how this environment registers, and whether an earlier attempt may have reached EBS. */
export type Job = {
  request: Creation
  registration: HttpRegistration
  type: EndpointTypeConfig
  isRepeated: boolean
  /** Called just before `register` goes out. */
  begin: () => void
}

export type Created = {
  /** Whether this request created it; else an earlier one did. */
  isNew: boolean
  ref: string
  id?: string
  value: string
  description: string
  checks: Check[]
}

/** Reads EBS's list after a write, until the deadline if EBS is away, whether the client still waits or not. */
export const readBack = (
  { request, type }: Job,
  isSettled: (list: FoundEndpoint[]) => boolean,
  waits: readonly number[] = READ_BACK_DELAYS_MS,
) => readBackUntil(() => lookUp(request.environment, untilDeadline(request.context), type), isSettled, waits, request)

/**
 * Writes the audit line of a creation.
 * @param replaced the ref of the token that the new one replaces: then the line is a `replace`
 */
export function audit({ request, type }: Job, done: LogFields, replaced: string | undefined): void {
  const { relay, requestId, environment, session, params, body } = request
  const confirmed: readonly CheckId[] = body.confirmed ?? []
  relay.log.audit(replaced ? 'replace' : 'create', {
    requestId,
    environment: environment.config.id,
    user: session.user.id,
    endpointRequestId: params.requestId,
    type: type.id,
    ...done,
    ...(replaced && { replaced }),
    ...(confirmed.length > 0 && { confirmed }),
  })
}
