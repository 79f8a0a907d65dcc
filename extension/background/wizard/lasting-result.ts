/** Tests a value until the servers of EBS's pool agree. */
import { pastCaches } from '../checks/past-caches.ts'

type Result = 'accepted' | 'refused'

/**
 * Tests a value that may have ended. A server with an old cache still accepts an ended value, so an acceptance is
 * tested again. It also refuses a value that is too new for it, so for a young value the last answer counts.
 * @param isYoung whether the value is so young that a server may not know it yet
 */
export const lastingResult = (
  tryOnce: () => Promise<Result>,
  isYoung: boolean,
  pause?: (ms: number) => Promise<void>,
): Promise<Result> => pastCaches(tryOnce, (result) => result === 'refused' && !isYoung, pause)
