/**
 * The code exchange (RFC 6749 section 4.1.3, RFC 7636), by oauth4webapi. An exchange is sent once and never repeated: a code
 * used twice may cost the tokens it gave.
 */
import {
  authorizationCodeGrantRequest,
  expectNoState,
  nopkce,
  processAuthorizationCodeResponse,
  ResponseBodyError,
  type TokenEndpointResponse,
  validateAuthResponse,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi'
import { parseJson } from '../ebs/call.ts'
import type { EbsAnswer } from '../ebs/client-types.ts'
import { Refusal, withDetail } from '../problems/problem.ts'
import { type OAuthClient, responseOf, type SendForm, sendForm, setUp } from './oauth-form.ts'

/** The grant of EBS. `scope` undefined: granted as asked (RFC 6749 section 5.1). */
export type Grant = { accessToken: string; expiresInS: number | undefined; scope: string | undefined }

export type TokenAnswer = {
  /** The token in the answer, even if the rest of it is wrong: a token that leads to no session has to be ended. */
  accessToken: string | undefined
  /**
   * Judges the answer. Throws `code_invalid`, `relay_client_rejected`, `ebs_error`, and where a token may have been granted
   * `ebs_invalid_answer` with `done: 'unknown'`. None of them is retryable.
   */
  grant(): Promise<Grant>
}

/**
 * Sends the code. Throws `exchange_outcome_unknown`, not retryable, if the code may have been spent and no answer can be read;
 * and whatever the client throws if nothing was sent.
 */
export async function exchangeCode(
  oauth: OAuthClient,
  request: { code: string; codeVerifier: string; redirectUri: string },
  signal: AbortSignal,
): Promise<TokenAnswer> {
  let answered: { answer: EbsAnswer; json: unknown } | undefined
  const send: SendForm = async (form) => {
    const answer = await sendForm(oauth.ebs, 'token', form, signal)
    const json = parseJson(answer.body)
    answered = { answer, json }
    return responseOf(answer, isRecord(json) ? JSON.stringify(withoutNulls(json)) : answer.body)
  }
  const { server, client, authentication, options } = setUp(oauth, send)
  const callback = validateAuthResponse(server, client, new URLSearchParams({ code: request.code }), expectNoState)
  const verifier = oauth.config.dangerouslyAllowNoPkce ? nopkce : request.codeVerifier
  const response = await authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    callback,
    request.redirectUri,
    verifier,
    options,
  ).catch((error) => {
    throw error instanceof Refusal && error.detail.done !== 'unknown'
      ? error
      : new Refusal('exchange_outcome_unknown', { done: 'unknown' })
  })
  const found = isRecord(answered?.json) ? answered.json.access_token : undefined
  return {
    accessToken: typeof found === 'string' && found !== '' ? found : undefined,
    async grant() {
      try {
        const tokens = await processAuthorizationCodeResponse(server, client, response)
        if (!isBearer(tokens)) throw new Refusal('ebs_invalid_answer', { done: 'unknown' })
        // A refresh token, should one come unasked, is dropped here.
        return { accessToken: tokens.access_token, expiresInS: tokens.expires_in, scope: tokens.scope }
      } catch (error) {
        answered?.answer.noteRefusal?.()
        throw withDetail(exchangeRefusal(error, response.status), { retryable: false })
      }
    },
  }
}

const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** A member that is null is not there: `refresh_token`, `scope` and `expires_in` are optional (RFC 6749 section 5.1). */
const withoutNulls = (json: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null))

/** Whether the token is one that a header can carry (RFC 6750 section 2.1). */
const isBearer = ({ token_type, access_token }: TokenEndpointResponse) =>
  token_type === 'bearer' && /^[\x21-\x7e]+$/.test(access_token)

/** The refusal for an answer that is no token. */
function exchangeRefusal(error: unknown, status: number): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof ResponseBodyError) {
    if (error.error === 'invalid_grant') return new Refusal('code_invalid')
    if (error.error === 'invalid_client' || error.error === 'unauthorized_client') {
      return new Refusal('relay_client_rejected')
    }
    return new Refusal('ebs_error')
  }
  if (error instanceof WWWAuthenticateChallengeError) return new Refusal('relay_client_rejected')
  // A proxy refused, or nobody can read what became of the code.
  return new Refusal('ebs_invalid_answer', { done: status >= 400 ? 'no' : 'unknown' })
}
