/** Finds the token of a creation in EBS's list, and makes the reply about it. */
import { type FoundEndpoint, isActive } from '../environment/registered.ts'
import { Refusal } from '../problems/problem.ts'
import type { Job } from './creation-job.ts'
import { whoseToken } from './whose-token.ts'

/** `taken`: another user's token bears this request id. `open`: tokens of which nobody can tell whose they are. */
type Judged = { ours: FoundEndpoint | undefined; taken: FoundEndpoint | undefined; open: FoundEndpoint[] }

/**
 * Sorts the tokens of a list by {@link whoseToken}.
 * @param before the refs that EBS listed before `register` went out; undefined if they are not known
 */
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

/**
 * The refusal for a request id that another user's token bears. Two admins who replace the same token send the same request id,
 * so the second learns which token the first one made.
 */
export const taken = ({ request, registration }: Job, { ref }: FoundEndpoint, done: 'no' | 'unknown') =>
  request.body.replace && registration.perType === 'several'
    ? new Refusal('endpoint_exists', { ref, done })
    : new Refusal('request_conflict', { done })

/**
 * The reply about a listed token; `words` replace a description that EBS does not list. Throws `value_not_told` if EBS
 * lists the token without its value: EBS then tells the value only at the registration.
 */
export function told({ ref, id, value, description }: FoundEndpoint, words: string) {
  if (value === undefined) throw new Refusal('value_not_told', { ref, done: 'yes' })
  return { ref, ...(id !== undefined && { id }), value, description: description ?? words }
}
