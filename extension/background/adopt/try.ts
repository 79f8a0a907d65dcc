/** Tests the value of a token that an admin brings, as an integrator would use it. Nothing is kept. */
import type { BroughtToken } from '../../contracts/token/adoption.ts'
import type { Connection } from '../../contracts/token/status.ts'
import { testValue } from '../checks/test-connection.ts'
import { requireAgreed } from '../state/agreement.ts'

type Brought = Pick<BroughtToken, 'environment' | 'type' | 'value'>

/** Tests the value. @throws {Failed} `relay_not_agreed`, or what the relay says */
export async function tryBrought({ environment, type, value }: Brought): Promise<Connection> {
  await requireAgreed(environment)
  const { result, testedAt } = await testValue(environment, type, value)
  return { result, testedAt }
}
