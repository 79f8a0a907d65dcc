/** Signs in at the sandbox as a browser would, but by plain requests: gives what the redirect URI would have got. */

import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi'
import { codeVerifier } from '../../shared/pkce.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { EXTENSION } from './extension.ts'
import { oauthOf } from './oauth-of.ts'

export type Choice = { user?: string; scope?: string; answer?: 'allow' | 'deny' }
export type Grant = { code: string | null; error: string | null; verifierSeed: string; redirectUri: string }
/** The client of the sign-in: the relay that it speaks to, and its proof key. */
export type Client = { origin: string; thumbprint(): Promise<string> }

export async function signInAtSandbox(sandbox: Sandbox, client: Client, choice: Choice = {}): Promise<Grant> {
  const { user = 'Admin', scope = 'esappinsights', answer = 'allow' } = choice
  const verifierSeed = generateRandomCodeVerifier()
  const verifier = await codeVerifier(verifierSeed, client.origin, await client.thumbprint())
  const { redirectUri } = EXTENSION
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: oauthOf(sandbox.environment).clientId,
    redirect_uri: redirectUri,
    scope,
    state: 'state',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const at = await answerSignIn(sandbox, `/Auth/Authorize?${query}`, { user, answer })
  const landed = new URL(at)
  if (!at.startsWith(redirectUri)) throw new Error(`The sandbox did not come back: ${at}`)
  return {
    code: landed.searchParams.get('code'),
    error: landed.searchParams.get('error'),
    verifierSeed,
    redirectUri,
  }
}

/** Signs in at an address of EBS as a browser would. Gives the address outside of EBS that it ends at. */
export async function answerSignIn(sandbox: Sandbox, address: string, choice: Choice = {}): Promise<string> {
  const { user = 'Admin', answer = 'allow' } = choice
  const browser = cookieJar(sandbox.ebsOrigin)
  const at = await browser.get(address)
  const password = sandbox.users.find(({ id }) => id === user)?.password ?? ''
  return browser.post(`${await browser.post(at, { user, password })}/${answer}`, {})
}

/** Follows redirects of one origin with its cookies; gives the address of the page shown, or the first one elsewhere. */
function cookieJar(origin: string) {
  const cookies = new Map<string, string>()
  async function go(address: string, init: RequestInit): Promise<string> {
    const url = new URL(address, origin)
    if (url.origin !== origin) return url.href
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    const location = response.headers.get('location')
    if (location) return go(location, { method: 'GET' })
    if (!response.ok) throw new Error(`${response.status} at ${url.pathname}`)
    return url.pathname
  }
  return {
    get: (address: string) => go(address, { method: 'GET' }),
    post: (address: string, form: Record<string, string>) =>
      go(address, { method: 'POST', body: new URLSearchParams(form) }),
  }
}
