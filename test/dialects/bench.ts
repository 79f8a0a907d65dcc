/** The relay in front of one dialect, and a witness who compares everything that the relay says with what is so in EBS. */

import { judgeEnding } from '../../extension/background/wizard/judge-ending.ts'
import { lastingResult } from '../../extension/background/wizard/lasting-result.ts'
import type { Ending } from '../../extension/contracts/wizard/state.ts'
import type { Revocation } from '../../shared/bodies.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import type { Dialect } from '../sandbox/dialects/dialect.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient, type Sent } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'
import { type Facts, factsOf } from './facts.ts'
import { Truth, TYPE } from './truth.ts'

/** Says what became of a token that was to end; the product's own rule, or another one for comparison. */
export type Judge = typeof judgeEnding

export type Token = { ref: string; id?: string; value: string }

export class Bench {
  readonly world: World
  readonly facts: Facts
  readonly truth: Truth
  /** What was said and is not so, in the step that is played. */
  falseClaims: string[] = []
  readonly #judge: Judge

  private constructor(world: World, facts: Facts, judge: Judge) {
    this.world = world
    this.facts = facts
    this.truth = new Truth(world.sandbox)
    this.#judge = judge
  }

  static async open(dialect: Dialect, judge: Judge = judgeEnding): Promise<Bench> {
    const world = await startWorld({ sandbox: { dialect } })
    const [environment] = world.config.environments
    if (!environment) throw new Error('no environment')
    return new Bench(world, factsOf(environment, world.sandbox.ways), judge)
  }

  close = () => this.world.close()

  get sandbox() {
    return this.world.sandbox
  }

  /** As on the first day. */
  clear(): void {
    const { store, faults, pool } = this.sandbox
    faults.clear()
    for (const { type, token } of store.endpoints()) store.revoke(type, token)
    pool.settle()
    this.falseClaims = []
  }

  async signIn(requestId?: string): Promise<{ client: RelayClient; sent: Sent }> {
    const client = await RelayClient.create(this.world.relay.origin)
    const grant = await signInAtSandbox(this.sandbox, client, { scope: 'essurveys' })
    return { client, sent: await client.signIn(this.sandbox.environment.id, grant, requestId) }
  }

  /** Sends a creation; the description is its own. */
  async create(requestId: string, description: string, more: object = {}): Promise<Sent> {
    const { client } = await this.signIn(requestId)
    const sent = await client.ask('createEndpoint', {
      params: { requestId },
      body: { type: TYPE, description, confirmed: ['application', 'administrator'], ...more },
    })
    this.#compareCreation(sent, description)
    return sent
  }

  /** A token that was made and is in order; the step fails without it. */
  async made(description: string, more: object = {}): Promise<Token> {
    const { status, body } = await this.create(crypto.randomUUID(), description, more)
    if (status !== 201) throw new Error(`create: ${status} ${body.code} (done ${body.done})`)
    return tokenOf(body)
  }

  #compareCreation({ status, body }: Sent, description: string): void {
    const mine = this.truth.madeWith(description)
    const alive = mine.filter(({ active }) => active)
    if (mine.length > 1) this.falseClaims.push(`one request made ${mine.length} tokens`)
    if (status < 300 && !alive.some(({ token }) => isSameFace(token, body.endpoint.value))) {
      this.falseClaims.push(`create ${status} with a value that is not this request's`)
    }
    if (status >= 300 && body.done === 'no' && alive.length > 0) {
      this.falseClaims.push(`create ${body.code} says that nothing was done, and EBS has it`)
    }
    if (body.code === 'endpoint_gone' && alive.length > 0) this.falseClaims.push('create says gone, and EBS has it')
    if (status >= 300 && body.done === 'yes' && mine.length === 0) {
      this.falseClaims.push(`create ${body.code} says that it was done, and EBS has nothing`)
    }
  }

  async revoke({ ref, id }: Pick<Token, 'ref' | 'id'>): Promise<Sent> {
    const { client } = await this.signIn()
    const sent = await client.ask('revokeEndpoint', { params: { ref }, query: { type: TYPE, ...(id && { id }) } })
    const revoked: Revocation['revoked'] | undefined = sent.body?.revoked
    if (revoked === 'now' || revoked === 'before') await this.#compareEnd(ref, `revoke says ${revoked}`)
    return sent
  }

  /**
   * Ends a token as the extension does: asks, tries the value, and says what was seen.
   * @param isTestProven whether the connection test has ever accepted a value
   */
  async end(token: Token, isTestProven = true): Promise<{ sent: Sent; ending: Ending | null }> {
    const sent = await this.revoke(token)
    if (sent.status !== 200) return { sent, ending: null }
    // The extension is as patient with any young value; without caches the first answer is the last.
    const isYoung = sent.body.revoked === 'not-seen' && this.sandbox.ways.staleMs > 0
    const test = await lastingResult(() => this.tried(token.value), isYoung)
    const ending = this.#judge({ revocation: sent.body, test, isTestProven })
    if (ending === 'ended') await this.#compareEnd(token.ref, 'the extension says ended')
    return { sent, ending }
  }

  /** The connection test. */
  async tried(value: string): Promise<'accepted' | 'refused'> {
    const client = await RelayClient.create(this.world.relay.origin)
    const body = { environment: this.sandbox.environment.id, type: TYPE, key: value }
    return (await client.ask('testConnection', { body })).body.result
  }

  async #compareEnd(ref: string, said: string): Promise<void> {
    const token = await this.truth.called(ref)
    if (token && (await this.truth.isAlive(token))) this.falseClaims.push(`${said}, and EBS accepts the value`)
  }

  /** The refs that the relay lists, and whether it says that it read all. */
  async listed(): Promise<{ refs: string[]; unread: number }> {
    const { client } = await this.signIn()
    const { status, body } = await client.ask('listEndpoints')
    if (status !== 200) throw new Error(`list: ${status} ${body.code}`)
    const refs = body.endpoints.map(({ ref }: Token) => ref)
    // A pool may say so for a while; it is read again.
    const isStale = this.sandbox.ways.staleMs > 0
    if (!isStale && refs.length === 0 && body.unread.length === 0 && this.truth.active().length > 0) {
      this.falseClaims.push('the list says none, and EBS has one')
    }
    return { refs, unread: body.unread.length }
  }

  /** The result of the endpoint's parameter, and those of the subscription's two. */
  async verified({ ref, value }: Token): Promise<string[]> {
    const { client } = await this.signIn()
    const valueRef = await endpointRef(this.sandbox.environment.id, TYPE, value)
    const { status, body } = await client.ask('verify', {
      body: { items: [{ type: TYPE, ref, valueRef }], settle: true },
    })
    if (status !== 200) throw new Error(`verify: ${status} ${body.code}`)
    const results: string[] = body.verifications[0].parameters.map(({ result }: { result: string }) => result)
    const token = await this.truth.called(ref)
    if (results[0] === 'match' && token && !this.truth.isHeld(token)) {
      this.falseClaims.push('verify says match, and the parameter holds another token')
    }
    return results
  }
}

export const tokenOf = (body: Sent['body']): Token => body.endpoint

const isSameFace = (one: string, other: string) => bare(one) === bare(other)
const bare = (text: string) => text.replace(/[{}-]/g, '').toLowerCase()
