/** Which of the tokens that EBS lists is the one of this creation, and what the client is told of it. */
import { type FoundEndpoint, isActive } from '../environment/registered.ts'
import { Refusal } from '../problems/problem.ts'
import type { Job } from './creation-job.ts'
import { whoseToken } from './whose-token.ts'

/** `taken`: another user's token bears this request id. `open`: tokens of which nobody can tell whose they are. */
export type Judged = { ours: FoundEndpoint | undefined; taken: FoundEndpoint | undefined; open: FoundEndpoint[] }

/** @param before the refs that EBS listed before `register` went out; undefined where that is not known */
export function judge(
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
export const taken = ({ request, registration }: Job, { ref }: FoundEndpoint, done: 'no' | 'unknown') =>
  request.body.replace && registration.perType === 'several'
    ? new Refusal('endpoint_exists', { ref, done })
    : new Refusal('request_conflict', { done })

/** Throws `value_not_told`: EBS has the token, and tells its value at the registration alone. */
export function told({ ref, id, value, description }: FoundEndpoint, words: string) {
  if (value === undefined) throw new Refusal('value_not_told', { ref, done: 'yes' })
  return { ref, ...(id !== undefined && { id }), value, description: description ?? words }
}
