/** Checks each request that carries a value, a ref or a session against the admin's agreements. */
import type { Environment } from '../../../shared/environment.ts'
import { Failed } from '../../contracts/errors.ts'
import { agreementFor, isSameAgreement } from '../../contracts/settings/agreement.ts'
import { relayAddress } from './policy.ts'
import { agreements, storedEnvironments } from './storage-items.ts'

export type Agreed = { environment: Environment; relay: string }

/**
 * The environment and the relay that is connected to, when the admin has agreed to both and to the environment's addresses.
 * @throws {Failed} `relay_not_connected`, `unknown_environment`, `relay_not_agreed`
 */
export async function requireAgreed(id: string): Promise<Agreed> {
  const relay = await relayAddress()
  if (!relay) throw new Failed('relay_not_connected')
  const environment = (await storedEnvironments.get()).find((one) => one.id === id)
  if (!environment) throw new Failed('unknown_environment')
  if (!(await isAgreed(environment, relay))) throw new Failed('relay_not_agreed', { subject: relay })
  return { environment, relay }
}

/** Whether the admin has agreed to this relay for the environment, with the addresses that it has now. */
export const isAgreed = async (environment: Environment, relay: string): Promise<boolean> =>
  isSameAgreement((await agreements.get())?.[environment.id], agreementFor(environment, relay))
