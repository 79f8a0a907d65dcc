/**
 * Creates an endpoint token once, however often the request comes. The relay keeps no state, so it asks EBS before and after,
 * and it reads back whatever got lost on the way.
 */
import type { Check, CheckId } from '../../shared/checks.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import { untilDeadline } from '../ebs/call.ts'
import { type HttpRegistration, type Registering, register } from '../ebs/calls/configured-calls.ts'
import { probe } from '../ebs/calls/try-endpoint-key.ts'
import type { EndpointTypeConfig } from '../environment/environment.ts'
import { type FoundEndpoint, isActive, lookUp } from '../environment/registered.ts'
import type { Request } from '../http/route-types.ts'
import { SECOND_LOOK_WAIT_MS, SETTLE_WAITS_MS } from '../limits.ts'
import type { LogFields } from '../observability/log.ts'
import { Refusal, withDetail } from '../problems/problem.ts'
import { readBackUntil, readUntil } from './poll.ts'
import { runChecks } from './prerequisites.ts'
import { whoseToken } from './whose-token.ts'

export type Creation = Request<'createEndpoint'>

/** One creation: what was asked for, how this environment registers, and whether an earlier attempt may have reached EBS. */
export type Job = {
  request: Creation
  registration: HttpRegistration
  type: EndpointTypeConfig
  isRepeated: boolean
  /** Called just before `register` goes out. */
  begin: () => void
}

export type Created = {
  status: 200 | 201
  ref: string
  id?: string
  value: string
  description: string
  checks: Check[]
}

/** Throws what the checks, EBS and {@link Refusal} say; `done` is `no` only where nothing was sent, or EBS itself refused. */
export async function createOnce(job: Job): Promise<Created> {
  const { request, registration, type, isRepeated } = job
  const { environment, session, caller, body } = request
  const [checks, listed] = await Promise.all([runChecks({ environment, session, caller, type }), listBefore(job)])
  const before = listed.filter(isActive)
  let found = judge(job, before, undefined)
  let refusal = refusalBy(checks, body.confirmed)
  // EBS recognises the request id, or has room for one alone: only then a second call makes no second token.
  const mayRegister = !isRepeated || registration.correlation === 'field' || registration.perType === 'one'
  if (isRepeated && !found.ours && (refusal || !mayRegister)) {
    // A token of the attempt before this one may not show yet (contract 1.2), and nobody looks for it after a plain "no".
    const { reading, isCutShort } = await readBack(job, (list) => judge(job, list, undefined).ours !== undefined)
    found = judge(job, reading ?? before, undefined)
    const cannotTell = isCutShort || found.open.length > 0 || registration.correlation === 'none'
    if (refusal && cannotTell) refusal = withDetail(refusal, { done: 'unknown' })
  }
  if (found.ours) {
    // The request that made it may have said "unknown", or nothing where its instance died.
    audit(job, { ref: found.ours.ref }, body.replace)
    return { status: 200, ...told(found.ours, body.description), checks }
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
 * What EBS lists now. Looks once more where the token that is to be replaced does not show: it may be younger than what a cache
 * holds (contract 1.2), and EBS refuses a new one that does not name it.
 */
async function listBefore({ request, registration, type }: Job): Promise<FoundEndpoint[]> {
  const { environment, caller, body, signal, dueAt, relay } = request
  const isThere = (list: FoundEndpoint[]) => list.some(({ ref }) => ref === body.replace)
  const waits = body.replace && registration.perType === 'one' ? [SECOND_LOOK_WAIT_MS] : []
  const until = { signal, dueAt, now: relay.now }
  return (await readUntil(() => lookUp(environment, caller, type), isThere, waits, until)).reading
}

/** The problem that the checks make: one failed, or is unknown and was not confirmed. */
function refusalBy(checks: Check[], confirmed: readonly CheckId[] = []): Refusal | undefined {
  if (checks.some(({ status }) => status === 'fail')) return new Refusal('check_failed', { checks })
  const isOpen = checks.some(({ status, id }) => status === 'unknown' && !confirmed.includes(id))
  return isOpen ? new Refusal('checks_unconfirmed', { checks }) : undefined
}

/** `taken`: another user's token bears this request id. `open`: tokens of which nobody can tell whose they are. */
type Judged = { ours: FoundEndpoint | undefined; taken: FoundEndpoint | undefined; open: FoundEndpoint[] }

/** @param before the refs that EBS listed before `register` went out; undefined where that is not known */
function judge(
  { request: { params, body, session }, registration }: Job,
  list: FoundEndpoint[],
  before: ReadonlySet<string> | undefined,
): Judged {
  const requestId = params.requestId.toLowerCase()
  const asked = { requestId, description: body.description, replace: body.replace }
  const verdict = (one: FoundEndpoint) => whoseToken(one, asked, session, registration, before && !before.has(one.ref))
  const active = list.filter(isActive)
  const isOfThisId = (one: FoundEndpoint) => one.requestId?.toLowerCase() === requestId && one.ref !== body.replace
  return {
    ours: active.find((one) => verdict(one) === 'ours'),
    taken:
      registration.correlation === 'field'
        ? active.find((one) => isOfThisId(one) && verdict(one) === 'not-ours')
        : undefined,
    open: active.filter((one) => verdict(one) === 'cannot-tell'),
  }
}

/** Two admins who replace the same token ask under the same request id: the second is told which token the first one made. */
const taken = ({ request, registration }: Job, { ref }: FoundEndpoint, done: 'no' | 'unknown') =>
  request.body.replace && registration.perType === 'several'
    ? new Refusal('endpoint_exists', { ref, done })
    : new Refusal('request_conflict', { done })

/** Throws `value_not_told`: EBS has the token, and tells its value at the registration alone. */
function told({ ref, id, value, description }: FoundEndpoint, words: string) {
  if (value === undefined) throw new Refusal('value_not_told', { ref, done: 'yes' })
  return { ref, ...(id !== undefined && { id }), value, description: description ?? words }
}

type Made = Omit<Created, 'checks'>

async function registerNow(job: Job, before: FoundEndpoint[], replaced: FoundEndpoint | undefined): Promise<Made> {
  const { request, registration, type, isRepeated } = job
  const { caller, params, body, session } = request
  const values = {
    requestId: params.requestId.toLowerCase(),
    type: type.id,
    scope: type.scope,
    description: body.description,
    userId: session.user.id,
    userGid: session.userGid,
    // Where EBS keeps several, the old one stays until it is revoked.
    replaced: (registration.perType === 'one' && (replaced?.id ?? replaced?.value)) || '',
  }
  job.begin()
  let lost: Refusal | undefined
  const answer = await register(caller, registration.register, values).catch((error): Registering => {
    // Lost on the way: the list of EBS says whether it was done.
    if (!(error instanceof Refusal && error.detail.done === 'unknown')) throw error
    lost = error
    return { id: undefined, value: undefined, conflict: false }
  })
  const known = new Set(before.map(({ ref }) => ref))
  if (answer.value !== undefined || answer.id !== undefined) {
    return { status: 201, ...(await finish(job, answer, known, replaced?.ref)) }
  }
  if (!answer.conflict) audit(job, { outcome: 'unknown' }, replaced?.ref)
  // Nothing can match, so nothing is waited for.
  if (lost && registration.correlation === 'none') throw lostOutcome(lost)
  // Who asks for patience has most likely done nothing, and 409 to a first attempt is about another token: one look is enough.
  const isClear = answer.conflict && !isRepeated
  const waits = isClear || lost?.code === 'ebs_busy' ? [] : SETTLE_WAITS_MS
  // After 409 a token that matches may have been there before: the same request came twice.
  const judgeNow = (list: FoundEndpoint[]) => judge(job, list, answer.conflict ? undefined : known)
  const { reading = [] } = await readBack(job, (list) => judgeNow(list).ours !== undefined, waits)
  const found = judgeNow(reading)
  if (found.ours) {
    audit(job, { ref: found.ours.ref }, replaced?.ref)
    return { status: answer.conflict ? 200 : 201, ...told(found.ours, body.description) }
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
  // EBS knows the id of an earlier attempt, and does not show yet what that made (contract 1.2).
  throw new Refusal('request_conflict', { done: isClear ? 'no' : 'unknown' })
}

const lostOutcome = (lost: Refusal | undefined) =>
  lost?.code === 'ebs_busy' ? lost : new Refusal('outcome_unknown', { done: 'unknown' })

/** EBS has accepted, and told the id, the value or both: finds the other one, and makes sure that the token is still there. */
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
  // An id that EBS shows nowhere leaves the value as the name: the value is never lost for that.
  const ref = told ?? listed?.ref ?? valueRef
  const value = answer.value ?? listed?.value
  if (ref === undefined) throw new Refusal('outcome_unknown', { done: 'unknown' })
  // EBS may know the request from before, and answers it with the token of then, even if that was revoked since.
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
 * Throws `endpoint_gone` where EBS says that the token no longer works, or neither lists it nor accepts its value; and
 * `outcome_unknown` where that cannot be seen.
 */
async function confirmAlive(job: Job, ref: string, value: string): Promise<void> {
  const { environment, deadline } = job.request
  const isIt = (one: FoundEndpoint) => one.ref === ref
  const { reading, isCutShort } = await readBack(job, (list) => list.some(isIt))
  const listed = reading?.find(isIt)
  if (listed && isActive(listed)) return
  if (listed) throw new Refusal('endpoint_gone')
  // A list may show the newest tokens only: the value itself tells.
  const isAccepted = await probe({ wire: environment.wire, signal: deadline }, job.type, value).catch(() => undefined)
  if (isAccepted) return
  throw isAccepted === false && reading && !isCutShort
    ? new Refusal('endpoint_gone')
    : new Refusal('outcome_unknown', { done: 'unknown' })
}

/** Reads EBS's list after a write, until the deadline if EBS is away, whether the client still waits or not. */
const readBack = (
  { request: { environment, caller, deadline, dueAt, relay }, type }: Job,
  isSettled: (list: FoundEndpoint[]) => boolean,
  waits: readonly number[] = SETTLE_WAITS_MS,
) =>
  readBackUntil(() => lookUp(environment, untilDeadline(caller), type), isSettled, waits, {
    signal: deadline,
    dueAt,
    now: relay.now,
  })

/** @param replaced the ref of the token that the new one takes the place of, which makes it a replacement */
function audit({ request, type }: Job, done: LogFields, replaced: string | undefined): void {
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
