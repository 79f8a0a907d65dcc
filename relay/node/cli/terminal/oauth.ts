/** Signs in at EBS's own page: prints its address, and receives the code on loopback (RFC 8252 section 7.3). */
import { once } from 'node:events'
import { createServer } from 'node:http'
import {
  AuthorizationResponseError,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  validateAuthResponse,
} from 'oauth4webapi'
import { ConfigError } from '../../../config/parse.ts'
import { exchangeCode } from '../../../environment/exchange-code.ts'
import type { OAuthClient } from '../../../environment/oauth-form.ts'
import { SignInFailed } from './sign-in-failed.ts'

export const DEFAULT_REDIRECT_PORT = 7419
/** The time for a person to read, type and confirm. */
const WAIT_MS = 5 * 60_000

/** The redirect URI at this port. EBS must know exactly this text. */
export const redirectUriAt = (port: number) => `http://127.0.0.1:${port}/callback`

/**
 * Waits for the code and exchanges it.
 * @param scope that of one application: EBS grants one at a time
 * @param say prints a line for the operator
 * @returns EBS's access token. Throws SignInFailed when EBS gives no code, and the errors of {@link exchangeCode}.
 */
export async function tokenByOAuth(
  client: OAuthClient,
  { scope, port, say, signal }: { scope: string; port: number; say: (line: string) => void; signal: AbortSignal },
): Promise<string> {
  const { authorizeUrl, clientId, issuer } = client.config
  const redirectUri = redirectUriAt(port)
  const [state, codeVerifier] = [generateRandomState(), generateRandomCodeVerifier()]
  const url = new URL(authorizeUrl)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  }).toString()
  const callback = await callbackAt(port, AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]), () => {
    say(`Open this address in a browser and sign in. The redirect URI ${redirectUri} must be registered in EBS.`)
    say(url.href)
  })
  const server = {
    issuer: issuer ?? new URL(authorizeUrl).origin,
    ...(issuer !== undefined && { authorization_response_iss_parameter_supported: true }),
  }
  const answer = await exchangeCode(
    client,
    { code: codeIn(server, clientId, callback, state), codeVerifier, redirectUri },
    signal,
  )
  return (await answer.grant()).accessToken
}

function codeIn(server: { issuer: string }, clientId: string, callback: URL, state: string): string {
  try {
    return validateAuthResponse(server, { client_id: clientId }, callback, state).get('code') ?? ''
  } catch (error) {
    const why = error instanceof AuthorizationResponseError ? error.error : 'its answer does not belong to this sign-in'
    throw new SignInFailed('no-code', `EBS gave no code: ${why}`)
  }
}

/** The address with which the browser came back. `listening` is called as soon as it can come. */
async function callbackAt(port: number, signal: AbortSignal, listening: () => void): Promise<URL> {
  const { promise, resolve } = Promise.withResolvers<URL>()
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '', redirectUriAt(port))
    const isIt = request.method === 'GET' && url?.pathname === '/callback'
    response.writeHead(isIt ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    response.end(isIt ? 'You can close this window and go back to the terminal.\n' : '')
    if (isIt) resolve(url)
  })
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening', { signal })
    listening()
    const given = new Promise<never>((_, reject) => {
      const stop = () => reject(new SignInFailed('no-code', 'The sign-in at EBS’s page was not completed in time'))
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    })
    return await Promise.race([promise, given])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new ConfigError(`--redirect-port: the port ${port} is in use`)
    }
    throw error
  } finally {
    server.close()
  }
}
