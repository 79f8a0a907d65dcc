import { endpointRef } from '../../shared/endpoint.ts'

type Named = { ref: string; environment: string; type: string; id?: string | undefined; value: string }

/**
 * Whether a token's ref is the hash of its id, or of its value if EBS has no id of its own. With an id, nothing here ties the
 * value to it: only EBS's list can, if it tells a `valueRef`.
 */
export const refMatches = async ({ ref, environment, type, id, value }: Named): Promise<boolean> =>
  (await endpointRef(environment, type, id ?? value)) === ref
