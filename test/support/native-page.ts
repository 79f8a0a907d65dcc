/** The relay's own authorization page as a browser without scripts uses it, by plain requests. */
import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi'
import { codeVerifier } from '../../shared/pkce.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { COMPANY } from '../sandbox/seeds.ts'
import { EXTENSION } from './extension.ts'
import { fetchAlone } from './relay-client.ts'
import type { Client, Grant } from './sign-in.ts'

export type Shown = {
  status: number
  headers: Headers
  body: string
  /** `data-state` of the page. */
  state: string | undefined
  /** The sealed request in the form. */
  form: string
  /** Where it redirected. */
  location: URL | undefined
}

/** An authorization request as the extension makes it; `changes` with undefined take a parameter away. */
export async function nativeRequest(
  client: Client,
  environment = 'native',
  changes: Record<string, string | undefined> = {},
): Promise<{ address: string; verifierSeed: string; redirectUri: string }> {
  const verifierSeed = generateRandomCodeVerifier()
  const jkt = await client.thumbprint()
  const verifier = await codeVerifier(verifierSeed, client.origin, jkt)
  const parameters: Record<string, string | undefined> = {
    response_type: 'code',
    client_id: 'ebs-integrations',
    redirect_uri: EXTENSION.redirectUri,
    scope: 'esappinsights',
    state: 'the state',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    dpop_jkt: jkt,
    ...changes,
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.append(name, value)
  const address = `${client.origin}/authorize/${environment}?${query}`
  return { address, verifierSeed, redirectUri: EXTENSION.redirectUri }
}

/** One browser: it keeps cookies, follows nothing. */
export class Visitor {
  readonly cookies = new Map<string, string>()

  async get(address: string, headers: Record<string, string> = {}): Promise<Shown> {
    return this.#send(address, { method: 'GET', headers })
  }

  /** Sends the form of a page. */
  async post(shown: Shown, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Shown> {
    const body = new URLSearchParams({ form: shown.form, ...fields })
    return this.#send(shown.headers.get('x-asked-at') ?? '', { method: 'POST', body, headers })
  }

  async #send(address: string, init: RequestInit): Promise<Shown> {
    const url = new URL(address)
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) }
    const response = await fetchAlone(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.cookies.set(name, value)
    }
    const body = await response.text()
    const location = response.headers.get('location')
    const shownHeaders = new Headers(response.headers)
    shownHeaders.set('x-asked-at', url.origin + url.pathname)
    return {
      status: response.status,
      headers: shownHeaders,
      body,
      state: /data-state="(\w+)"/.exec(body)?.[1],
      form: /name="form" value="([^"]*)"/.exec(body)?.[1] ?? '',
      location: location === null ? undefined : new URL(location),
    }
  }
}

/** What a user of the sandbox types. */
export const typed = (sandbox: Sandbox, user = 'Admin', changes: Record<string, string> = {}) => ({
  answer: 'allow',
  user,
  password: sandbox.users.find(({ id }) => id === user)?.password ?? '',
  branch: COMPANY.branch,
  pin: '',
  ...changes,
})

/** The whole way: what the redirect URI gets. Throws where the page asks again. */
export async function signInNatively(
  sandbox: Sandbox,
  client: Client,
  { environment = 'native', user = 'Admin', scope = 'esappinsights' } = {},
): Promise<Grant> {
  const { address, ...grant } = await nativeRequest(client, environment, { scope })
  const visitor = new Visitor()
  const { location, state } = await visitor.post(await visitor.get(address), typed(sandbox, user))
  if (!location) throw new Error(`the page asks again: ${state}`)
  return { ...grant, code: location.searchParams.get('code'), error: location.searchParams.get('error') }
}
