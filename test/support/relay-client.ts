/** An extension's side of the relay's contract, for tests: a proof key of its own, and the session it was given. */
import { calculateThumbprint, generateKeyPair, generateProof, type KeyPair } from 'dpop'
import { ROUTES, type RouteName, SESSION_HEADER } from '../../shared/api.ts'
import { BODY_DIGEST_CLAIM, bodyDigest } from '../../shared/body-digest.ts'
import type { Grant } from './sign-in.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test says by its assertions what it expects here
export type Sent = { status: number; headers: Headers; body: any }
export type Request = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/**
 * On a connection of its own: workerd closes one on which it refused a body unread, and the next request on it would meet
 * that.
 */
export function fetchAlone(url: string | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('connection', 'close')
  return fetch(url, { ...init, headers })
}

export class RelayClient {
  session: string | undefined
  nonce: string | undefined
  readonly origin: string
  /** A test that spoils one part of a proof signs the rest with these. */
  readonly keys: KeyPair

  private constructor(origin: string, keys: KeyPair) {
    this.origin = origin
    this.keys = keys
  }

  static async create(origin: string) {
    return new RelayClient(origin, await generateKeyPair('ES256', { extractable: true }))
  }

  thumbprint = () => calculateThumbprint(this.keys.publicKey)

  /** A proof for a request, as RFC 9449 wants it, and with the digest of the body that it is for. */
  async proof(
    method: string,
    path: string,
    session: string | undefined,
    body?: string | Uint8Array<ArrayBuffer>,
    origin = this.origin,
  ) {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
    const claims = bytes ? { [BODY_DIGEST_CLAIM]: await bodyDigest(bytes) } : {}
    return generateProof(this.keys, origin + path, method, this.nonce, session, claims)
  }

  async call(name: RouteName, { params = {}, query = {}, body, headers = {}, signal }: Request = {}): Promise<Sent> {
    const route = ROUTES[name]
    const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
    const session = route.access === 'session' ? this.session : undefined
    const url = new URL(path, this.origin)
    url.search = new URLSearchParams(query).toString()
    const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetchAlone(url, {
      method: route.method,
      signal: signal ?? null,
      headers: {
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...(route.access !== 'open' && { dpop: await this.proof(route.method, path, session, sent) }),
        ...(session && { authorization: `DPoP ${session}` }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    })
    this.session = response.headers.get(SESSION_HEADER) ?? this.session
    this.nonce = response.headers.get('dpop-nonce') ?? this.nonce
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null }
  }

  /** The same, but a nonce that the relay asks for is used at once, as the extension does. */
  async ask(name: RouteName, request: Request = {}): Promise<Sent> {
    const sent = await this.call(name, request)
    return sent.body?.code === 'use_dpop_nonce' ? this.call(name, request) : sent
  }

  /** Exchanges a grant and keeps the session. */
  async signIn(environment: string, { code, verifierSeed, redirectUri }: Grant, requestId?: string): Promise<Sent> {
    const body = { environment, code, verifierSeed, redirectUri, ...(requestId && { requestId }) }
    const sent = await this.ask('signIn', { body })
    if (sent.status === 201) this.session = sent.body.session
    return sent
  }
}
