/** Several servers behind one address: for a while after a change, every second read comes from one that has not noticed (contract 1.2). */
import type { Faults } from './faults.ts'
import type { Endpoint, Parameter } from './rows.ts'
import type { Store } from './store.ts'

type Snapshot = { until: number; endpoints: Endpoint[]; parameters: Parameter[] }

export class Pool {
  readonly #store: Store
  readonly #faults: Faults
  readonly #staleMs: number
  #before: Snapshot | undefined
  #asked = 0

  constructor(store: Store, faults: Faults, staleMs: number) {
    this.#store = store
    this.#faults = faults
    this.#staleMs = staleMs
  }

  /** Called before a change: what the other servers go on answering. */
  readonly remember = () => {
    if (this.#staleMs === 0) return
    const { endpoints, parameters } = { endpoints: this.#store.endpoints(), parameters: this.#store.parameters() }
    this.#before = { until: Date.now() + this.#staleMs, endpoints, parameters }
  }

  /** Every server has noticed everything. */
  settle() {
    this.#before = undefined
  }

  /** All endpoint tokens of a type, newest first, the revoked ones too. */
  endpoints(type: string): Endpoint[] {
    const all = this.#stale()?.endpoints ?? this.#store.endpoints()
    return all.filter((endpoint) => endpoint.type === type).reverse()
  }

  parameters(): Parameter[] {
    return this.#stale()?.parameters ?? this.#faults.parameters()
  }

  #stale(): Snapshot | undefined {
    if (!this.#before || Date.now() >= this.#before.until) return undefined
    return this.#asked++ % 2 === 0 ? this.#before : undefined
  }
}
