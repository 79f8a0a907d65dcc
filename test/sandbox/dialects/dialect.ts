/** One way in which an EBS may answer within the contract, beside the configuration that its operator writes for it. */
import type { EnvironmentInput } from '../environment.ts'
import type { PortalKind } from '../portal/portal.ts'
import type { Store } from '../store.ts'
import type { Switches } from '../switches.ts'
import type { Ways } from '../ways.ts'

export type Dialect = {
  name: string
  switches?: Partial<Switches>
  /** What it does otherwise than the sandbox. */
  ways?: Partial<Ways>
  /** Where its portal makes the endpoint tokens: the environment is guided. */
  portal?: PortalKind
  /** What it holds otherwise when it starts. */
  seed?(store: Store): void
  /** The environment as the operator writes it, from `relay/README.md` alone. */
  environment?(written: EnvironmentInput): EnvironmentInput
}

export type Registration = EnvironmentInput['registration']
type Http = Extract<Registration, { mode: 'http' }>

/** The same environment with other calls. */
export function withCalls(written: EnvironmentInput, calls: Partial<Http>): Registration {
  const { registration } = written
  if (registration.mode !== 'http') throw new TypeError('the environment is guided')
  return { ...registration, ...calls }
}

/** The same endpoint types, whose parameter holds this. */
export const holding = ({ types }: EnvironmentInput, holds: 'id' | 'value'): EnvironmentInput['types'] =>
  types.map((type) => ({ ...type, holds }))

/** What stands at this key; undefined where there is no object. */
export const inside = (body: unknown, key: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined

export const braced = (guid: string) => `{${guid.toUpperCase()}}`
export const compact = (guid: string) => guid.replace(/[{}-]/g, '')
