/** EBS's own `MessageID` → our code (contract section 10): the one place that knows them. */
import type { ErrorCode } from '../../shared/errors.ts'

/** The ids by which EBS refuses a token or a user, with any status: the admin has to sign in again. */
const SIGN_IN_AGAIN = [
  'invalid-webapi-token',
  'expired-webapi-token',
  'no-webapi-token',
  'invalid-webapitoken-info',
  'login-no-authorization-header',
  'login-invalid-bearer-header',
  'login-invalid-user',
  'login-invalid-password',
  'login-invalid-branch',
  'login-invalid-lang',
  'login-invalid-credentials',
]

/** The application server behind the Web API is down: EBS says so with 500. */
const SERVER_DOWN = [
  'ebs-server-socket-error',
  'ebs-server-invalid-host',
  'no-available-ebsserver',
  'no-registered-ebsserver',
]

const CODES = new Map<string, ErrorCode>([
  ...SIGN_IN_AGAIN.map((id) => [id, 'session_revoked'] as const),
  ...SERVER_DOWN.map((id) => [id, 'ebs_unavailable'] as const),
  // Another sign-in does not help: this EBS does not know the subscription.
  ['invalid-subscription-id', 'ebs_forbidden'],
  ['subscription-invalid-password', 'ebs_forbidden'],
  ['invalid-service', 'ebs_forbidden'],
  // The fault lies on the way to EBS and not with the user: a proxy ends TLS, or the address is wrong.
  ['https-required', 'ebs_error'],
])

/** Whether the id says that the application server behind the Web API is down. */
export const isServerDown = (messageId: string | undefined): boolean => SERVER_DOWN.some((id) => id === messageId)

/** Ids are words with hyphens. The relay passes on nothing else: it could be anything. */
const ID = /^[a-z][a-z0-9-]{2,63}$/

/** The id in an error body `{MessageID, UserMessage, Messages}`, or undefined (HTML of IIS, an empty body). */
export function messageIdOf(body: string): string | undefined {
  const id = givenId(body)
  return id !== undefined && ID.test(id) ? id : undefined
}

/** Whether an error is EBS's own, in the shape of contract 10, and not a proxy's in front of it. */
export const isEbsError = (body: string): boolean => givenId(body) !== undefined

function givenId(body: string): string | undefined {
  try {
    const { MessageID } = JSON.parse(body)
    return typeof MessageID === 'string' ? MessageID : undefined
  } catch {
    return undefined
  }
}

/** Every text in which an answer may say something: the fields of contract 10 and of ASP.NET, or the whole body. */
export function messageIn(body: string): string[] {
  const text = body.trim()
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json === 'string') return [json]
    if (typeof json !== 'object' || json === null) return []
    const { MessageID, UserMessage, Message, Messages } = json as Record<string, unknown>
    return [MessageID, UserMessage, Message, Messages].flat().filter((one) => typeof one === 'string')
  } catch {
    return [text]
  }
}

/** The code for an answer that is not a success. 401 and 403 both mean "sign in again" to the vendor's own client. */
export function codeFor(status: number, messageId: string | undefined): ErrorCode {
  const known = messageId === undefined ? undefined : CODES.get(messageId)
  if (known) return known
  if (status === 401) return 'session_revoked'
  if (status === 403) return 'ebs_forbidden'
  if (status === 429) return 'ebs_busy'
  if (status === 503) return 'ebs_unavailable'
  return status >= 300 && status < 400 ? 'ebs_invalid_answer' : 'ebs_error'
}
