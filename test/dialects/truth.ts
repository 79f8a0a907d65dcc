/**
 * What is so in EBS: its own state, and what it answers to a call with a value. A false claim is one of the product that this
 * contradicts.
 */

import { canonicalText, endpointRef, keyHeader } from '../../shared/endpoint.ts'
import type { Endpoint } from '../sandbox/rows.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'

/** The one type that all steps are about. */
export const TYPE = 'SURVEYS'
/** A server that answered from its cache has noticed by then. */
const NOTICED_MS = 300

export class Truth {
  readonly #sandbox: Sandbox

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
  }

  /** All that one intent made; its words are its own. */
  madeWith = (description: string): Endpoint[] =>
    this.#sandbox.store.endpoints().filter((one) => one.description === description)

  active = (): Endpoint[] => this.#sandbox.store.activeEndpoints(TYPE)

  /** Whether the parameter holds this token. */
  isHeld(token: Endpoint): boolean {
    const { store, ways } = this.#sandbox
    const id = `ESCLOUDSTORE_ENDPOINT_${TYPE}`
    return canonicalText(String(store.parameter(id)?.value ?? '')) === canonicalText(ways.held(token))
  }

  /** The token that the product calls by this ref, made from the id or from the value. */
  async called(ref: string): Promise<Endpoint | undefined> {
    const { store, environment } = this.#sandbox
    for (const one of store.endpoints()) {
      for (const face of [one.id, one.token]) {
        if ((await endpointRef(environment.id, one.type, face)) === ref) return one
      }
    }
    return undefined
  }

  /** Whether it works: EBS has it registered, or accepts its value. */
  async isAlive({ id, token }: Endpoint): Promise<boolean> {
    if (this.active().some((one) => one.id === id)) return true
    const until = Date.now() + this.#sandbox.ways.staleMs + NOTICED_MS
    while (await this.accepts(token)) {
      if (Date.now() > until) return true
      await new Promise((resume) => setTimeout(resume, 100))
    }
    return false
  }

  /** Calls EBS with the value alone, as an integrator does. */
  async accepts(value: string): Promise<boolean> {
    const { environment } = this.#sandbox
    const probe = environment.types.find(({ id }) => id === TYPE)?.probe
    if (!probe) throw new Error(`no probe for ${TYPE}`)
    const response = await fetch(environment.ebs.baseUrl + probe.path, { headers: { [keyHeader(TYPE)]: value } })
    await response.arrayBuffer()
    return response.status === probe.status
  }
}
