/** Calls EBS with the value of a token that an admin brings, as an integrator would (contract 8.3). Nothing is kept. */
import type { BroughtToken } from '../../contracts/token/adoption.ts'
import type { Connection } from '../../contracts/token/status.ts'
import { call } from '../relay/client.ts'
import { requireAgreed } from '../state/agreement.ts'

type Tried = Pick<BroughtToken, 'environment' | 'type' | 'value'>

/** The time is this clock's: the relay's may differ. @throws {Failed} `relay_not_agreed`, or what the relay says */
export async function tryBrought({ environment, type, value }: Tried): Promise<Connection> {
  await requireAgreed(environment)
  const { result } = await call('testConnection', { environment, body: { environment, type, key: value } })
  return { result, testedAt: new Date().toISOString() }
}
