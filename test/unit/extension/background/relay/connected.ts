/** As an admin leaves it who has connected to a relay, and agreed to what it offers. */

import { agreements, relayUrl, storedEnvironments } from '../../../../../extension/background/state/storage-items.ts'
import { agreementFor } from '../../../../../extension/contracts/settings/agreement.ts'
import type { Environment } from '../../../../../shared/environment.ts'

export const RELAY = 'https://relay.example.com'

export async function connected(environments: Environment[], relay = RELAY): Promise<void> {
  await relayUrl.update(() => relay)
  await storedEnvironments.update(() => environments)
  await agreements.update(() => Object.fromEntries(environments.map((one) => [one.id, agreementFor(one, relay)])))
}
