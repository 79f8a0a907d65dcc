/**
 * Tests a value until EBS's servers agree. A server of the pool may answer from its cache for some seconds (contract
 * 1.2).
 */

type Result = 'accepted' | 'refused'

/** The pause before each test. Together the pauses last longer than a cache does. */
const PAUSES_MS = [0, 1_500, 4_000]

const sleep = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

/**
 * Tests a value that may have ended. A server with an old cache still accepts an ended value, so an acceptance is
 * tested again. It also refuses a value that is too new for it, so for a young value the last answer counts.
 * @param isYoung whether the value is so young that a server may not know it yet
 */
export async function lastingResult(
  tryOnce: () => Promise<Result>,
  isYoung: boolean,
  pause: (ms: number) => Promise<void> = sleep,
): Promise<Result> {
  let last: Result = 'refused'
  for (const ms of PAUSES_MS) {
    if (ms > 0) await pause(ms)
    last = await tryOnce()
    if (last === 'refused' && !isYoung) break
  }
  return last
}
