/** In English: the failures that the relay reports. Whether anything exists in EBS is said beside each, from the failure itself. */
import type { ErrorCode } from '../../../../shared/errors.ts'
import { type FailureText, ourFault, signInAgain, tellOperator, tryAgain, updateEither } from './next-steps.ts'

export const relayFailures: Record<ErrorCode, FailureText> = {
  malformed_request: { what: 'The relay rejected the request as malformed.', next: ourFault },
  malformed_json: { what: 'The relay could not parse the request.', next: ourFault },
  invalid_field: { what: 'The relay rejected a value in the request.', next: ourFault },
  unknown_field: {
    what: 'The relay does not know a field that this version of the extension sends.',
    next: updateEither,
  },
  https_required: { what: 'The relay address must use HTTPS.', next: 'Enter an address that starts with https://.' },
  not_found: { what: 'The relay does not offer this operation.', next: updateEither },
  method_not_allowed: { what: 'The relay does not allow this operation.', next: updateEither },
  request_timeout: { what: 'The request took too long to reach the relay.', next: tryAgain },
  body_too_large: { what: 'The request is too large for the relay.', next: ourFault },
  unsupported_media_type: { what: 'The relay does not accept this content type.', next: ourFault },
  unsupported_encoding: { what: 'The relay does not accept this content encoding.', next: ourFault },
  expectation_failed: { what: 'The relay does not accept the Expect header of the request.', next: ourFault },
  rate_limited: { what: 'Too many requests.', next: 'Wait a minute, then try again.' },
  headers_too_large: { what: 'The request headers are too large for the relay.', next: signInAgain },
  origin_not_allowed: {
    what: 'The relay is not configured for this extension.',
    next: 'Ask the relay administrator to add this extension’s ID to its configuration.',
  },
  internal_error: { what: 'The relay reported an internal error.', next: tellOperator },
  shutting_down: { what: 'The relay is being restarted.', next: tryAgain },
  deadline_exceeded: { what: 'The relay stopped waiting for EBS.', next: tryAgain },
  unknown_environment: {
    what: 'This environment is no longer available on the relay.',
    next: 'Select another environment.',
  },
  redirect_uri_mismatch: {
    what: 'This extension’s redirect URI is not in the relay’s configuration.',
    next: 'Ask the relay administrator to add it.',
  },
  invalid_code: { what: 'The sign-in code from EBS has an unexpected format.', next: signInAgain },
  invalid_code_verifier: {
    what: 'This sign-in was made for another relay or another browser.',
    next: signInAgain,
  },
  code_invalid: {
    what: 'EBS did not accept the sign-in. It has expired, was already used, or was made for another relay.',
    next: signInAgain,
  },
  insufficient_scope: {
    what: 'EBS did not grant access to this application.',
    next: 'Sign in again and select Allow for the requested application.',
  },
  relay_client_rejected: {
    what: 'EBS rejects the relay. Its client secret is wrong or has expired.',
    next: tellOperator,
  },
  exchange_outcome_unknown: { what: 'EBS did not confirm the sign-in.', next: signInAgain },
  upstream_token_too_large: { what: 'EBS issued an access token that is too large for the relay.', next: tellOperator },
  session_required: { what: 'You are not signed in to EBS.', next: 'Sign in, then try again.' },
  session_invalid: { what: 'The relay no longer accepts your session.', next: signInAgain },
  session_expired: { what: 'Your session has expired.', next: signInAgain },
  session_revoked: { what: 'EBS has ended your session.', next: signInAgain },
  session_for_another_request: { what: 'You signed in for a different operation.', next: signInAgain },
  proof_required: { what: 'The request did not contain the proof for your session.', next: signInAgain },
  invalid_proof: { what: 'The relay could not verify the proof for your session.', next: signInAgain },
  proof_key_mismatch: { what: 'Your session belongs to another browser profile.', next: signInAgain },
  use_dpop_nonce: { what: 'The relay asked for a new proof and did not accept it.', next: tryAgain },
  ebs_unreachable: {
    what: 'EBS cannot be reached.',
    next: 'Make sure that the EBS Web API is running and that the relay can reach it, then try again.',
  },
  ebs_tls: {
    what: 'The certificate of EBS is not trusted.',
    next: 'Ask the relay administrator to add the private certificate authority to the relay’s configuration, or to renew the certificate.',
  },
  ebs_unavailable: { what: 'EBS is not available now.', next: tryAgain },
  ebs_timeout: { what: 'EBS did not answer in time.', next: tryAgain },
  ebs_busy: { what: 'EBS is temporarily overloaded.', next: 'Wait a minute, then try again.' },
  ebs_error: { what: 'EBS returned an error.', next: 'Try again. If it continues, check the EBS event log.' },
  ebs_invalid_answer: { what: 'The relay could not read the response from EBS.', next: tellOperator },
  ebs_forbidden: {
    what: 'The signed-in user does not have permission for this in EBS.',
    next: 'Sign in as an EBS administrator who is assigned to the application.',
  },
  egress_denied: { what: 'The relay is not allowed to connect to the EBS address.', next: tellOperator },
  unknown_type: { what: 'This environment does not have this token type.', next: 'Select another type.' },
  type_not_in_scope: { what: 'Your sign-in does not cover this token type.', next: signInAgain },
  registration_guided: {
    what: 'In this environment, tokens are created in the Cloud Store.',
    next: 'Open the “Integrations” tab of your subscription in the Cloud Store.',
  },
  check_failed: { what: 'A prerequisite is not met.', next: 'Fix it, then try again.' },
  checks_unconfirmed: { what: 'A prerequisite could not be checked.', next: 'Check it yourself, then continue.' },
  endpoint_exists: {
    what: 'Another token of this type is registered in EBS.',
    next: 'Open the registered token to use, replace or revoke it.',
  },
  request_conflict: {
    what: 'This request was already used for a different operation.',
    next: 'Start again with “Add token”.',
  },
  endpoint_gone: {
    what: 'The token that this request created has since ended. EBS lists it as revoked, or neither lists it nor accepts its value.',
    next: 'Select “Try again” to create a new one.',
  },
  value_not_told: {
    what: 'EBS has registered the token, but the response with its value was lost, and EBS does not show the value again.',
    next: 'Open the registered token, then replace or revoke it.',
  },
  in_progress: { what: 'This request is already in progress.', next: tryAgain },
  outcome_unknown: {
    what: 'EBS did not confirm the result.',
    next: 'Select “Finish”. It checks EBS first, so nothing is done twice.',
  },
}
