/**
 * Every way in which the relay says no: one table, code → HTTP status, and whether the same request may be sent again. Words
 * for a code are with who says them: the relay's titles in relay/problem-titles.ts, the extension's in its locales. Source
 * of the shape: RFC 9457.
 */
import * as v from 'valibot'
import { Check } from './checks.ts'
import { EndpointRef } from './endpoint.ts'

/** `status` is the HTTP status; `again`: sending the same request later may succeed, and does no harm. */
type Row = { status: number; again: boolean }

export const ERRORS = {
  // the request itself
  malformed_request: { status: 400, again: false },
  malformed_json: { status: 400, again: false },
  invalid_field: { status: 400, again: false },
  unknown_field: { status: 400, again: false },
  https_required: { status: 400, again: false },
  not_found: { status: 404, again: false },
  method_not_allowed: { status: 405, again: false },
  request_timeout: { status: 408, again: true },
  body_too_large: { status: 413, again: false },
  unsupported_media_type: { status: 415, again: false },
  unsupported_encoding: { status: 415, again: false },
  rate_limited: { status: 429, again: true },
  headers_too_large: { status: 431, again: false },
  origin_not_allowed: { status: 403, again: false },
  internal_error: { status: 500, again: true },
  shutting_down: { status: 503, again: true },
  deadline_exceeded: { status: 504, again: true },

  // sign-in
  unknown_environment: { status: 404, again: false },
  redirect_uri_mismatch: { status: 400, again: false },
  invalid_code: { status: 400, again: false },
  invalid_code_verifier: { status: 400, again: false },
  code_invalid: { status: 400, again: false },
  insufficient_scope: { status: 403, again: false },
  relay_client_rejected: { status: 502, again: false },
  exchange_outcome_unknown: { status: 504, again: false },
  upstream_token_too_large: { status: 502, again: false },

  // session and proof of possession (RFC 9449)
  session_required: { status: 401, again: false },
  session_invalid: { status: 401, again: false },
  session_expired: { status: 401, again: false },
  session_revoked: { status: 401, again: false },
  session_for_another_request: { status: 403, again: false },
  proof_required: { status: 401, again: false },
  invalid_proof: { status: 401, again: false },
  proof_key_mismatch: { status: 401, again: false },
  use_dpop_nonce: { status: 401, again: true },

  // EBS
  ebs_unreachable: { status: 503, again: true },
  ebs_tls: { status: 502, again: false },
  ebs_unavailable: { status: 503, again: true },
  ebs_timeout: { status: 504, again: true },
  ebs_busy: { status: 503, again: true },
  ebs_error: { status: 502, again: true },
  ebs_invalid_answer: { status: 502, again: true },
  ebs_forbidden: { status: 403, again: false },
  egress_denied: { status: 502, again: false },

  // endpoint tokens
  unknown_type: { status: 404, again: false },
  type_not_in_scope: { status: 403, again: false },
  registration_guided: { status: 409, again: false },
  check_failed: { status: 409, again: true },
  checks_unconfirmed: { status: 409, again: false },
  endpoint_exists: { status: 409, again: false },
  request_conflict: { status: 409, again: false },
  endpoint_gone: { status: 410, again: false },
  in_progress: { status: 409, again: true },
  outcome_unknown: { status: 504, again: true },
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
