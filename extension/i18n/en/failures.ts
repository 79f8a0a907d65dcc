/** In English: every way in which something can fail. Whether anything exists in EBS is said beside it, from the failure itself. */
import type { FailureCode } from '../../contracts/errors.ts'

/** `what` happened, and what to do `next`. */
export type FailureText = { what: string; next: string }

const tryAgain = 'Try again in a moment.'
const tellOperator = 'Tell whoever runs the relay; the details below help.'
const signInAgain = 'Sign in to EBS again.'
const updateEither = 'Update the extension, or the relay.'
const ourFault = 'This is a fault of the extension. Try again; if it stays, report it with the details below.'
/** Which of them it was, the details say. */
const unreadable = { what: 'The relay could not read the request.', next: ourFault }
const otherVersion = { what: 'The relay does not take this request.', next: updateEither }

export const failures: Record<FailureCode, FailureText> = {
  // the relay's own
  malformed_request: unreadable,
  malformed_json: unreadable,
  invalid_field: unreadable,
  unknown_field: otherVersion,
  https_required: { what: 'This address is not protected.', next: 'Use an address that starts with https://.' },
  not_found: otherVersion,
  method_not_allowed: otherVersion,
  request_timeout: { what: 'The request took too long to reach the relay.', next: tryAgain },
  body_too_large: unreadable,
  unsupported_media_type: unreadable,
  unsupported_encoding: unreadable,
  expectation_failed: unreadable,
  rate_limited: { what: 'There were too many requests in a short time.', next: 'Wait a minute, then try again.' },
  headers_too_large: { ...unreadable, next: signInAgain },
  origin_not_allowed: {
    what: 'The relay does not serve this extension.',
    next: 'Whoever runs the relay adds the id of this extension to its configuration.',
  },
  internal_error: { what: 'The relay failed.', next: tellOperator },
  shutting_down: { what: 'The relay is being restarted.', next: tryAgain },
  deadline_exceeded: { what: 'EBS did not answer in time.', next: tryAgain },
  unknown_environment: { what: 'The relay does not have this environment any more.', next: 'Choose another one.' },
  redirect_uri_mismatch: {
    what: 'The relay does not know the redirect URI of this extension.',
    next: 'Whoever runs the relay adds it to the configuration.',
  },
  invalid_code: { what: 'The sign-in could not be completed.', next: signInAgain },
  invalid_code_verifier: { what: 'The sign-in could not be completed.', next: signInAgain },
  code_invalid: {
    what: 'EBS did not accept the sign-in: it was used already, it took too long, or it was for another relay.',
    next: signInAgain,
  },
  insufficient_scope: {
    what: 'EBS did not allow this application.',
    next: 'Sign in again, and press Allow for the application that is asked for.',
  },
  relay_client_rejected: {
    what: 'EBS does not accept the relay: its client secret is wrong or has expired.',
    next: tellOperator,
  },
  exchange_outcome_unknown: { what: 'The sign-in could not be completed.', next: signInAgain },
  upstream_token_too_large: { what: 'The token that EBS gave is too large to carry.', next: tellOperator },
  session_required: { what: 'You are not signed in to EBS.', next: 'Sign in, then try again.' },
  session_invalid: { what: 'Your session has ended.', next: signInAgain },
  session_expired: { what: 'Your session has ended.', next: signInAgain },
  session_revoked: { what: 'EBS has ended your session.', next: signInAgain },
  session_for_another_request: { what: 'This sign-in was for something else.', next: signInAgain },
  proof_required: { what: 'The relay could not see that the session is yours.', next: signInAgain },
  invalid_proof: { what: 'The relay could not see that the session is yours.', next: signInAgain },
  proof_key_mismatch: { what: 'The relay could not see that the session is yours.', next: signInAgain },
  use_dpop_nonce: { what: 'The relay could not see that the session is yours.', next: tryAgain },
  ebs_unreachable: {
    what: 'EBS cannot be reached.',
    next: 'See that the EBS Web API is running and that the relay may reach it, then try again.',
  },
  ebs_tls: {
    what: 'The certificate of EBS is not trusted.',
    next: 'Whoever runs the relay names the private authority in its configuration, or renews the certificate.',
  },
  ebs_unavailable: { what: 'EBS is not available now.', next: tryAgain },
  ebs_timeout: { what: 'EBS did not answer in time.', next: tryAgain },
  ebs_busy: { what: 'EBS is busy and asks for patience.', next: 'Wait a minute, then try again.' },
  ebs_error: { what: 'EBS failed.', next: 'Try again; if it stays, look in the event log of EBS.' },
  ebs_invalid_answer: { what: 'EBS gave an answer that cannot be read.', next: tellOperator },
  ebs_forbidden: {
    what: 'EBS does not allow this to the user who signed in.',
    next: 'Sign in as an administrator of EBS who is assigned to the application.',
  },
  egress_denied: { what: 'The relay may not reach the address of EBS.', next: tellOperator },
  unknown_type: { what: 'This environment has no such endpoint type.', next: 'Choose another type.' },
  type_not_in_scope: { what: 'This sign-in was for something else.', next: signInAgain },
  registration_guided: {
    what: 'Here, endpoint tokens are made in the Cloud Store itself.',
    next: 'Open the Integrations tab of your subscription in the Cloud Store.',
  },
  check_failed: { what: 'Something that is needed first is missing.', next: 'See to it, then try again.' },
  checks_unconfirmed: { what: 'Something could not be checked.', next: 'Look yourself, then go on.' },
  endpoint_exists: {
    what: 'Another endpoint token of this type is registered in EBS.',
    next: 'Open the registered one: there it can be used, replaced or revoked.',
  },
  request_conflict: { what: 'This request was used for something else.', next: 'Start again with Add token.' },
  endpoint_gone: {
    what: 'The endpoint token of this request exists in EBS no more: EBS lists it as revoked, or neither lists it nor accepts its value.',
    next: 'Nothing is open any more. Try again makes a new one.',
  },
  value_not_told: {
    what: 'EBS has registered the endpoint token, but its value was in an answer that got lost, and EBS does not tell it again.',
    next: 'Open the registered one: replace it for one with a new value, or revoke it.',
  },
  in_progress: { what: 'The same request is being worked on.', next: tryAgain },
  outcome_unknown: {
    what: 'EBS did not say whether it was done.',
    next: 'Press Finish: it looks first, and never does it twice.',
  },
  // the extension's own
  relay_not_connected: {
    what: 'The extension is not connected to a relay.',
    next: 'Enter the address that your administrator gave you.',
  },
  relay_address_invalid: {
    what: 'This is not the address of a relay.',
    next: 'Enter the whole address; it starts with https://.',
  },
  relay_not_agreed: {
    what: 'You have not agreed that this relay gets what belongs to this environment.',
    next: 'Open the side panel: it says what would be sent, and asks you.',
  },
  relay_unreachable: {
    what: 'The relay cannot be reached.',
    next: 'See that you are online and that the relay is running, then try again.',
  },
  relay_invalid_answer: {
    what: 'What answers at this address is no relay of this version.',
    next: 'Check the address, or update the extension or the relay.',
  },
  permission_missing: {
    what: 'The browser was not allowed to reach this address.',
    next: 'Connect to the relay again, and press Allow when the browser asks.',
  },
  user_denied: { what: 'You pressed Deny in EBS.', next: 'To go on after all, try again and press Allow.' },
  window_closed: {
    what: 'The sign-in window was closed before you pressed Allow or Deny.',
    next: 'Try again, and finish in the window.',
  },
  authorization_unreachable: {
    what: 'The sign-in page of EBS could not be loaded.',
    next: 'Either EBS cannot be reached from this computer, or this redirect URI is not registered there; an EBS administrator registers it:',
  },
  authorization_refused: { what: 'EBS refused the sign-in.', next: tellOperator },
  authorization_invalid: {
    what: 'The answer to the sign-in was not for us, so it was thrown away.',
    next: signInAgain,
  },
  sign_in_required: { what: 'You are not signed in to EBS.', next: 'Sign in, then try again.' },
  busy: { what: 'Something else is not finished yet.', next: 'Finish that first: it is on top of the list.' },
  not_verified: {
    what: 'EBS does not hold for the new one what it should, so the old one was not retired.',
    next: 'Press Finish to look again. Or go back to the list, where both are.',
  },
  unknown_token: { what: 'This endpoint token is not here any more.', next: 'Go back to the list.' },
  value_differs: {
    what: 'That is not the value that EBS has registered for this endpoint token. It was not kept.',
    next: 'Copy the value where it was created, whole and without line breaks, and paste it again.',
  },
  still_listed: {
    what: 'EBS lists this endpoint token, or its list was not read yet.',
    next: 'Read the list again. If EBS lists the endpoint token, revoke it.',
  },
  still_registered: {
    what: 'EBS still has this endpoint token.',
    next: 'Remove it in the Cloud Store, then have EBS asked again. After a change EBS may need a minute.',
  },
  value_not_here: {
    what: 'The value of this endpoint token is not on this computer.',
    next: 'Copy it on the computer where it was created.',
  },
  record_damaged: {
    what: 'The record of this endpoint token is damaged and does not open.',
    next: 'EBS is not affected. Create a new endpoint token, or restore a backup.',
  },
  vault_locked: { what: 'The vault is locked.', next: 'Unlock it in the side panel.' },
  passphrase_wrong: { what: 'That is not the passphrase.', next: 'Look at the keyboard’s language and Caps Lock.' },
  passphrase_too_soon: { what: 'Too many wrong passphrases.', next: tryAgain },
  passphrase_set: { what: 'The vault has a passphrase already.', next: 'Change it in the settings.' },
  passphrase_removed: {
    what: 'The vault has no passphrase any more.',
    next: 'It was removed in another window. You can set a new one in the settings.',
  },
  backup_invalid: {
    what: 'This file is no backup of this extension, or it is incomplete.',
    next: 'Choose another file.',
  },
  backup_too_large: {
    what: 'This file is too large to be a backup of this extension.',
    next: 'Choose another file.',
  },
  backup_newer: {
    what: 'This backup was made by a later version of the extension.',
    next: 'Update the extension, then restore it.',
  },
  format_unsafe: {
    what: 'This format cannot hold the value or the address safely: programs would read one of their characters as something else.',
    next: 'Hand it over as JSON or as an HTTP header.',
  },
  clipboard_failed: {
    what: 'The browser did not let the value into the clipboard.',
    next: 'Click into the panel and try again, or show the value and copy it by hand.',
  },
  production_unconfirmed: {
    what: 'This is a production environment, and nobody has agreed to a change in it.',
    next: 'Tick the box under the type, or start again from the list.',
  },
  passphrase_required: {
    what: 'Your organization requires a passphrase first.',
    next: 'Set one in the settings, under Lock, then go on.',
  },
  set_by_policy: { what: 'Your organization has settled this.', next: 'Ask whoever manages your browser.' },
  vault_failed: {
    what: 'The browser could not read or write the vault.',
    next: 'Close the browser and open it again, then try again.',
  },
  vault_full: {
    what: 'The browser has no room left to write the vault.',
    next: 'Make room on the disk, then try again.',
  },
  vault_newer: {
    what: 'A later version of the extension made this vault.',
    next: 'Update the extension, then try again. The vault stays as it is.',
  },
  vault_erased: {
    what: 'The vault was erased before the endpoint token came, so its value was not kept.',
    next: 'EBS may have registered it. Sign in to see it in the list, and revoke it there if it is not needed.',
  },
  message_refused: { what: 'This page may not do that.', next: 'Do it in the side panel.' },
  invalid_message: { what: 'The extension was updated while this page was open.', next: 'Close it and open it again.' },
  unexpected: { what: 'Something unexpected happened.', next: ourFault },
}
