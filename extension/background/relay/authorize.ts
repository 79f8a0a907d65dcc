/**
 * EBS's sign-in window: authorization code with PKCE S256 and state, by the browser's identity API (RFC 6749 section 4.1,
 * RFC 7636, RFC 9207; contract 2.1). The code goes to the relay, which adds the client secret.
 */

import { calculateThumbprint } from 'dpop'
import {
  AuthorizationResponseError,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  validateAuthResponse,
} from 'oauth4webapi'
import { browser } from 'wxt/browser'
import type { Environment } from '../../../shared/environment.ts'
import { codeVerifier } from '../../../shared/pkce.ts'
import { Failed } from '../../contracts/errors.ts'
import { isRelaysPage } from '../../contracts/settings/agreement.ts'
import { dpopKey } from '../../vault/dpop-key.ts'
import { requireAgreed } from '../state/agreement.ts'
import { currentLanguage } from '../state/language.ts'
import { forbidSilent } from '../tokens/sessions.ts'
import { authorizeWithoutWindow, openSignInWindow } from './sign-in-window.ts'

/**
 * The result of Allow. The relay derives the PKCE verifier from `verifierSeed`. `scope`: the scope in the request to
 * EBS. `relay`: the origin of the relay that the code is for.
 */
export type Grant = { code: string; verifierSeed: string; redirectUri: string; scope?: string; relay: string }

/**
 * Opens the window and waits until the admin has selected Allow. `silent` opens no window, and fails if EBS has to show
 * a page. The code works only with the connected relay. @throws {Failed} `relay_not_agreed`, `redirect_uri_mismatch`
 * with the URI before any window opens; `user_denied`, `window_closed`, `authorization_unreachable`,
 * `authorization_refused`, `authorization_invalid`
 */
export async function authorize(
  environment: Environment,
  scope: string,
  manner: 'window' | 'silent' = 'window',
): Promise<Grant> {
  const { relay } = await requireAgreed(environment.id)
  const redirectUri = browser.identity.getRedirectURL()
  if (!environment.authorization.redirectUris.includes(redirectUri)) {
    throw new Failed('redirect_uri_mismatch', { subject: redirectUri })
  }
  const verifierSeed = generateRandomCodeVerifier()
  const jkt = await calculateThumbprint((await dpopKey()).publicKey)
  const verifier = await codeVerifier(verifierSeed, relay, jkt)
  const state = generateRandomState()
  const { url, clientId } = environment.authorization
  const request = new URL(url)
  request.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    ...(environment.authorization.pkce && {
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
    ...(isRelaysOwn(environment, relay) && { dpop_jkt: jkt, ui_locales: await currentLanguage() }),
    // OpenID Connect Core 3.1.2.1; a server that does not know it ignores it (RFC 6749 section 3.1).
    ...(manner === 'silent' && { prompt: 'none' }),
  }).toString()

  const answer = await openWindow(request.href, redirectUri, manner)
  try {
    return { code: readCode(answer, environment, state), verifierSeed, redirectUri, scope, relay }
  } catch (error) {
    if (error instanceof Failed && error.failure.code === 'user_denied') await forbidSilent(environment.id)
    throw error
  }
}

/**
 * Whether the sign-in page is the relay's own: it binds its code to the proof key (RFC 9449 section 10) and speaks the admin's
 * language (OpenID Connect Core 3.1.2.1). EBS's own server is sent nothing that it does not publish.
 */
const isRelaysOwn = ({ authorization, ebsOrigin }: Environment, relay: string) =>
  isRelaysPage({ authorizeUrl: authorization.url, ebsOrigin, relay })

async function openWindow(url: string, redirectUri: string, manner: 'window' | 'silent'): Promise<URL> {
  try {
    return new URL((await (manner === 'silent' ? authorizeWithoutWindow(url) : openSignInWindow(url))) ?? '')
  } catch (error) {
    // The API has no codes: Chromium says "could not be loaded" for an unreachable page and an unregistered redirect URI.
    const couldNotLoad = error instanceof Error && /could not be loaded/i.test(error.message)
    if (couldNotLoad) throw new Failed('authorization_unreachable', { subject: redirectUri })
    throw new Failed('window_closed')
  }
}

/** Judges the redirect: the state stops a foreign answer (RFC 6749 10.12), the issuer a mix-up (RFC 9207). */
function readCode(answer: URL, environment: Environment, state: string): string {
  const { issuer, clientId } = environment.authorization
  const server = {
    issuer: issuer ?? new URL(environment.authorization.url).origin,
    ...(issuer && { authorization_response_iss_parameter_supported: true }),
  }
  try {
    const [code, ...more] = validateAuthResponse(server, { client_id: clientId }, answer, state).getAll('code')
    // With two codes, nobody knows which one the next reader takes (RFC 6749 section 3.1).
    if (code && more.length === 0) return code
  } catch (error) {
    if (error instanceof AuthorizationResponseError) {
      if (error.error === 'access_denied') throw new Failed('user_denied')
      throw new Failed('authorization_refused', { subject: error.error })
    }
  }
  throw new Failed('authorization_invalid')
}
