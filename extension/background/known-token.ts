/** Finds an endpoint token by its ref, whether its value is in the vault or EBS alone has it. */
import { Failed } from '../errors.ts'
import { tokenOf } from '../vault/tokens.ts'
import { registered } from './cells.ts'

export type KnownToken = { ref: string; environment: string; type: string; description: string | null }

/** @throws {Failed} `unknown_token` */
export async function knownToken(ref: string): Promise<KnownToken> {
  for (const [environment, endpoints] of Object.entries(await registered.get())) {
    const found = endpoints.find((each) => each.ref === ref)
    if (found) return { ref, environment, type: found.type, description: found.description }
  }
  const { environment, type, description, retired } = await tokenOf(ref)
  if (retired) throw new Failed('unknown_token')
  return { ref, environment, type, description }
}
