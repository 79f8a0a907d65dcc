import { endpointRef } from '../../shared/endpoint.ts'

type Named = { ref: string; environment: string; type: string; value: string }

/** Whether a token's ref is the one that is made of it: nobody has put another value beside a known ref. */
export const refMatches = async ({ ref, environment, type, value }: Named): Promise<boolean> =>
  (await endpointRef(environment, type, value)) === ref
