/** What is registered in EBS now, by the names that both sides use. */
import { endpointRef } from '../shared/endpoint.ts'
import type { Caller } from './ebs/caller.ts'
import { type Registered, registeredEndpointsFor } from './ebs/registered-endpoint.ts'
import type { EbsEnvironment, EndpointTypeConfig } from './environment.ts'

export type FoundEndpoint = Registered & { ref: string; type: EndpointTypeConfig }

/** All that is registered for a type; usually one or none. */
export async function lookUp(
  environment: EbsEnvironment,
  caller: Caller,
  type: EndpointTypeConfig,
): Promise<FoundEndpoint[]> {
  const { id, lookup } = environment.config
  const registered = await registeredEndpointsFor(caller, type.id, lookup)
  return Promise.all(registered.map(async (one) => ({ ...one, type, ref: await endpointRef(id, type.id, one.value) })))
}

/** The same for every type of the environment, asked side by side. */
export async function lookUpAll(environment: EbsEnvironment, caller: Caller): Promise<FoundEndpoint[]> {
  const found = await Promise.all(environment.config.types.map((type) => lookUp(environment, caller, type)))
  return found.flat()
}
