/** One row of the catalogue of negative cases: what is sent, what must come back, and that EBS saw no more than it should. */
import { expect } from 'vitest'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { LoggedRequest } from '../../sandbox/request-log.ts'
import { eventually } from '../../support/eventually.ts'
import type { World } from '../../support/relay.ts'
import { fetchAlone, RelayClient, type Sent } from '../../support/relay-client.ts'
import { type Grant, signInAtSandbox } from '../../support/sign-in.ts'

export class Attempt {
  readonly world: World
  readonly client: RelayClient
  readonly requestId = crypto.randomUUID()
  /** The last request to EBS before the row: an entry and not a number, since the sandbox forgets old ones. */
  #before: LoggedRequest | undefined

  constructor(world: World, client: RelayClient) {
    this.world = world
    this.client = client
  }

  static create = async (world: World) => new Attempt(world, await RelayClient.create(world.relay.origin))

  /** A session that may create one endpoint token of this type. */
  async signedIn(scope = 'essurveys', user = 'Admin'): Promise<RelayClient> {
    const sent = await this.client.signIn('sandbox', await this.grant(scope, user), this.requestId)
    if (sent.status !== 201) throw new Error(`sign-in: ${sent.status} ${sent.body.code}`)
    this.fromHere()
    return this.client
  }

  async grant(scope = 'essurveys', user = 'Admin'): Promise<Grant> {
    const grant = await signInAtSandbox(this.world.sandbox, this.client, { scope, user })
    this.world.secrets.add(grant.verifierSeed)
    this.fromHere()
    return grant
  }

  /** Requests to EBS from now on count as the row's own. */
  fromHere(): void {
    this.#before = this.world.sandbox.requests.at(-1)
  }

  get asked() {
    const { requests } = this.world.sandbox
    const from = this.#before ? requests.lastIndexOf(this.#before) + 1 : 0
    return requests.slice(from).filter(({ server }) => server === 'ebs')
  }

  /** The relay, by hand. */
  async send(path: string, init: RequestInit & { duplex?: 'half' } = {}): Promise<Sent> {
    const response = await fetchAlone(this.world.relay.origin + path, { redirect: 'manual', ...init })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  /** A sign-in whose body is anything, with a proof that holds. */
  async postSession(body: BodyInit, headers: Record<string, string> = {}): Promise<Sent> {
    // A stream is refused while it is read.
    const digested = typeof body === 'string' || body instanceof Uint8Array ? body : undefined
    const dpop = await this.client.proof('POST', '/v1/sessions', undefined, digested as string)
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json', dpop, ...headers } }
    return this.send('/v1/sessions', body instanceof ReadableStream ? { ...init, duplex: 'half' } : init)
  }

  signInWith = async (fields: Record<string, unknown>) =>
    this.postSession(JSON.stringify({ environment: 'sandbox', ...VALID_FORM, ...fields }))

  create = (body: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
    this.client.call('createEndpoint', {
      params: { requestId: this.requestId },
      body: { type: 'SURVEYS', description: 'A row', ...body },
      headers,
    })
}

const VALID_FORM = {
  code: 'a-code-that-nobody-gave',
  verifierSeed: 'v'.repeat(43),
  redirectUri: 'https://ccaokkjipookanidlmbgdeaggcbmplpa.chromiumapp.org/',
}

export type Row = {
  /** The number in the catalogue, and what is sent. */
  name: string
  /** Left out: the same everywhere. */
  on?: 'node'
  /** It takes seconds: run beside the others of its kind, each with a relay of its own. */
  slow?: true
  send(attempt: Attempt): Promise<Sent>
  status: number
  /** Null for a success: the row says that nothing bad happens. */
  code: ErrorCode | null
  /** The relay must not call EBS at all. */
  calls?: 0
  /** EBS may be written to. */
  writes?: true
  /** More that must hold. */
  also?(sent: Sent, attempt: Attempt): void | Promise<void>
}

/** What holds for every row: a problem in the right form that gives nothing away, and no write in EBS. */
export function judge(row: Row, sent: Sent, attempt: Attempt): void {
  const { status, headers, body } = sent
  expect([status, body?.code ?? null], JSON.stringify(body)).toEqual([row.status, row.code])
  expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  if (row.code) {
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body).toMatchObject({ status, requestId: headers.get('request-id'), retryable: expect.any(Boolean) })
    expect(['yes', 'no', 'unknown']).toContain(body.done)
    expect(leaks(attempt.world, JSON.stringify([body, [...headers]]))).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(SEALED)
  }
  if (status === 401) expect(headers.get('www-authenticate')).toMatch(/^DPoP error="\w+", algs="ES256"$/)
  if (row.calls === 0) expect(attempt.asked.map(({ path }) => path)).toEqual([])
  if (!row.writes) expect(attempt.asked.filter(({ changed }) => changed)).toEqual([])
}

/** A sealed session or a proof: a JOSE header in base64url (RFC 7515 section 7.1, RFC 7516 section 7.1). */
export const SEALED = /eyJ[\w-]{20,}/

/** How much of a secret is enough to call it one. */
const PREFIX_CHARS = 12

/** What of everything secret that a world has is in this text: whole, cut short or in base64. */
export function leaks({ sandbox, secrets }: World, text: string): string[] {
  const { store, users } = sandbox
  const passwords = [store.subscription().password, ...users.map(({ password }) => password)]
  const values = store.endpoints().map(({ token }) => token)
  const parameters = store.parameters().flatMap(({ secret, value }) => (secret && value ? [String(value)] : []))
  const { code, verifierSeed } = VALID_FORM
  const all = [...secrets, ...passwords, ...values, ...parameters, code, verifierSeed, 'CANARY']
  return all.filter((secret) => {
    const start = secret.slice(0, PREFIX_CHARS)
    return text.includes(start) || text.includes(btoa(start))
  })
}

/** What holds for the log, when its last line has come: a Worker's lines arrive a little later. */
export async function judgeLog(world: World): Promise<void> {
  const { headers } = await fetchAlone(`${world.relay.origin}/healthz`)
  const log = () => world.lines.join('\n')
  await eventually(() => expect(log()).toContain(headers.get('request-id')))
  expect(leaks(world, log())).toEqual([])
  expect(log()).not.toMatch(SEALED)
  expect(log()).not.toContain('internal_error')
}
