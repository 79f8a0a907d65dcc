/** The endpoint tokens that EBS lists, by the names that both sides use. */
import { endpointRef } from '../../shared/endpoint.ts'
import type { CallContext } from '../ebs/call.ts'
import { type Registered, registeredEndpointsFor } from '../ebs/calls/registered-endpoint.ts'
import type { EbsEnvironment, EndpointTypeConfig } from './environment.ts'

/** `ref` names the token; `valueRef` is the same hash over the value, where the list tells that. */
export type FoundEndpoint = Registered & { ref: string; valueRef: string | undefined; type: EndpointTypeConfig }

/** Every token that EBS lists for a type, the revoked ones too if EBS lists those. */
export async function lookUp(
  environment: EbsEnvironment,
  context: CallContext,
  type: EndpointTypeConfig,
): Promise<FoundEndpoint[]> {
  const { id, lookup } = environment.config
  const registered = await registeredEndpointsFor(context, type.id, lookup)
  return Promise.all(registered.map((one) => named(id, type, one)))
}

async function named(environment: string, type: EndpointTypeConfig, one: Registered): Promise<FoundEndpoint> {
  const valueRef = one.value === undefined ? undefined : await endpointRef(environment, type.id, one.value)
  const ref = one.id === undefined ? valueRef : await endpointRef(environment, type.id, one.id)
  if (ref === undefined) throw new Error('an endpoint token without an id and without a value')
  return { ...one, type, ref, valueRef }
}

/** Whether the token works, as far as EBS says. A token of which EBS says nothing counts as working. */
export const isActive = ({ active }: Registered): boolean => active !== false
