/**
 * Every error code of the relay with its HTTP status, and the codes after which the same request may succeed later. The
 * texts for a code are in relay/problems/titles.ts and in the locales of the extension. The shape follows RFC 9457.
 */
import * as v from 'valibot'
import { Check } from './checks.ts'
import { EndpointRef } from './endpoint.ts'
import { OneLine } from './text.ts'

export const ERRORS = {
  // the request itself
  malformed_request: 400,
  malformed_json: 400,
  invalid_field: 400,
  unknown_field: 400,
  https_required: 400,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  body_too_large: 413,
  unsupported_media_type: 415,
  unsupported_encoding: 415,
  expectation_failed: 417,
  rate_limited: 429,
  headers_too_large: 431,
  origin_not_allowed: 403,
  internal_error: 500,
  shutting_down: 503,
  deadline_exceeded: 504,

  // sign-in
  unknown_environment: 404,
  redirect_uri_mismatch: 400,
  invalid_code: 400,
  invalid_code_verifier: 400,
  code_invalid: 400,
  insufficient_scope: 403,
  relay_client_rejected: 502,
  exchange_outcome_unknown: 504,
  upstream_token_too_large: 502,

  // session and proof of possession (RFC 9449)
  session_required: 401,
  session_invalid: 401,
  session_expired: 401,
  session_revoked: 401,
  session_for_another_request: 403,
  proof_required: 401,
  invalid_proof: 401,
  proof_key_mismatch: 401,
  use_dpop_nonce: 401,

  // EBS
  ebs_unreachable: 503,
  ebs_tls: 502,
  ebs_unavailable: 503,
  ebs_timeout: 504,
  ebs_busy: 503,
  ebs_error: 502,
  ebs_invalid_answer: 502,
  ebs_forbidden: 403,
  egress_denied: 502,

  // endpoint tokens
  unknown_type: 404,
  type_not_in_scope: 403,
  registration_guided: 409,
  check_failed: 409,
  checks_unconfirmed: 409,
  endpoint_exists: 409,
  request_conflict: 409,
  endpoint_gone: 410,
  value_not_told: 409,
  in_progress: 409,
  outcome_unknown: 504,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof ERRORS
export const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]

/** The codes after which the same request may succeed later, and does no harm. */
export const RETRYABLE: readonly ErrorCode[] = [
  'request_timeout',
  'rate_limited',
  'internal_error',
  'shutting_down',
  'deadline_exceeded',
  'use_dpop_nonce',
  'ebs_unreachable',
  'ebs_unavailable',
  'ebs_timeout',
  'ebs_busy',
  'ebs_error',
  'ebs_invalid_answer',
  'check_failed',
  'in_progress',
  'outcome_unknown',
]

/** Whether the requested change has happened. */
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
  requestId: OneLine,
  /** JSON pointer to the field that is wrong. */
  pointer: v.optional(v.string()),
  /** EBS's own `MessageID`, where it gave one (contract section 10). */
  ebsMessageId: v.optional(OneLine),
  /** With `endpoint_exists`: the one that is registered. */
  ref: v.optional(EndpointRef),
  /** With `check_failed` and `checks_unconfirmed`: all of them. */
  checks: v.optional(v.array(Check)),
})
export type Problem = v.InferOutput<typeof Problem>
