/** EBS's own `MessageID` → our code (contract section 10): the one place that knows them. */
import type { ErrorCode } from '../../shared/errors.ts'

const CODES: Record<string, ErrorCode> = {
  'invalid-webapi-token': 'session_revoked',
  'expired-webapi-token': 'session_revoked',
  'login-invalid-user': 'session_revoked',
  'login-invalid-password': 'session_revoked',
  'invalid-subscription-id': 'ebs_forbidden',
  'subscription-invalid-password': 'ebs_forbidden',
  'invalid-service': 'ebs_forbidden',
}

/** Ids are words with hyphens; what looks otherwise is not passed on, it could be anything. */
const ID = /^[a-z][a-z0-9-]{2,63}$/

/** The id in an error body `{MessageID, UserMessage, Messages}`, or undefined (HTML of IIS, an empty body). */
export function messageIdOf(body: string): string | undefined {
  const id = givenId(body)
  return id !== undefined && ID.test(id) ? id : undefined
}

/** Whether an error is EBS's own, in the shape of contract 10, and not of what stands in front of it. */
export const isEbsError = (body: string): boolean => givenId(body) !== undefined

function givenId(body: string): string | undefined {
  if (!body.startsWith('{')) return undefined
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
  const known = messageId !== undefined && Object.hasOwn(CODES, messageId) ? CODES[messageId] : undefined
  if (known) return known
  if (status === 401) return 'session_revoked'
  if (status === 403) return 'ebs_forbidden'
  if (status === 429) return 'ebs_busy'
  if (status === 503) return 'ebs_unavailable'
  return status >= 300 && status < 400 ? 'ebs_invalid_answer' : 'ebs_error'
}
