/** The native login of EBS (contract 3.1, 3.5): a user's name and password become a token. */
import * as v from 'valibot'
import type { Done, ErrorCode } from '../../../shared/errors.ts'
import { oneLine } from '../../../shared/text.ts'
import { LOGIN_MESSAGE_MAX_CHARS } from '../../limits.ts'
import { Refusal, withDetail } from '../../problems/problem.ts'
import { type CallContext, isSuccess, parseJson } from '../call.ts'
import type { EbsAnswer } from '../client-types.ts'
import { isServerDown, messageIdOf } from '../error-codes.ts'
import { invalidAnswer, refusalFor } from '../refusal.ts'
import { holderOf, type TokenHolder, UserModel } from './validate-token.ts'

/** The credentials that EBS asks of a user who signs in. The texts go out unchanged. */
export type LoginCredentials = {
  /** Either id may be "": then EBS takes its entry of that id (contract 1.1). */
  subscription: { id: string; bridge: string; password: string }
  user: string
  password: string
  branch: string
  /** `el-GR`, `en-US`, `ro-RO` or `bg-BG`: EBS answers in this language (contract 12). */
  language: string
  /** ExtraPin, the second factor; undefined: none is sent. */
  pin?: string | undefined
  /** The claim `ESApplicationID` (contract 3.5); undefined: no claim is sent. */
  application?: string | undefined
}

/**
 * Why EBS let nobody in. `pin-wanted`: the id of EBS's message names a PIN; which id EBS uses is not published (contract 3.5).
 * `other`: EBS refused with an id that is not known here, so what it wants is in `message` alone.
 */
export type LoginRefusal =
  | 'wrong-user'
  | 'wrong-password'
  | 'wrong-branch'
  | 'wrong-credentials'
  | 'pin-wanted'
  | 'unknown-subscription'
  | 'other'

export type LoginResult =
  | { outcome: 'signed-in'; token: string; user: TokenHolder }
  /** EBS let the user in, who may not register endpoints. The token is alive: the caller ends it. */
  | { outcome: 'not-administrator'; token: string; user: TokenHolder }
  /** EBS refused. `message` is EBS's own text, one line, in the language of the login; nobody wrote it for HTML. */
  | { outcome: 'refused'; reason: LoginRefusal; messageId: string | undefined; message: string | undefined }
  /** EBS gave no answer that says yes or no. `done: 'unknown'`: it may have opened a session that nobody here can end. */
  | { outcome: 'ebs-away'; code: ErrorCode; done: Done }

/**
 * POST api/Login/Login: a write, sent once and never repeated. The credentials exist in this function and in the request that
 * it sends; no result, error, log line or metric has them.
 */
export async function login(
  { client, deadline }: Pick<CallContext, 'client' | 'deadline'>,
  credentials: LoginCredentials,
): Promise<LoginResult> {
  const { subscription, user, password, branch, language, pin, application } = credentials
  const body = JSON.stringify({
    SubscriptionID: subscription.id,
    SubscriptionPassword: subscription.password,
    BridgeID: subscription.bridge,
    ...(pin === undefined ? {} : { ExtraPin: pin }),
    Model: { UserID: user, Password: password, BranchID: branch, LangID: language },
    ...(application === undefined ? {} : { Claims: { ESApplicationID: application } }),
  })
  try {
    const call = { name: 'Login', kind: 'write', method: 'POST', path: '/api/Login/Login', body } as const
    const result = readLogin(await client.send(call, deadline))
    if (result.outcome !== 'refused') return result
    // A text of EBS that repeats a secret is not passed on.
    const repeats = [password, pin, subscription.password].some((one) => one && result.message?.includes(one))
    return repeats ? { ...result, message: undefined } : result
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { outcome: 'ebs-away', code: error.code, done: error.detail.done ?? 'no' }
  }
}

const Envelope = v.object({
  // A header can carry these signs alone (RFC 6750 section 2.1).
  Model: v.object({ ...UserModel.entries, WebApiToken: v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/)) }),
})

/** Judges the answer alone, by the id and not by the status (contract 10). Throws where it is neither a login nor EBS's own no. */
function readLogin(answer: EbsAnswer): LoginResult {
  const json = parseJson(answer.body)
  const parsed = isSuccess(answer) ? v.safeParse(Envelope, json) : undefined
  if (parsed?.success) {
    const user = holderOf(parsed.output.Model)
    const token = parsed.output.Model.WebApiToken
    return { outcome: user.administrator ? 'signed-in' : 'not-administrator', token, user }
  }
  const messageId = messageIdOf(answer.body)
  // Something in front of EBS said it. A success that cannot be read may have opened a session.
  if (messageId === undefined && answer.status < 500 && !isBusy(answer)) {
    throw withDetail(invalidAnswer(answer), { done: isSuccess(answer) ? 'unknown' : 'no' })
  }
  if (messageId === undefined || saysNothingOfTheUser(answer, messageId)) throw refusalFor(answer, 'write')
  answer.noteRefusal?.()
  return { outcome: 'refused', reason: reasonOf(messageId), messageId, message: userMessageIn(json) }
}

const REASONS = new Map<string, LoginRefusal>([
  ['login-invalid-user', 'wrong-user'],
  ['login-invalid-password', 'wrong-password'],
  ['login-invalid-branch', 'wrong-branch'],
  ['login-invalid-credentials', 'wrong-credentials'],
  ['invalid-subscription-id', 'unknown-subscription'],
  ['subscription-invalid-password', 'unknown-subscription'],
])

const NAMES_A_PIN = /(?:^|-)(?:extra)?(?:pin|otp|2fa)(?:-|$)|two-(?:step|factor)/

const reasonOf = (messageId: string): LoginRefusal =>
  REASONS.get(messageId) ?? (NAMES_A_PIN.test(messageId) ? 'pin-wanted' : 'other')

/** EBS is down or busy, or the way to it is wrong. */
const saysNothingOfTheUser = (answer: EbsAnswer, messageId: string) =>
  isServerDown(messageId) ||
  messageId === 'https-required' ||
  (!REASONS.has(messageId) && (answer.status >= 500 || isBusy(answer)))

const isBusy = ({ status }: EbsAnswer) => status === 429 || status === 408

const Said = v.object({ UserMessage: v.string() })

function userMessageIn(json: unknown): string | undefined {
  const said = v.safeParse(Said, json)
  return (said.success && oneLine(said.output.UserMessage).slice(0, LOGIN_MESSAGE_MAX_CHARS)) || undefined
}
