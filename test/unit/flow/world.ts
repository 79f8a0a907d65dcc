/**
 * EBS and the relay as a model, and everything that is under way: nothing continues automatically. A request waits until it is
 * that one's turn, so an order of turns is a schedule.
 */
import type { Failed as FailedClass } from '../../../extension/contracts/errors.ts'
import type { Intent } from '../../../extension/contracts/wizard/state.ts'
import type { Revocation } from '../../../shared/bodies.ts'

export type Endpoint = {
  requestId: string
  value: string
  active: boolean
  admin: number
  replaced: string | undefined
}
/** The creation that the relay is to do. */
export type Creation = { admin: number; requestId: string; replaced: string | undefined; repeated: boolean }
/** What happens to the next write of EBS's: the answer is lost before or after, or EBS does it when nobody waits any more. */
export type WriteFault = 'lost before' | 'lost after' | 'done late' | 'failed' | null
type Failed = typeof FailedClass

type Waiting = { what: string; run: () => void }

export class World {
  readonly endpoints: Endpoint[] = []
  readonly perType: 'one' | 'several'
  /** In the order of the requests. */
  readonly waiting: Waiting[] = []
  writeFault: WriteFault = null
  readsFail = false
  /** What must never happen, and did. */
  wrong: string | null = null

  constructor(perType: 'one' | 'several') {
    this.perType = perType
  }

  active = () => this.endpoints.filter(({ active }) => active)

  wait(what: string, run: () => void): void {
    this.waiting.push({ what, run })
  }

  /** One of what waits goes on. */
  turn(pick: number): void {
    if (this.waiting.length === 0) return
    const [next] = this.waiting.splice(pick % this.waiting.length, 1)
    next?.run()
  }

  /** What the relay answers to a creation (relay/routes/create-endpoint.ts). */
  create(creation: Creation, failed: Failed): Endpoint {
    const { admin, requestId, replaced, repeated } = creation
    if (this.readsFail) throw new failed('ebs_error')
    const found = this.active()
    const earlier = found.find((one) => one.requestId === requestId)
    if (earlier && earlier.admin !== admin) {
      throw replaced && this.perType === 'several'
        ? new failed('endpoint_exists', { ref: earlier.value })
        : new failed('request_conflict')
    }
    if (earlier) return earlier
    const other = found.find(({ value }) => value !== replaced)
    if (this.perType === 'one' && other) throw new failed('endpoint_exists', { ref: other.value })
    const made = this.#write(() => this.#register(creation), failed)
    const isReadBack = repeated || (replaced && this.perType === 'several')
    if (isReadBack && !made.active) throw new failed('endpoint_gone')
    if (!made.active) this.wrong = 'what was revoked was handed out'
    return made
  }

  /** And to a revocation (relay/routes/revoke-endpoint.ts): what was seen. */
  revoke(value: string, failed: Failed): Revocation {
    if (this.readsFail) throw new failed('ebs_error')
    const found = this.active().find((one) => one.value === value)
    if (!found) return { revoked: 'not-seen', evidence: { sent: false, answer: null, listed: 'no' } }
    this.#write(() => {
      found.active = false
      return found
    }, failed)
    return { revoked: 'now', evidence: { sent: true, answer: 204, listed: 'no' } }
  }

  /** The same request id is the same endpoint, even when it was revoked since. */
  #register({ admin, requestId, replaced }: Creation): Endpoint {
    const earlier = this.endpoints.find((one) => one.requestId === requestId)
    if (earlier) return earlier
    if (replaced) this.#watch(admin, replaced)
    if (this.perType === 'one') for (const one of this.endpoints) one.active = false
    const made = { requestId, value: `value-${this.endpoints.length}`.padEnd(22, '_'), active: true, admin, replaced }
    this.endpoints.push(made)
    return made
  }

  /** Two admins have replaced the same one, neither knowing of the other's. */
  #watch(admin: number, replaced: string): void {
    const before = this.endpoints.filter((one) => one.replaced === replaced)
    const isDeliberate = before.some((one) => one.admin === admin || !one.active)
    if (before.length > 0 && !isDeliberate) this.wrong = 'doubled'
  }

  #write(work: () => Endpoint, failed: Failed): Endpoint {
    const fault = this.writeFault
    this.writeFault = null
    if (fault === 'failed') throw new failed('ebs_forbidden')
    if (fault === 'lost before') throw new failed('outcome_unknown', { done: 'unknown' })
    if (fault === 'done late') {
      this.wait('EBS does what it was asked', work)
      throw new failed('outcome_unknown', { done: 'unknown' })
    }
    const made = work()
    if (fault === 'lost after') throw new failed('relay_unreachable', { done: 'unknown' })
    return made
  }
}

export type Token = {
  ref: string
  requestId: string
  value: string | null
  retired: object | null
  replaces?: { ref: string }
}
/** One machine's vault, in memory. */
export class Vault {
  readonly intents = new Map<string, Intent>()
  readonly checks = new Map<string, object>()
  /** Newest first. */
  readonly history: { ref: string; event: string }[] = []
  readonly tokens = new Map<
    string,
    Token & { environment: string; type: string; description: string; createdAt: string }
  >()
  full = false
}
