/** How EBS says no: a status and exactly `{MessageID, UserMessage, Messages}` (contract section 10). */
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** MessageID → status and text (contract section 10). Those below the line are not published. */
const TABLE = {
  'login-invalid-user': [401, 'The user is not known or not active.'],
  'login-invalid-password': [401, 'The password is not valid.'],
  'login-invalid-branch': [401, 'The branch is not valid.'],
  'login-invalid-lang': [401, 'The language is not valid.'],
  'login-invalid-credentials': [401, 'The credentials are not valid.'],
  'invalid-subscription-id': [400, 'The subscription is not known.'],
  'subscription-invalid-password': [401, 'The password of the subscription is not valid.'],
  'login-no-authorization-header': [401, 'Sign in first.'],
  'login-invalid-bearer-header': [401, 'The authorization header is not valid.'],
  'no-webapi-token': [401, 'There is no token.'],
  'invalid-webapi-token': [403, 'The token is not valid.'],
  'expired-webapi-token': [403, 'The token has expired. Sign in again.'],
  'company-parameter-not-found': [404, 'The company parameter does not exist.'],
  // ── invented ──
  'invalid-bridge-id': [400, 'The bridge is not known.'],
  'login-extra-pin-required': [401, 'Enter the PIN that was sent to you.'],
  'login-extra-pin-invalid': [401, 'The PIN is not valid.'],
  'invalid-api-key': [401, 'The key is not valid.'],
  'ambiguous-credentials': [401, 'Send a key or a token, not both.'],
  'connection-not-trusted': [403, 'The subscription has no trusted connection to this company.'],
  'insufficient-privileges': [403, 'Only an administrator may do this.'],
  'insufficient-scope': [403, 'The token was given for another application.'],
  'application-not-in-subscription': [403, 'The application is not in the subscription.'],
  'application-inactive': [403, 'The application is not active.'],
  'user-not-assigned': [403, 'The user is not assigned to the application.'],
  'user-not-found': [404, 'The user does not exist.'],
  'application-not-found': [404, 'The application does not exist.'],
  'endpoint-not-registered': [404, 'No endpoint of this type is registered.'],
  'invalid-endpoint-type': [404, 'The endpoint type does not exist.'],
  'invalid-request': [400, 'The request is not valid.'],
  'endpoint-already-registered': [409, 'Another endpoint of this type is registered.'],
  'request-id-in-use': [409, 'The request id was used for something else.'],
  'service-not-found': [404, 'There is nothing at this address.'],
  'internal-error': [500, 'EBS failed.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>

export type MessageId = keyof typeof TABLE

/** What EBS says in the language of the login (contract 12), of what a person reads in these words. */
const IN_GREEK: Partial<Record<MessageId, string>> = {
  'login-extra-pin-required': 'Πληκτρολογήστε το PIN που σας στάλθηκε.',
  'login-extra-pin-invalid': 'Το PIN δεν είναι έγκυρο.',
}

export class EbsError extends Error {
  override name = 'EbsError'
  readonly status: ContentfulStatusCode
  readonly body: { MessageID: MessageId; UserMessage: string; Messages: string[] }

  constructor(messageId: MessageId, ...messages: string[]) {
    super(messageId)
    const [status, text] = TABLE[messageId]
    this.status = status
    this.body = { MessageID: messageId, UserMessage: text, Messages: messages }
  }

  /** The same, said in that language where EBS has it. */
  in(language: string): this {
    if (language === 'el-GR') this.body.UserMessage = IN_GREEK[this.body.MessageID] ?? this.body.UserMessage
    return this
  }
}
