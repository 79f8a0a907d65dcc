/** Judges the authorization request of the extension (RFC 6749 section 4.1.1, RFC 7636, RFC 9449 section 10). */
import * as v from 'valibot'
import type { EnvironmentConfig } from '../config/environment.ts'
import { NATIVE_CLIENT_ID } from '../environment/native-client.ts'
import { STATE_MAX_CHARS } from '../limits.ts'

/** 32 bytes, base64url: an S256 challenge, a thumbprint. */
const Hash = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))

/** A valid request. The form carries it, and the code is made from it. */
export const AuthorizationRequest = v.strictObject({
  redirectUri: v.string(),
  state: v.pipe(v.string(), v.regex(/^[\x20-\x7e]+$/), v.maxLength(STATE_MAX_CHARS)),
  /** One scope of the environment's types, as the configuration writes it. */
  scope: v.string(),
  codeChallenge: Hash,
  jkt: Hash,
})
export type AuthorizationRequest = v.InferOutput<typeof AuthorizationRequest>

/**
 * `unusable`: the client or the redirect URI is unknown, so nothing may be redirected (RFC 6749 section 4.1.2.1).
 * `refused`: the redirect URI is known and receives the error.
 */
type JudgedRequest =
  | { verdict: 'good'; request: AuthorizationRequest }
  | { verdict: 'unusable' }
  | { verdict: 'refused'; error: string; redirectUri: string; state: string | undefined }

/** Unsupported parameters. Ignoring one would change the meaning of the request (OpenID Connect Core 6, RFC 9101). */
const NOT_SUPPORTED: Record<string, string> = {
  request: 'request_not_supported',
  request_uri: 'request_uri_not_supported',
  response_mode: 'invalid_request',
}

/**
 * Judges the parameters of the request. @param redirectUris those of the configured extensions. The request must name
 * one of them exactly
 */
export function judgeRequest(
  query: URLSearchParams,
  { types }: Pick<EnvironmentConfig, 'types'>,
  redirectUris: readonly string[],
): JudgedRequest {
  const redirectUri = only(query, 'redirect_uri')
  const isKnown = redirectUri !== undefined && redirectUris.includes(redirectUri)
  if (!isKnown || only(query, 'client_id') !== NATIVE_CLIENT_ID) return { verdict: 'unusable' }
  const state = v.safeParse(AuthorizationRequest.entries.state, only(query, 'state'))
  const refuse = (error: string): JudgedRequest => ({
    verdict: 'refused',
    error,
    redirectUri,
    state: state.success ? state.output : undefined,
  })
  const names = [...query.keys()]
  if (new Set(names).size !== names.length) return refuse('invalid_request')
  const unsupported = names.find((name) => Object.hasOwn(NOT_SUPPORTED, name))
  if (unsupported !== undefined) return refuse(NOT_SUPPORTED[unsupported] ?? 'invalid_request')
  const responseType = query.get('response_type')
  if (responseType !== 'code') return refuse(responseType === null ? 'invalid_request' : 'unsupported_response_type')
  if (query.get('code_challenge_method') !== 'S256') return refuse('invalid_request')
  const scope = types.find((type) => type.scope.toLowerCase() === query.get('scope')?.toLowerCase())?.scope
  if (scope === undefined) return refuse('invalid_scope')
  const request = v.safeParse(AuthorizationRequest, {
    redirectUri,
    state: query.get('state'),
    scope,
    codeChallenge: query.get('code_challenge'),
    jkt: query.get('dpop_jkt'),
  })
  if (!request.success) return refuse('invalid_request')
  // The page always asks the user, so `prompt=none` cannot be served (OpenID Connect Core 3.1.2.1).
  if (query.get('prompt') === 'none') return refuse('login_required')
  return { verdict: 'good', request: request.output }
}

/** The value of a parameter that occurs once. An empty value counts as absent (RFC 6749 section 3.1). */
function only(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name)
  return values.length === 1 ? values[0] || undefined : undefined
}
