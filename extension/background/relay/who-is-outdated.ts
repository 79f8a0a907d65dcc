/** Says which of the two has to be updated where the relay and the extension do not understand each other. */
import type { RelayInfo } from '../../../shared/bodies.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { isLater, VERSION } from '../../../shared/version.ts'
import { relayInfo } from '../state/storage-items.ts'

/** The refusals of a request that another version may have written rightly. */
const MISUNDERSTOOD: readonly ErrorCode[] = ['invalid_field', 'unknown_field', 'not_found', 'method_not_allowed']

/** Whether the relay refused the request for its shape. */
export const isMisunderstood = (code: ErrorCode): boolean => MISUNDERSTOOD.includes(code)

/** The relay at this origin as it last described itself; null: it has not, or another one is connected. */
export async function infoOf(origin: string): Promise<RelayInfo | null> {
  const stored = await relayInfo.get()
  return stored?.origin === origin ? stored : null
}

/** The code of the side that is of the earlier version; null: both are of the same, or the relay does not say its version. */
export function outdatedSide(info: Pick<RelayInfo, 'version'> | null) {
  if (!info) return null
  if (isLater(info.version, VERSION)) return 'extension_outdated'
  return isLater(VERSION, info.version) ? 'relay_outdated' : null
}
