/**
 * Every way in which the relay says no: one table, code → HTTP status, whether the same request may be sent again, and
 * an English title. The extension translates by code. Source of the shape: RFC 9457.
 */
import * as v from 'valibot'
import { Check } from './checks.ts'
import { EndpointRef } from './endpoint.ts'

/** `status` is the HTTP status; `again`: sending the same request later may succeed, and does no harm. */
type Row = { status: number; again: boolean; title: string }

export const ERRORS = {
  // the request itself
  malformed_request: { status: 400, again: false, title: 'This is not an HTTP request as it should be' },
  malformed_json: { status: 400, again: false, title: 'The body is not JSON in UTF-8' },
  invalid_field: { status: 400, again: false, title: 'A field does not hold what it should' },
  unknown_field: { status: 400, again: false, title: 'A field is not known' },
  https_required: { status: 400, again: false, title: 'Use HTTPS' },
  not_found: { status: 404, again: false, title: 'There is nothing at this address' },
  method_not_allowed: { status: 405, again: false, title: 'This address does not take that method' },
  request_timeout: { status: 408, again: true, title: 'The request took too long to arrive' },
  body_too_large: { status: 413, again: false, title: 'The body is too large' },
  unsupported_media_type: { status: 415, again: false, title: 'Send application/json' },
  unsupported_encoding: { status: 415, again: false, title: 'Send the body without compression' },
  rate_limited: { status: 429, again: true, title: 'Too many requests' },
  headers_too_large: { status: 431, again: false, title: 'The headers are too large' },
  origin_not_allowed: { status: 403, again: false, title: 'This origin may not use the relay' },
  internal_error: { status: 500, again: true, title: 'The relay failed' },
  shutting_down: { status: 503, again: true, title: 'This instance of the relay is stopping' },
  deadline_exceeded: { status: 504, again: true, title: 'The relay could not answer in time' },

  // sign-in
  unknown_environment: { status: 404, again: false, title: 'The relay has no such environment' },
  redirect_uri_mismatch: { status: 400, again: false, title: 'The redirect URI is not registered at the relay' },
  invalid_code: { status: 400, again: false, title: 'This is not an authorization code' },
  invalid_code_verifier: { status: 400, again: false, title: 'This is not a PKCE code verifier' },
  code_invalid: { status: 400, again: false, title: 'EBS did not accept the authorization code' },
  insufficient_scope: { status: 403, again: false, title: 'EBS granted less than was asked for' },
  relay_client_rejected: { status: 502, again: false, title: 'EBS does not accept the relay as its client' },
  exchange_outcome_unknown: { status: 504, again: false, title: 'EBS did not say what became of the sign-in' },
  upstream_token_too_large: { status: 502, again: false, title: 'The token of EBS is too large to carry' },

  // session and proof of possession (RFC 9449)
  session_required: { status: 401, again: false, title: 'Sign in first' },
  session_invalid: { status: 401, again: false, title: 'This is not a session of this relay' },
  session_expired: { status: 401, again: false, title: 'The session has ended' },
  session_revoked: { status: 401, again: false, title: 'EBS no longer accepts the session' },
  session_for_another_request: { status: 403, again: false, title: 'The session was made for another endpoint token' },
  proof_required: { status: 401, again: false, title: 'A proof of possession is missing' },
  invalid_proof: { status: 401, again: false, title: 'The proof of possession is not valid' },
  proof_key_mismatch: { status: 401, again: false, title: 'The session belongs to another key' },
  use_dpop_nonce: { status: 401, again: true, title: 'Sign the proof with the nonce of this answer' },

  // EBS
  ebs_unreachable: { status: 503, again: true, title: 'EBS cannot be reached' },
  ebs_tls: { status: 502, again: false, title: 'The certificate of EBS is not trusted' },
  ebs_unavailable: { status: 503, again: true, title: 'EBS is not available now' },
  ebs_timeout: { status: 504, again: true, title: 'EBS did not answer in time' },
  ebs_busy: { status: 503, again: true, title: 'EBS asks for patience' },
  ebs_error: { status: 502, again: true, title: 'EBS failed' },
  ebs_invalid_answer: { status: 502, again: true, title: 'EBS gave an answer that cannot be read' },
  ebs_forbidden: { status: 403, again: false, title: 'EBS does not allow this to the signed-in user' },
  egress_denied: { status: 502, again: false, title: 'The address of EBS is not allowed' },

  // endpoint tokens
  unknown_type: { status: 404, again: false, title: 'The environment has no such endpoint type' },
  type_not_in_scope: { status: 403, again: false, title: 'The sign-in was for another application' },
  registration_guided: { status: 409, again: false, title: 'Endpoint tokens are made in the Cloud Store itself here' },
  check_failed: { status: 409, again: true, title: 'A prerequisite is not met' },
  checks_unconfirmed: { status: 409, again: false, title: 'A prerequisite could not be checked' },
  endpoint_exists: { status: 409, again: false, title: 'Another endpoint of this type is registered' },
  request_conflict: { status: 409, again: false, title: 'The request id was used for something else' },
  in_progress: { status: 409, again: true, title: 'The same request is being worked on' },
  outcome_unknown: { status: 504, again: true, title: 'EBS did not say whether it was done' },
} as const satisfies Record<string, Row>

export type ErrorCode = keyof typeof ERRORS
export const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]

/** Whether the thing that was asked for has happened. */
export const Done = v.picklist(['yes', 'no', 'unknown'])
export type Done = v.InferOutput<typeof Done>

/** The body of every error of the relay (RFC 9457), `application/problem+json`. It holds no secret and no upstream text. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(ERROR_CODES),
  detail: v.optional(v.string()),
  done: Done,
  retryable: v.boolean(),
  requestId: v.string(),
  /** JSON pointer to the field that is wrong. */
  pointer: v.optional(v.string()),
  /** EBS's own `MessageID`, where it gave one (contract section 10). */
  ebsMessageId: v.optional(v.string()),
  /** With `endpoint_exists`: the one that is registered. */
  ref: v.optional(EndpointRef),
  /** With `check_failed` and `checks_unconfirmed`: all of them. */
  checks: v.optional(v.array(Check)),
})
export type Problem = v.InferOutput<typeof Problem>
