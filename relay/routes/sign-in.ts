import * as v from 'valibot'
import { codeVerifier, VerifierSeed } from '../../shared/pkce.ts'
import { validateToken } from '../ebs/calls/validate-token.ts'
import { endEbsToken } from '../environment/end-ebs-token.ts'
import { type EbsEnvironment, scopesInclude } from '../environment/environment.ts'
import { exchangeCode, type Grant } from '../environment/exchange-code.ts'
import { exchangeNativeCode } from '../environment/exchange-native-code.ts'
import type { Handler } from '../http/route-types.ts'
import { CLEAN_UP_MS, CODE_MAX_CHARS, TOKEN_LIFETIME_ASSUMED_MS } from '../limits.ts'
import { Refusal, withDetail } from '../problems/problem.ts'

/**
 * Exchanges the code and seals what EBS gave, bound to the key of the request's proof. All that can be checked is checked
 * before the code is spent. A token that leads to no session is ended again, whatever the reason.
 */
export const signIn: Handler<'signIn'> = async ({ relay, requestId, body, jkt, signal, deadline, dueAt }) => {
  const environment = relay.environments.get(body.environment)
  if (!environment) throw new Refusal('unknown_environment')
  checkForm(body)
  const asked = usableScope(environment, body.scope)
  if (asked === undefined) throw new Refusal('invalid_field', { pointer: '/scope', detail: SCOPE_EXPECTED })
  const redirectUris = relay.config.extensions.map(({ redirectUri }) => redirectUri)
  if (!redirectUris.includes(body.redirectUri)) {
    throw new Refusal('redirect_uri_mismatch', { detail: `Expected one of: ${redirectUris.join(' ')}` })
  }
  const signedInAt = relay.now()
  const verifier = await codeVerifier(body.verifierSeed, new URL(relay.config.publicOrigin).origin, jkt)
  const { authorization } = environment
  const exchange = { ...body, codeVerifier: verifier, jkt }
  const answer =
    authorization.mode === 'native'
      ? await exchangeNativeCode(relay.codes, exchange, relay.now)
      : await exchangeCode(authorization, exchange, deadline)
  try {
    const grant = await answer.grant()
    // No scope in the answer: granted as asked (RFC 6749 section 5.1). EBS itself holds the token to it.
    const scope = grant.scope === undefined ? asked : usableScope(environment, grant.scope)
    if (scope === undefined) throw new Refusal('insufficient_scope')
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
    if (answer.accessToken !== undefined) {
      const until = AbortSignal.timeout(Math.max(dueAt - relay.now(), 0) + CLEAN_UP_MS)
      await endEbsToken(environment, answer.accessToken, until)
    }
    // The code is spent: sending it again may only cost the tokens that it gave.
    throw error instanceof Refusal ? withDetail(error, { retryable: false }) : error
  }
}

/** Refuses, before anything is sent, a text that cannot be a code (RFC 6749 appendix A.11) or a seed of the extension. */
function checkForm({ code, verifierSeed }: { code: string; verifierSeed: string }): void {
  if (code.length > CODE_MAX_CHARS || !/^[\x21-\x7e]+$/.test(code))
    throw new Refusal('invalid_code', { pointer: '/code' })
  if (!v.is(VerifierSeed, verifierSeed)) throw new Refusal('invalid_code_verifier', { pointer: '/verifierSeed' })
}

const SCOPE_EXPECTED = 'Expected a scope of an endpoint type of this environment'

/**
 * Keeps those scopes that the environment's types have, as the configuration writes them. Returns all of them if `scopes` is
 * undefined, and undefined if none is left.
 */
function usableScope({ config }: EbsEnvironment, scopes: string | undefined): string | undefined {
  const known = config.types.map((type) => type.scope)
  const usable = known.filter((one) => scopes === undefined || scopesInclude(scopes, one))
  return usable.length > 0 ? usable.join(' ') : undefined
}

async function holderOf(environment: EbsEnvironment, grant: Grant, signal: AbortSignal) {
  try {
    return await validateToken({ client: environment.client, signal }, grant.accessToken)
  } catch (error) {
    // No session is there yet that EBS could have revoked: EBS knows this user, and does not let them use its Web API.
    if (error instanceof Refusal && error.code === 'session_revoked') throw new Refusal('ebs_forbidden', error.detail)
    throw error
  }
}
