/** Signs a user in to EBS with the credentials of the form, and issues the code for it. */
import { login } from '../ebs/calls/login.ts'
import { endEbsToken } from '../environment/end-ebs-token.ts'
import type { EbsEnvironment, NativeLogin } from '../environment/environment.ts'
import type { Relay } from '../http/route-types.ts'
import { pause } from '../lib/abort.ts'
import { CODE_TOKEN_MAX_BYTES, DEADLINE_MS, REFUSED_LOGIN_STEP_MS, UNUSED_CODE_ENDS_MS } from '../limits.ts'
import type { Asked } from './answers.ts'
import type { Credentials } from './fields.ts'
import type { FormContent } from './form.ts'
import { createGuessing } from './guessing.ts'
import { LANG_IDS } from './language.ts'
import type { Alert } from './page.ts'

export type NativeEnvironment = EbsEnvironment & { authorization: NativeLogin }

/**
 * Runs work after so many milliseconds. Left out when several instances serve the relay: another one may have exchanged the
 * code, so no token is ended for being unused.
 */
export type Later = (ms: number, work: () => Promise<void>) => void

/** Counts and logs a refusal. */
type Note = (asked: Asked, code: string, ebsMessageId?: string) => void

type SignIn = (
  asked: Asked,
  environment: NativeEnvironment,
  content: FormContent,
  credentials: Credentials,
) => Promise<{ code: string } | { alert: Alert }>

const TOKEN_TOO_LARGE = 'ebs_token_too_large'

/**
 * Makes the sign-in of one relay. It asks EBS once, if the bounds on guessing allow it, and ends a token that EBS issued and
 * that cannot be used.
 */
export function createSignIn({ codes, now }: Relay, note: Note, later: Later | undefined): SignIn {
  const beginTry = createGuessing(now)
  return async (asked, environment, { request, language }, credentials) => {
    const { authorization, client } = environment
    const refuse = (alert: Alert, code: string, ebsMessageId?: string) => {
      note(asked, code, ebsMessageId)
      return { alert }
    }
    const tried = { client: asked.client, user: credentials.user, environment: asked.environment }
    const attempt = await beginTry(tried)
    if (!attempt) return refuse({ kind: 'tooManyFailed' }, 'too_many_failed')
    const deadline = AbortSignal.timeout(DEADLINE_MS)
    const startedAt = now()
    const { subscription, applicationClaim } = authorization.config
    const { id, bridge } = subscription
    const result = await login(
      { client, deadline },
      {
        ...credentials,
        subscription: { id, bridge, password: authorization.subscriptionPassword() },
        language: LANG_IDS[language],
        application: applicationClaim ? request.scope : undefined,
      },
    )
    if (result.outcome === 'refused') {
      if (result.reason === 'unknown-subscription') attempt.forgive()
      const elapsed = now() - startedAt
      await pause(REFUSED_LOGIN_STEP_MS - (elapsed % REFUSED_LOGIN_STEP_MS), deadline).catch(() => undefined)
      const { reason, message, messageId } = result
      if (reason === 'unknown-subscription')
        return refuse({ kind: 'subscriptionUnknown' }, 'unknown_subscription', messageId)
      if (reason === 'other' || reason === 'pin-wanted') {
        return refuse({ kind: 'ebsSays', message, messageId }, 'ebs_refused', messageId)
      }
      // One code for all three, so that the log does not tell which credential was wrong.
      return refuse({ kind: 'wrong' }, 'wrong_credentials')
    }
    if (result.outcome === 'ebs-away') {
      if (result.done === 'no') attempt.forgive()
      return refuse({ kind: 'ebsAway', code: result.code }, result.code)
    }
    attempt.forgive()
    const { token, user } = result
    if (result.outcome === 'not-administrator') {
      await endEbsToken(environment, token, deadline)
      return refuse({ kind: 'notAdministrator' }, 'not_administrator')
    }
    if (token.length > CODE_TOKEN_MAX_BYTES) {
      await endEbsToken(environment, token, deadline)
      return refuse({ kind: 'tokenTooLarge', code: TOKEN_TOO_LARGE }, TOKEN_TOO_LARGE)
    }
    const { code, jti } = await codes.issue({
      environment: asked.environment,
      user: user.id,
      scope: request.scope,
      redirectUri: request.redirectUri,
      codeChallenge: request.codeChallenge,
      jkt: request.jkt,
      token: { value: token, expiresAt: user.expiresAt === undefined ? null : Math.floor(user.expiresAt) },
    })
    later?.(UNUSED_CODE_ENDS_MS, async () => {
      if (!codes.isSpent(jti)) await endEbsToken(environment, token, AbortSignal.timeout(DEADLINE_MS))
    })
    return { code }
  }
}
