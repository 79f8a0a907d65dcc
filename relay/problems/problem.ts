/** How the relay says no: one error type inside, RFC 9457 problem details outside. */
import { REQUEST_ID_HEADER } from '../../shared/api.ts'
import { type Done, ERRORS, type ErrorCode, type Problem, RETRYABLE } from '../../shared/errors.ts'
import { TITLES } from './titles.ts'

/** The details beside a code. Never a secret, never text of EBS. `retryAfterS` becomes the header. */
type Detail = Partial<
  Pick<Problem, 'detail' | 'done' | 'retryable' | 'pointer' | 'ebsMessageId' | 'ref' | 'checks'>
> & {
  headers?: Record<string, string>
  retryAfterS?: number
}

/** Thrown anywhere in the relay; becomes the answer in one place. Its message is its code: nothing leaks through it. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly detail: Detail
  constructor(code: ErrorCode, detail: Detail = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}

/** The same refusal, with details that its thrower could not know: whether the thing was done, whether it may be repeated. */
export function withDetail(refusal: Refusal, more: Detail): Refusal {
  return new Refusal(refusal.code, { ...refusal.detail, ...more })
}

/** The challenge of a 401 (RFC 9449 section 7.1; with a nonce, sections 8 and 9). */
export const challenge = (error: string, nonce?: string) => ({
  headers: {
    'www-authenticate': `DPoP error="${error}", algs="ES256"`,
    ...(nonce === undefined ? {} : { 'dpop-nonce': nonce }),
  },
})

/** The answer for a refusal: `application/problem+json`, never stored. */
export function problemResponse(refusal: Refusal, requestId: string, headers: Record<string, string>): Response {
  const status = ERRORS[refusal.code]
  const { headers: own, retryAfterS, ...fields } = refusal.detail
  const done: Done = fields.done ?? 'no'
  const problem: Problem = {
    type: `urn:ebs-integrations:problem:${refusal.code}`,
    title: TITLES[refusal.code],
    status,
    code: refusal.code,
    ...fields,
    done,
    retryable: fields.retryable ?? RETRYABLE.includes(refusal.code),
    requestId,
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...headers,
      // No 401 without a challenge (RFC 9110 section 15.5.2).
      ...(status === 401 && challenge('invalid_token').headers),
      ...own,
      ...(retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }),
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      [REQUEST_ID_HEADER]: requestId,
    },
  })
}
