/** Sends the registration, reads back after a lost answer, and completes what EBS told. */
import { endpointRef } from '../../shared/endpoint.ts'
import { type Registering, register } from '../ebs/calls/configured-calls.ts'
import { testValue } from '../ebs/calls/test-value.ts'
import { type FoundEndpoint, isActive } from '../environment/registered.ts'
import { READ_BACK_DELAYS_MS } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'
import { audit, type Created, type Job, readBack } from './creation-job.ts'
import { judge, taken, told } from './judge-list.ts'

type Made = Omit<Created, 'checks'>

/**
 * Registers the token of a job. Throws `outcome_unknown` if nobody can tell what EBS did, and each refusal of EBS.
 * @param before the tokens that EBS listed before
 */
export async function registerNow(
  job: Job,
  before: FoundEndpoint[],
  replaced: FoundEndpoint | undefined,
): Promise<Made> {
  const { request, registration, type, isRepeated } = job
  const { context, params, body, session } = request
  const values = {
    requestId: params.requestId.toLowerCase(),
    type: type.id,
    scope: type.scope,
    description: body.description,
    userId: session.user.id,
    userGid: session.userGid,
    // An EBS that keeps several keeps the old one until it is revoked.
    replaced: (registration.perType === 'one' && (replaced?.id ?? replaced?.value)) || '',
  }
  job.begin()
  let lost: Refusal | undefined
  const answer = await register(context, registration.register, values).catch((error): Registering => {
    // The answer was lost: EBS's list tells whether the token was made.
    if (!(error instanceof Refusal && error.detail.done === 'unknown')) throw error
    lost = error
    return { id: undefined, value: undefined, conflict: false }
  })
  const known = new Set(before.map(({ ref }) => ref))
  if (answer.value !== undefined || answer.id !== undefined) {
    return { isNew: true, ...(await finish(job, answer, known, replaced?.ref)) }
  }
  if (!answer.conflict) audit(job, { outcome: 'unknown' }, replaced?.ref)
  // No token of the list can match, so there is nothing to wait for.
  if (lost && registration.correlation === 'none') throw lostOutcome(lost)
  // One look is enough: an EBS that is overloaded has most likely done nothing, and a 409 to a first attempt is about
  // another token.
  const isClear = answer.conflict && !isRepeated
  const waits = isClear || lost?.code === 'ebs_busy' ? [] : READ_BACK_DELAYS_MS
  // After 409 a token that matches may have been there before: the same request came twice.
  const judgeNow = (list: FoundEndpoint[]) => judge(job, list, answer.conflict ? undefined : known)
  const { reading = [] } = await readBack(job, (list) => judgeNow(list).ours !== undefined, waits)
  const found = judgeNow(reading)
  if (found.ours) {
    audit(job, { ref: found.ours.ref }, replaced?.ref)
    return { isNew: !answer.conflict, ...told(found.ours, body.description) }
  }
  if (found.taken) throw taken(job, found.taken, answer.conflict ? 'no' : 'unknown')
  if (!answer.conflict) throw lostOutcome(lost)
  const other = registration.perType === 'one' && reading.filter(isActive).find(({ ref }) => ref !== body.replace)
  if (other) {
    throw new Refusal('endpoint_exists', {
      ref: other.ref,
      done: isClear || !found.open.includes(other) ? 'no' : 'unknown',
    })
  }
  // EBS knows the id of an earlier attempt, and does not list the token of that yet (contract 1.2).
  throw new Refusal('request_conflict', { done: isClear ? 'no' : 'unknown' })
}

const lostOutcome = (lost: Refusal | undefined) =>
  lost?.code === 'ebs_busy' ? lost : new Refusal('outcome_unknown', { done: 'unknown' })

/**
 * Completes an accepted registration: looks up the face (id or value) that EBS did not tell, and confirms that a token of an
 * earlier attempt still works.
 */
async function finish(job: Job, answer: Registering, known: ReadonlySet<string>, replaced: string | undefined) {
  const { request, registration, type, isRepeated } = job
  const { environment, body } = request
  const refOf = (face: string) => endpointRef(environment.config.id, type.id, face)
  const valueRef = answer.value === undefined ? undefined : await refOf(answer.value)
  const told = answer.id === undefined ? undefined : await refOf(answer.id)
  const isIt = (one: FoundEndpoint) =>
    told === undefined ? one.valueRef === valueRef || judge(job, [one], known).ours === one : one.ref === told
  let listed: FoundEndpoint | undefined
  if (answer.value === undefined || (environment.config.lookup.id !== undefined && told === undefined)) {
    const { reading } = await readBack(job, (list) => list.some(isIt))
    listed = reading?.find(isIt)
  }
  // If EBS lists the id nowhere, the value names the token, so that the value is not lost.
  const ref = told ?? listed?.ref ?? valueRef
  const value = answer.value ?? listed?.value
  if (ref === undefined) throw new Refusal('outcome_unknown', { done: 'unknown' })
  // For a request id that it has seen, EBS returns the token created then, even if that token has been revoked since.
  const isKnown = isRepeated || (body.replace !== undefined && registration.perType === 'several')
  audit(job, isKnown ? { ref, outcome: 'unknown' } : { ref }, replaced)
  if (value === undefined) throw new Refusal('value_not_told', { ref, done: 'yes' })
  if (isKnown) {
    await confirmAlive(job, ref, value)
    audit(job, { ref }, replaced)
  }
  const id = answer.id ?? listed?.id
  return { ref, ...(id !== undefined && { id }), value, description: body.description }
}

/**
 * Throws `endpoint_gone` if EBS says that the token no longer works, or neither lists it nor accepts its value; and
 * `outcome_unknown` if that cannot be seen.
 */
async function confirmAlive(job: Job, ref: string, value: string): Promise<void> {
  const { environment, deadline } = job.request
  const isIt = (one: FoundEndpoint) => one.ref === ref
  const { reading, isCutShort } = await readBack(job, (list) => list.some(isIt))
  const listed = reading?.find(isIt)
  if (listed && isActive(listed)) return
  if (listed) throw new Refusal('endpoint_gone')
  // A list may show the newest tokens only: the value itself tells.
  const isAccepted = await testValue({ client: environment.client, signal: deadline }, job.type, value).catch(
    () => undefined,
  )
  if (isAccepted) return
  throw isAccepted === false && reading && !isCutShort
    ? new Refusal('endpoint_gone')
    : new Refusal('outcome_unknown', { done: 'unknown' })
}
