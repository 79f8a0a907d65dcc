/**
 * The portal's own way of making an endpoint token (manual, steps 4 to 8): it is an OAuth client of EBS, asks for the
 * application's scope, and after Allow has EBS register. INVENTED behind what the admin sees: the vendor publishes the
 * steps, not the calls.
 */
import { randomUUID } from 'node:crypto'
import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  ClientSecretPost,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi'
import { randomSecret } from '../schema.ts'
import type { Store } from '../store.ts'
import { INVENTED } from '../web-api/invented.ts'

export const CALLBACK_PATH = '/oauth/callback'

/** The portal as EBS knows it. Its secret is made anew at every start: both ends are in this process. */
export type PortalClient = { id: string; secret: string; redirectUri: string }
export const portalClient = (origin: string): PortalClient => ({
  id: 'cloud-store-portal',
  secret: randomSecret(),
  redirectUri: `${origin}${CALLBACK_PATH}`,
})

type Wanted = { type: string; description: string }
/** What becomes of it: shown on top of the list. `refused`: in EBS's words. */
export type Outcome = { created: true } | { created: false; refused: string | null }

export type AddToken = {
  /** @returns where the browser goes; null for a type or a description that does not exist */
  begin(wanted: Wanted): Promise<{ location: string; state: string } | null>
  /** @param state from the browser that began: another one's answer is not taken */
  finish(callback: URL, state: string | undefined): Promise<Outcome>
}

export function createAddToken(ebsOrigin: string, client: PortalClient, store: Store): AddToken {
  const server: AuthorizationServer = {
    issuer: ebsOrigin,
    authorization_endpoint: `${ebsOrigin}/Auth/Authorize`,
    token_endpoint: `${ebsOrigin}/Auth/Token`,
    authorization_response_iss_parameter_supported: true,
  }
  const open = new Map<string, Wanted & { verifier: string }>()

  async function exchange(callback: URL, state: string, verifier: string): Promise<string> {
    const code = validateAuthResponse(server, { client_id: client.id }, callback, state)
    const response = await authorizationCodeGrantRequest(
      server,
      { client_id: client.id },
      ClientSecretPost(client.secret),
      code,
      client.redirectUri,
      verifier,
      { [allowInsecureRequests]: true },
    )
    return (await processAuthorizationCodeResponse(server, { client_id: client.id }, response)).access_token
  }

  async function register({ type, description }: Wanted, token: string): Promise<Outcome> {
    const active = store.activeEndpoint(type)?.token ?? ''
    const response = await fetch(`${ebsOrigin}${INVENTED}/endpoints`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        RequestID: randomUUID(),
        EndpointType: type,
        Description: description,
        Replaces: active,
      }),
    })
    if (response.ok) return { created: true }
    const { UserMessage = 'EBS failed.' } = (await response.json()) as { UserMessage?: string }
    return { created: false, refused: UserMessage }
  }

  return {
    async begin({ type, description }) {
      const application = store.applications().find((each) => each.owned && each.type === type)
      if (!application || description.trim() === '') return null
      const state = generateRandomState()
      const verifier = generateRandomCodeVerifier()
      open.set(state, { type, description: description.trim(), verifier })
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: client.id,
        redirect_uri: client.redirectUri,
        scope: application.id,
        state,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { location: `${server.authorization_endpoint}?${query}`, state }
    },
    async finish(callback, state) {
      const wanted = state === undefined ? undefined : open.get(state)
      if (state === undefined || !wanted) return { created: false, refused: null }
      open.delete(state)
      // Deny and whatever else is no code: nothing is created.
      const token = await exchange(callback, state, wanted.verifier).catch(() => null)
      return token === null ? { created: false, refused: null } : register(wanted, token)
    },
  }
}
