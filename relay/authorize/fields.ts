/** What was sent with the form. Whether it is Allow or Deny is read first; with Deny nothing else of it is looked at. */
import { readBody } from '../http/read-body.ts'
import { FIELD_MAX_CHARS, FORM_MAX_BYTES, PASSWORD_MAX_CHARS } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'

/** The texts as they were typed. */
export type Credentials = { user: string; password: string; branch: string; pin: string | undefined }

export type SentForm = {
  /** The sealed request. */
  form: string
  answer: 'allow' | 'deny'
  /** Null: a field is missing, or longer than it can be. */
  credentials(): Credentials | null
}

/** Throws a `Refusal` for what no form of ours sends: another media type, over 8 kB, a field twice, no UTF-8. */
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
  // Blanks around a password or a PIN may belong to it; around a name they come from pasting.
  return { user: user.trim(), password, branch: branch.trim(), pin: pin === '' ? undefined : pin }
}
