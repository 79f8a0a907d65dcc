/** Revokes an endpoint token, and says so only when EBS no longer has it. Repeating is safe: what is gone stays gone. */
import { revoke } from '../ebs/adapter.ts'
import { untilDeadline } from '../ebs/caller.ts'
import type { Handler } from '../handler.ts'
import { SECOND_LOOK_WAIT_MS, SETTLE_WAITS_MS } from '../limits.ts'
import { lookUp, lookUpAll } from '../lookup.ts'
import { Refusal } from '../problems.ts'
import { readUntil } from '../settle.ts'

export const revokeEndpoint: Handler<'revokeEndpoint'> = async (request) => {
  const { relay, requestId, environment, session, caller, params, signal, deadline, dueAt } = request
  const { registration } = environment.config
  const isThere = (list: { ref: string }[]) => list.some(({ ref }) => ref === params.ref)
  // One more look where it does not show: it may be younger than what a cache holds (contract 1.2).
  const { reading } = await readUntil(() => lookUpAll(environment, caller), isThere, [SECOND_LOOK_WAIT_MS], {
    signal,
    dueAt,
    now: relay.now,
  })
  const found = reading.find(({ ref }) => ref === params.ref)
  if (!found) return { status: 204, body: null }
  if (registration.mode !== 'http' || !registration.revoke) throw new Refusal('registration_guided')

  const { type, value, ref } = found
  const done = { requestId, environment: environment.config.id, user: session.user.id, type: type.id, ref }
  const values = { type: type.id, scope: type.scope, value, requestId: found.requestId }
  let lost: Refusal | undefined
  const accepted = await revoke(caller, registration.revoke, values).catch((error): boolean => {
    // Lost on the way: what EBS has says whether it was done.
    if (!(error instanceof Refusal && error.detail.done === 'unknown')) throw error
    lost = error
    return false
  })
  relay.log.audit('revoke', accepted ? done : { ...done, outcome: 'unknown' })
  // Who asks for patience has most likely done nothing: one look is enough.
  const isBusy = lost?.code === 'ebs_busy'
  const { reading: left } = await readUntil(
    () => lookUp(environment, untilDeadline(caller), type),
    (list) => !isThere(list),
    isBusy ? [] : SETTLE_WAITS_MS,
    { signal: deadline, dueAt, now: relay.now },
  ).catch((error) => {
    if (error instanceof Refusal) throw new Refusal('outcome_unknown', { done: 'unknown' })
    throw error
  })
  if (isThere(left)) throw isBusy && lost ? lost : new Refusal('outcome_unknown', { done: 'unknown' })
  if (!accepted) relay.log.audit('revoke', done)
  return { status: 204, body: null }
}
