/**
 * Limits guessing before the relay calls EBS. Failures are counted by user and address, by user, by address and by
 * environment, in each instance of the relay. A user name is kept only as an HMAC, under a key that lives as long as
 * the process.
 */
import { encodeBase64url } from '../../shared/base64url.ts'
import { BoundedMap } from '../lib/bounded-map.ts'
import { FAILURES_MAX, FAILURES_WITHIN_MS, RATE_KEYS_MAX } from '../limits.ts'

type Tried = { client: string; user: string; environment: string }
/** A try. It counts as failed until `forgive` is called. */
type Try = { forgive(): void }
/** Counts a try. Null when a limit is reached: then the relay must not call EBS. */
type BeginTry = (tried: Tried) => Promise<Try | null>

/** Counts the failures of one instance. `now` in ms since 1970. */
export function createGuessing(now: () => number): BeginTry {
  const windows = {
    userAtAddress: new FailureWindow(FAILURES_MAX.userAtAddress, now),
    user: new FailureWindow(FAILURES_MAX.user, now),
    address: new FailureWindow(FAILURES_MAX.address, now),
    environment: new FailureWindow(FAILURES_MAX.environment, now),
  }
  const nameOf = createUserNames()
  return async ({ client, user, environment }) => {
    const name = await nameOf(environment, user)
    const places = [
      [windows.userAtAddress, `${name} ${client}`],
      [windows.user, name],
      [windows.address, client],
      [windows.environment, environment],
    ] as const
    if (places.some(([window, key]) => window.isFull(key))) return null
    // Counted before the call to EBS, so that simultaneous tries count too.
    const at = now()
    for (const [window, key] of places) window.add(key, at)
    return {
      forgive() {
        for (const [window, key] of places) window.remove(key, at)
      },
    }
  }
}

/** The times of the recent failures of each key. */
class FailureWindow {
  readonly #max: number
  readonly #now: () => number
  readonly #failures = new BoundedMap<string, number[]>(RATE_KEYS_MAX)
  constructor(max: number, now: () => number) {
    this.#max = max
    this.#now = now
  }

  isFull(key: string): boolean {
    return this.#recent(key).length >= this.#max
  }

  add(key: string, at: number): void {
    this.#failures.set(key, [...this.#recent(key), at])
  }

  remove(key: string, at: number): void {
    const times = this.#recent(key)
    const index = times.indexOf(at)
    if (index >= 0) this.#failures.set(key, times.toSpliced(index, 1))
  }

  #recent(key: string): number[] {
    const time = this.#now()
    // A failure in the future means that the clock was set back. It must not lock anybody out.
    return (this.#failures.get(key) ?? []).filter((at) => at <= time && at > time - FAILURES_WITHIN_MS)
  }
}

/** Turns a user name into its HMAC. EBS may ignore case, so names that differ only in case count as one user. */
function createUserNames(): (environment: string, user: string) => Promise<string> {
  // Made at first use: the Workers runtime gives no random bytes while a module loads.
  let key: Promise<CryptoKey> | undefined
  return async (environment, user) => {
    key ??= crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
    const text = JSON.stringify([environment, user.normalize('NFKC').trim().toLowerCase()])
    const mac = await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(text))
    return encodeBase64url(new Uint8Array(mac))
  }
}
