/**
 * Tells whether a token of the vault belongs to the environment of its name. Another relay may give another EBS the same name,
 * and may list any ref: refs are public.
 */
import { Failed } from '../../contracts/errors.ts'
import { isOfRelay } from '../../vault/bind.ts'
import { allRegistered } from '../../vault/registered.ts'
import type { StoredToken } from '../../vault/schema.ts'
import { type Agreed, requireAgreed } from '../state/agreement.ts'

/** An environment as a relay offers it. */
type Place = { ebsOrigin: string; relay: string | null }

/**
 * Whether the token is of this EBS. An EBS that has moved lists it: that counts at the token's own relay only.
 * @param isListed whether the environment's list has its ref
 */
export const isOwn = (token: StoredToken, { ebsOrigin, relay }: Place, isListed: boolean): boolean =>
  token.ebsOrigin === '' || token.ebsOrigin === ebsOrigin || (isListed && isOfRelay(token, relay))

/**
 * Makes sure that the value, or an address beside it, is of the EBS and the relay that the token belongs to.
 * @throws {Failed} `relay_not_connected`, `unknown_environment`, `relay_not_agreed`
 */
export async function requireOwn(token: StoredToken): Promise<Agreed> {
  const agreed = await requireAgreed(token.environment)
  const { environment, relay } = agreed
  const list = (await allRegistered()).get(environment.id)?.endpoints ?? []
  const isListed = list.some(({ ref }) => ref === token.ref)
  if (!isOwn(token, { ebsOrigin: environment.ebsOrigin, relay }, isListed)) throw new Failed('unknown_environment')
  if (!isOfRelay(token, relay)) throw new Failed('relay_not_agreed', { subject: relay })
  return agreed
}
