/**
 * Every way in which the relay says no, by code. The relay has the status and the title of each (relay/errors.ts), the extension its
 * words in every language. Source of the shape: RFC 9457.
 */
import * as v from 'valibot'
import { Check } from './checks.ts'
import { EndpointRef } from './endpoint.ts'

export const ERROR_CODES = [
  // the request itself
  'malformed_request',
  'malformed_json',
  'invalid_field',
  'unknown_field',
  'https_required',
  'not_found',
  'method_not_allowed',
  'request_timeout',
  'body_too_large',
  'unsupported_media_type',
  'unsupported_encoding',
  'rate_limited',
  'headers_too_large',
  'origin_not_allowed',
  'internal_error',
  'shutting_down',
  'deadline_exceeded',

  // sign-in
  'unknown_environment',
  'redirect_uri_mismatch',
  'invalid_code',
  'invalid_code_verifier',
  'code_invalid',
  'insufficient_scope',
  'relay_client_rejected',
  'exchange_outcome_unknown',
  'upstream_token_too_large',

  // session and proof of possession (RFC 9449)
  'session_required',
  'session_invalid',
  'session_expired',
  'session_revoked',
  'session_for_another_request',
  'proof_required',
  'invalid_proof',
  'proof_key_mismatch',
  'use_dpop_nonce',

  // EBS
  'ebs_unreachable',
  'ebs_tls',
  'ebs_unavailable',
  'ebs_timeout',
  'ebs_busy',
  'ebs_error',
  'ebs_invalid_answer',
  'ebs_forbidden',
  'egress_denied',

  // endpoint tokens
  'unknown_type',
  'type_not_in_scope',
  'registration_guided',
  'check_failed',
  'checks_unconfirmed',
  'endpoint_exists',
  'request_conflict',
  'in_progress',
  'outcome_unknown',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

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
