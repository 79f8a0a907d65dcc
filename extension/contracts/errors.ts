/**
 * The failures of the extension, beside the relay's own codes: the closed list that messages carry and views put into words.
 * `done` says whether the requested change exists in EBS, as far as the extension knows.
 */
import * as v from 'valibot'
import { Check } from '../../shared/checks.ts'
import { EndpointRef } from '../../shared/endpoint.ts'
import { Done, ERROR_CODES, type ErrorCode } from '../../shared/errors.ts'

const OWN_CODES = [
  'relay_not_connected', // no relay was chosen yet
  'relay_address_invalid', // the entered text is no web address
  'relay_address_credentials', // it has a user name or a password
  'relay_address_path', // it goes on after the host
  'relay_not_agreed', // the admin has not agreed that this relay gets what belongs to the environment
  'relay_unreachable', // it does not answer, or the network is down
  'relay_foreign', // another server answers there
  'relay_outdated', // the relay is of an earlier version, and does not understand a request or lacks a route or a field
  'extension_outdated', // the relay is of a later version, and one of the two does not understand the other
  'relay_invalid_answer', // an answer that the contract does not know: another server, or another version
  'permission_missing', // the admin did not grant the origin
  'user_denied', // Deny was pressed in EBS
  'window_closed', // the sign-in window was closed
  'authorization_unreachable', // the browser could not load EBS's sign-in page
  'authorization_refused', // EBS answered with an OAuth error (RFC 6749 section 4.1.2.1)
  'authorization_invalid', // an answer with the wrong state or issuer: not for us
  'sign_in_required', // no live session
  'production_unconfirmed', // the admin did not agree to write to this production environment
  'busy', // another creation is under way
  'not_verified', // the new endpoint token is not as it should be, so the old one was not retired
  'unknown_token', // no such endpoint token here
  'value_differs', // the value that was given is not the one that EBS has registered
  'still_listed', // to be removed from the list, and EBS lists it, or its list was not read
  'still_registered', // the admin was to remove it in the Cloud Store, and EBS still has it
  'value_not_here', // registered in EBS, but the value is not in this vault
  'record_damaged', // the vault's record does not open
  'vault_locked', // it opens with the passphrase
  'passphrase_wrong',
  'passphrase_too_soon', // wrong ones before: the next try has to wait
  'passphrase_set', // the vault has a passphrase already
  'passphrase_removed', // the vault has none any more
  'passphrase_required', // by the company's policy, before anything is created
  'set_by_policy', // the company has settled this
  'backup_invalid', // the file is no backup of ours, or is torn
  'being_replaced', // its replacement is under way already
  'backup_too_large', // larger than any backup of ours
  'backup_newer', // made by a later version of this extension
  'table_unreadable', // no CSV and no JSON, or no column of values
  'table_too_large', // more rows than any subscription has tokens
  'format_unsafe', // a program that reads this format would take the value or the address for something else
  'clipboard_failed', // the browser did not let us write to the clipboard
  'vault_failed', // the vault could not be read or written
  'vault_full', // the browser has no room to write the vault
  'vault_newer', // a later version of the extension made the vault
  'vault_erased', // the vault was erased before the endpoint token came
  'sample_only', // the sample data cannot do it
  'message_refused', // the sender may not send this
  'invalid_message', // a message that the table does not know
  'unexpected', // a fault of ours
] as const
export type OwnCode = (typeof OWN_CODES)[number]
export type FailureCode = ErrorCode | OwnCode
export const FAILURE_CODES = [...ERROR_CODES, ...OWN_CODES] as [FailureCode, ...FailureCode[]]

/** A failure as views get it. It holds nothing secret. */
export const Failure = v.object({
  code: v.picklist(FAILURE_CODES),
  done: Done,
  /** ISO time. */
  at: v.string(),
  /** The relay's request id, to find the request in its log. */
  requestId: v.optional(v.string()),
  ebsMessageId: v.optional(v.string()),
  /** A name for the words: an origin, a redirect URI. */
  subject: v.optional(v.string()),
  ref: v.optional(EndpointRef),
  checks: v.optional(v.array(Check)),
})
export type Failure = v.InferOutput<typeof Failure>

/** The one error type of the extension. Its message is the code, so it can hold no secret. */
export class Failed extends Error {
  readonly failure: Failure
  constructor(code: FailureCode, more: Partial<Omit<Failure, 'code'>> = {}) {
    super(code)
    this.name = 'Failed'
    this.failure = { done: 'no', at: new Date().toISOString(), ...more, code }
  }
}

/** Turns anything thrown into a failure. An unforeseen error becomes `unexpected`, and its text goes to the console alone. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.failure
  console.error(error)
  return new Failed('unexpected', { done: 'unknown' }).failure
}
