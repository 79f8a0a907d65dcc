/** Reads the form that was sent. The answer, Allow or Deny, is read first. After Deny no other field is read. */
import { readBody } from '../http/read-body.ts'
import { FIELD_MAX_CHARS, FORM_MAX_BYTES, PASSWORD_MAX_CHARS } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'

/** The fields as they were typed, but for blanks around user and branch. */
export type Credentials = { user: string; password: string; branch: string; pin: string | undefined }

type SentForm = {
  /** The sealed request. */
  form: string
  answer: 'allow' | 'deny'
  /** Null when a field is missing or too long. */
  credentials(): Credentials | null
}

/**
 * Reads the body. Throws a `Refusal` when it cannot come from the page's own form: another media type, more than 8 kB,
 * a field twice, no answer.
 */
export async function readForm(request: Request, signal: AbortSignal): Promise<SentForm> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded(?:\s*;|$)/i.test(type)) throw new Refusal('unsupported_media_type')
  const body = await readBody(request, signal, FORM_MAX_BYTES)
  const sent = new URLSearchParams(new TextDecoder().decode(body))
  const names = [...sent.keys()]
  const answer = sent.get('answer')
  if (new Set(names).size !== names.length || (answer !== 'allow' && answer !== 'deny')) {
    throw new Refusal('malformed_request')
  }
  return { form: sent.get('form') ?? '', answer, credentials: () => credentialsIn(sent) }
}

function credentialsIn(sent: URLSearchParams): Credentials | null {
  const [user = '', password = '', branch = '', pin = ''] = ['user', 'password', 'branch', 'pin'].map(
    (name) => sent.get(name) ?? '',
  )
  const isThere = [user, branch].every((text) => text.trim() !== '') && password !== ''
  const fits = [user, branch, pin].every((text) => text.length <= FIELD_MAX_CHARS)
  if (!isThere || !fits || password.length > PASSWORD_MAX_CHARS) return null
  // Blanks around a password or a PIN may belong to it. Blanks around a name come from pasting.
  return { user: user.trim(), password, branch: branch.trim(), pin: pin === '' ? undefined : pin }
}
