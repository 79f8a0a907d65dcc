import { endpointRef } from '../../shared/endpoint.ts'

type Named = { ref: string; environment: string; type: string; id?: string | undefined; value: string }

/**
 * Whether a token's ref is the one that is made of it: of its id, or of its value where EBS has no id of its own. With an id,
 * nothing here ties the value to it: only EBS's list can, where that tells a `valueRef`.
 */
export const refMatches = async ({ ref, environment, type, id, value }: Named): Promise<boolean> =>
  (await endpointRef(environment, type, id ?? value)) === ref
