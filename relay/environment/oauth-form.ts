/** Sends a form to EBS's OAuth for oauth4webapi, with the client secret that only the relay has. */
import {
  type AuthorizationServer,
  allowInsecureRequests,
  type Client,
  ClientSecretPost,
  customFetch,
} from 'oauth4webapi'
import type { OAuthConfig } from '../config/authorization.ts'
import type { EbsAnswer, EbsCall, EbsClient } from '../ebs/client-types.ts'
import { refusalFor } from '../ebs/refusal.ts'

export type OAuthClient = { config: OAuthConfig; clientSecret: () => string; ebs: EbsClient }

type Form = { url: string; headers: Record<string, string>; body: URLSearchParams }
export type SendForm = (form: Form) => Promise<Response>

/** Makes the arguments of a call of oauth4webapi. It sends the form by `send`. */
export function setUp({ config, clientSecret }: OAuthClient, send: SendForm) {
  const server: AuthorizationServer = {
    issuer: config.issuer ?? new URL(config.authorizeUrl).origin,
    token_endpoint: config.tokenUrl,
    ...(config.revokeUrl === undefined ? {} : { revocation_endpoint: config.revokeUrl }),
  }
  const client: Client = { client_id: config.clientId }
  const options = {
    // HTTPS is a rule of the configuration, which allows plain HTTP to loopback alone.
    [allowInsecureRequests]: true,
    [customFetch]: (url: string, { headers, body }: Omit<Form, 'url'>) => send({ url, headers, body }),
  }
  return { server, client, authentication: ClientSecretPost(clientSecret()), options }
}

/** Sends a form through the client and its bounds. It throws for 5xx, 429 and 408, which leave a write unknown. */
export async function sendForm(client: EbsClient, name: string, form: Form, signal: AbortSignal): Promise<EbsAnswer> {
  const call: EbsCall = {
    name,
    kind: 'write',
    method: 'POST',
    path: form.url,
    headers: form.headers,
    body: form.body.toString(),
  }
  const answer = await client.send(call, signal)
  if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw refusalFor(answer, 'write')
  return answer
}

/** A `Response` of these takes no body (Fetch, "null body status"). */
const WITHOUT_BODY = [204, 205, 304]

/** Builds the response that oauth4webapi reads. */
export function responseOf({ status, header }: EbsAnswer, body: string): Response {
  const headers = new Headers({ 'content-type': header('content-type') ?? 'text/plain' })
  const challenge = header('www-authenticate')
  if (challenge) headers.set('www-authenticate', challenge)
  return new Response(WITHOUT_BODY.includes(status) ? null : body, { status, headers })
}
