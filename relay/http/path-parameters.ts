import type { GenericSchema } from 'valibot'
import { EndpointRef, EnvironmentId, RequestId } from '../../shared/endpoint.ts'

/** The schemas of the parameters in the paths of the route table: `{requestId}` and the like. */
export const PATH_PARAMETERS: Record<string, GenericSchema> = {
  requestId: RequestId,
  ref: EndpointRef,
  environment: EnvironmentId,
}
