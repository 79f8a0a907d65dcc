import { validateToken } from '../ebs/validate-token.ts'
import { endToken } from '../end-token.ts'
import type { EbsEnvironment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { CLEAN_UP_MS, CODE_MAX_CHARS, TOKEN_LIFETIME_ASSUMED_MS, VERIFIER_CHARS } from '../limits.ts'
import { exchangeCode, type Grant } from '../oauth.ts'
import { Refusal, withDetail } from '../problems.ts'

/**
 * Exchanges the code and seals what EBS gave, bound to the key of the request's proof. All that can be checked is checked
 * before the code is spent. A token that leads to no session is ended again.
 */
export const signIn: Handler<'signIn'> = async ({ relay, requestId, body, jkt, signal, deadline }) => {
  const environment = relay.environments.get(body.environment)
  if (!environment) throw new Refusal('unknown_environment')
  checkForm(body)
  const redirectUris = relay.config.extensions.map(({ redirectUri }) => redirectUri)
  if (!redirectUris.includes(body.redirectUri)) {
    throw new Refusal('redirect_uri_mismatch', { detail: `Expected one of: ${redirectUris.join(' ')}` })
  }
  const signedInAt = relay.now()
  const grant = await exchangeCode(environment.oauth, body, deadline)
  try {
    const scope = usableScope(environment, grant)
    const holder = await holderOf(environment, grant, signal)
    const expiresAt = Math.min(
      holder.expiresAt ?? Number.POSITIVE_INFINITY,
      grant.expiresInS === undefined ? Number.POSITIVE_INFINITY : signedInAt + grant.expiresInS * 1000,
    )
    const tokenEndsAt = Number.isFinite(expiresAt) ? Math.floor(expiresAt) : signedInAt + TOKEN_LIFETIME_ASSUMED_MS
    const user = { id: holder.id, name: holder.name, administrator: holder.administrator }
    const sealed = await relay.sessions.seal({
      environment: environment.config.id,
      user,
      ...(holder.gid === undefined ? {} : { userGid: holder.gid }),
      scope,
      ...(body.requestId === undefined ? {} : { requestId: body.requestId.toLowerCase() }),
      jkt,
      signedInAt,
      token: { value: grant.accessToken, expiresAt: tokenEndsAt, lifetimeMs: Math.max(tokenEndsAt - signedInAt, 0) },
    })
    relay.log.audit('sign_in', { requestId, environment: environment.config.id, user: user.id })
    return {
      status: 201,
      body: { session: sealed.session, expiresAt: new Date(sealed.expiresAt).toISOString(), scope, user },
    }
  } catch (error) {
    const until = deadline.aborted ? AbortSignal.timeout(CLEAN_UP_MS) : deadline
    await endToken(environment, grant.accessToken, until)
    // The code is spent: sending it again may only cost the tokens that it gave.
    throw error instanceof Refusal ? withDetail(error, { retryable: false }) : error
  }
}

/** RFC 6749 appendix A.11 and RFC 7636 section 4.1: what cannot be a code or a verifier is never sent. */
function checkForm({ code, codeVerifier }: { code: string; codeVerifier: string }): void {
  if (code.length > CODE_MAX_CHARS || !/^[\x21-\x7e]+$/.test(code))
    throw new Refusal('invalid_code', { pointer: '/code' })
  const [min, max] = VERIFIER_CHARS
  if (codeVerifier.length < min || codeVerifier.length > max || !/^[\w.~-]+$/.test(codeVerifier)) {
    throw new Refusal('invalid_code_verifier', { pointer: '/codeVerifier' })
  }
}

/** Of what was granted, the scopes of this environment's types; no more is kept. Throws `insufficient_scope`. */
function usableScope(environment: EbsEnvironment, { scope }: Grant): string {
  const known = environment.config.types.map((type) => type.scope)
  // No scope in the answer: granted as asked (RFC 6749 section 5.1). EBS itself holds the token to it.
  const granted = scope === undefined ? known : scope.split(' ')
  const usable = known.filter((one) => granted.includes(one))
  if (usable.length === 0) throw new Refusal('insufficient_scope')
  return usable.join(' ')
}

async function holderOf(environment: EbsEnvironment, grant: Grant, signal: AbortSignal) {
  try {
    return await validateToken({ wire: environment.wire, signal }, grant.accessToken)
  } catch (error) {
    // There is no session yet that could have been revoked: EBS lets this user in, but not to its Web API.
    if (error instanceof Refusal && error.code === 'session_revoked') throw new Refusal('ebs_forbidden', error.detail)
    throw error
  }
}
