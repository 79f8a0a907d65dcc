/**
 * Creates an endpoint token once, however often the request comes. The relay stores nothing, so it reads EBS's list before, and
 * afterwards if EBS's answer was lost, incomplete, or may be that of an earlier attempt.
 */
import type { Check, CheckId } from '../../shared/checks.ts'
import { type FoundEndpoint, isActive, lookUp } from '../environment/registered.ts'
import { SECOND_LOOK_WAIT_MS } from '../limits.ts'
import { Refusal, withDetail } from '../problems/problem.ts'
import { audit, type Created, type Job, readBack } from './creation-job.ts'
import { judge, taken, told } from './judge-list.ts'
import { readUntil } from './poll.ts'
import { runChecks } from './prerequisites.ts'
import { registerNow } from './register-now.ts'

/**
 * Creates the endpoint token of a job, or finds the one that an earlier attempt made. Throws {@link Refusal}; `done` is `no`
 * only if nothing was sent, or EBS itself refused.
 */
export async function createOnce(job: Job): Promise<Created> {
  const { request, registration, type, isRepeated } = job
  const { environment, session, context, body } = request
  const [checks, listed] = await Promise.all([runChecks({ environment, session, context, type }), listBefore(job)])
  const before = listed.filter(isActive)
  let found = judge(job, before, undefined)
  let refusal = refusalBy(checks, body.confirmed)
  // A second call makes no second token only if EBS recognises the request id, or keeps one token per type.
  const mayRegister = !isRepeated || registration.correlation === 'field' || registration.perType === 'one'
  if (isRepeated && !found.ours && (refusal || !mayRegister)) {
    // The token of an earlier attempt may not show yet (contract 1.2), and after a plain "no" nobody would look for it.
    const { reading, isCutShort } = await readBack(job, (list) => judge(job, list, undefined).ours !== undefined)
    found = judge(job, reading ?? before, undefined)
    const cannotTell = isCutShort || found.open.length > 0 || registration.correlation === 'none'
    if (refusal && cannotTell) refusal = withDetail(refusal, { done: 'unknown' })
  }
  if (found.ours) {
    // The attempt that made it may have ended as unknown, or without an audit line if its instance died.
    audit(job, { ref: found.ours.ref }, body.replace)
    return { isNew: false, ...told(found.ours, body.description), checks }
  }
  if (found.taken) throw taken(job, found.taken, 'no')
  if (refusal) throw refusal
  const isOpen = isRepeated && registration.correlation !== 'field' && found.open.length > 0
  if (!mayRegister || isOpen) throw new Refusal('outcome_unknown', { done: 'unknown' })

  const replaced = before.find(({ ref }) => ref === body.replace)
  const other = registration.perType === 'one' && before.find((one) => one !== replaced)
  if (other) {
    const done = isRepeated && found.open.includes(other) ? 'unknown' : 'no'
    throw new Refusal('endpoint_exists', { ref: other.ref, done })
  }
  return { ...(await registerNow(job, before, replaced)), checks }
}

/**
 * Reads EBS's list. Reads it once more if the token that is to be replaced does not show: it may be younger than the cache that
 * answered (contract 1.2), and EBS refuses a new token that does not name it.
 */
async function listBefore({ request, registration, type }: Job): Promise<FoundEndpoint[]> {
  const { environment, context, body } = request
  const isThere = (list: FoundEndpoint[]) => list.some(({ ref }) => ref === body.replace)
  const waits = body.replace && registration.perType === 'one' ? [SECOND_LOOK_WAIT_MS] : []
  return (await readUntil(() => lookUp(environment, context, type), isThere, waits, request)).reading
}

/** The problem that the checks make: one failed, or is unknown and was not confirmed. */
function refusalBy(checks: Check[], confirmed: readonly CheckId[] = []): Refusal | undefined {
  if (checks.some(({ status }) => status === 'fail')) return new Refusal('check_failed', { checks })
  const isOpen = checks.some(({ status, id }) => status === 'unknown' && !confirmed.includes(id))
  return isOpen ? new Refusal('checks_unconfirmed', { checks }) : undefined
}
