/** In English: the extension's own failures. Whether anything exists in EBS is said beside each, from the failure itself. */
import type { OwnCode } from '../../../contracts/errors.ts'
import { type FailureText, ourFault, signInAgain, tellOperator } from './next-steps.ts'

export const ownFailures: Record<OwnCode, FailureText> = {
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
    what: 'The relay address must not contain a path.',
    next: 'Remove everything after the host name, but keep the port if there is one.',
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
  extension_outdated: {
    what: 'This extension is too old for the relay.',
    next: 'Update the extension in your browser.',
  },
  relay_invalid_answer: {
    what: 'The server at this address is not a compatible relay.',
    next: 'Check the address, or update the extension or the relay.',
  },
  permission_missing: {
    what: 'The browser has no permission to access this address.',
    next: 'Connect to the relay again and select Allow when the browser asks.',
  },
  user_denied: { what: 'You selected Deny in the sign-in window.', next: 'To continue, try again and select Allow.' },
  window_closed: {
    what: 'The sign-in window was closed before you selected Allow or Deny.',
    next: 'Try again and complete the sign-in.',
  },
  authorization_unreachable: {
    what: 'The sign-in page could not be loaded.',
    next: 'Either the page cannot be reached from this computer, or this redirect URI is not registered in EBS. Ask an EBS administrator to register it:',
  },
  authorization_refused: { what: 'The sign-in was refused.', next: tellOperator },
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
    next: 'Select “Check all” in the list. If EBS lists the token, revoke it.',
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
    next: 'EBS is not affected. Paste the value again on the token’s page, or restore a backup.',
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
