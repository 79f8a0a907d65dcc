/** In English: every way in which something can fail. Whether anything exists in EBS is said beside it, from the failure itself. */
import type { FailureCode } from '../../contracts/errors.ts'

/** `what` happened, and what to do `next`. */
export type FailureText = { what: string; next: string }

const tryAgain = 'Try again in a moment.'
const tellOperator = 'Contact your relay administrator and include the details below.'
const signInAgain = 'Sign in to EBS again.'
const updateEither = 'Update the extension or the relay.'
const ourFault = 'This is a problem in the extension. Try again. If it happens again, report it with the details below.'

export const failures: Record<FailureCode, FailureText> = {
  // the relay's own
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
  // the extension's own
  relay_not_connected: {
    what: 'The extension is not connected to a relay.',
    next: 'Enter the relay address from your IT administrator.',
  },
  relay_address_invalid: {
    what: 'This is not a relay address.',
    next: 'Enter the whole address. It starts with https://.',
  },
  relay_address_credentials: {
    what: 'The relay address must not contain a user name or password.',
    next: 'Remove them, and enter the address without them.',
  },
  relay_address_path: {
    what: 'The relay address ends after the host name.',
    next: 'Remove what follows it.',
  },
  relay_not_agreed: {
    what: 'You have not yet allowed this relay to use this environment.',
    next: 'Open the side panel. It shows what the relay would receive and asks for your decision.',
  },
  relay_unreachable: {
    what: 'The relay cannot be reached.',
    next: 'Check the address, your network connection, and that the relay is running, then try again.',
  },
  relay_foreign: {
    what: 'The server at this address is not a relay.',
    next: 'Check the address with your IT administrator.',
  },
  relay_outdated: {
    what: 'This relay is too old for this version of the extension.',
    next: 'Ask the relay administrator to update the relay.',
  },
  relay_invalid_answer: {
    what: 'The server at this address is not a compatible relay.',
    next: 'Check the address, or update the extension or the relay.',
  },
  permission_missing: {
    what: 'The browser has no permission to access this address.',
    next: 'Connect to the relay again and select Allow when the browser asks.',
  },
  user_denied: { what: 'You selected Deny in EBS.', next: 'To continue, try again and select Allow.' },
  window_closed: {
    what: 'The sign-in window was closed before you selected Allow or Deny.',
    next: 'Try again and complete the sign-in.',
  },
  authorization_unreachable: {
    what: 'The sign-in page of EBS could not be loaded.',
    next: 'Either EBS cannot be reached from this computer, or this redirect URI is not registered in EBS. Ask an EBS administrator to register it:',
  },
  authorization_refused: { what: 'EBS refused the sign-in.', next: tellOperator },
  authorization_invalid: {
    what: 'The sign-in response did not match this request and was discarded.',
    next: signInAgain,
  },
  sign_in_required: { what: 'You are not signed in to EBS.', next: 'Sign in, then try again.' },
  busy: { what: 'Another operation is not finished.', next: 'Finish it first. It is at the top of the list.' },
  not_verified: {
    what: 'The new token could not be verified in EBS, so the old one was kept.',
    next: 'Select “Finish” to check again. Both tokens remain in the list.',
  },
  unknown_token: { what: 'This token is no longer on this computer.', next: 'Go back to the list.' },
  value_differs: {
    what: 'This value does not match the token registered in EBS. It was not saved.',
    next: 'Copy the whole value, without line breaks, where the token was created, and paste it again.',
  },
  still_listed: {
    what: 'EBS lists this token, or its list was not read yet.',
    next: 'Read the list again. If EBS lists the token, revoke it.',
  },
  still_registered: {
    what: 'EBS still lists this token.',
    next: 'Remove it in the Cloud Store, then check again. EBS may take a minute to update.',
  },
  value_not_here: {
    what: 'The value of this token is not on this computer.',
    next: 'Copy the value on the computer where the token was created.',
  },
  record_damaged: {
    what: 'The stored record of this token is damaged and cannot be opened.',
    next: 'EBS is not affected. Create a new token, or restore a backup.',
  },
  vault_locked: { what: 'The vault is locked.', next: 'Unlock it in the side panel.' },
  passphrase_wrong: { what: 'Wrong passphrase.', next: 'Check the keyboard language and Caps Lock.' },
  passphrase_too_soon: { what: 'Too many incorrect attempts.', next: 'Wait for the time shown, then try again.' },
  passphrase_set: { what: 'The vault already has a passphrase.', next: 'Change it in the settings.' },
  passphrase_removed: {
    what: 'The vault no longer has a passphrase.',
    next: 'It was removed in another window. You can set a new one in the settings.',
  },
  being_replaced: {
    what: 'This token is already being replaced.',
    next: 'Open its page. It shows the new token and what is left to do.',
  },
  backup_invalid: {
    what: 'This file is not a backup from this extension, or it is incomplete.',
    next: 'Choose another file.',
  },
  backup_too_large: {
    what: 'This file is too large to be a backup from this extension.',
    next: 'Choose another file.',
  },
  backup_newer: {
    what: 'This backup was made by a later version of the extension.',
    next: 'Update the extension, then restore it.',
  },
  table_unreadable: {
    what: 'The tokens in this table cannot be read.',
    next: 'Use CSV, JSON or cells copied from a spreadsheet. The first row must name the columns, and one of them must be “value”.',
  },
  table_too_large: {
    what: 'This table is too large.',
    next: 'Split it into parts of at most 5,000 rows.',
  },
  format_unsafe: {
    what: 'This format cannot hold the value or the address safely. Programs would misread one of the characters.',
    next: 'Hand it over as JSON or as an HTTP header.',
  },
  clipboard_failed: {
    what: 'The browser blocked copying to the clipboard.',
    next: 'Click in the panel and try again, or show the value and copy it manually.',
  },
  production_unconfirmed: {
    what: 'Changes in a production environment must be confirmed.',
    next: 'Select the checkbox below the type, or start again from the list.',
  },
  passphrase_required: {
    what: 'Your organization requires a passphrase first.',
    next: 'Set one in the settings, under “Vault protection”, then continue.',
  },
  set_by_policy: { what: 'Managed by your organization.', next: 'Contact the administrator of your browser.' },
  vault_failed: {
    what: 'The browser could not read or write the vault.',
    next: 'Close the browser and open it again, then try again.',
  },
  vault_full: {
    what: 'The browser has no space left to write the vault.',
    next: 'Free some disk space, then try again.',
  },
  vault_newer: {
    what: 'A later version of the extension made this vault.',
    next: 'Update the extension, then try again. The vault stays as it is.',
  },
  vault_erased: {
    what: 'The vault was erased before the token arrived, so its value was not saved.',
    next: 'EBS may have registered the token. Sign in to see it in the list, and revoke it if you do not need it.',
  },
  sample_only: { what: 'This does not work with sample data.', next: 'Connect to your relay first.' },
  message_refused: { what: 'This action is not available on this page.', next: 'Use the side panel.' },
  invalid_message: { what: 'The extension was updated while this page was open.', next: 'Close it and open it again.' },
  unexpected: { what: 'An unexpected error occurred.', next: ourFault },
}
