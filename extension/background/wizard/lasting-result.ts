/** What EBS says to a value once its servers agree: one of a pool may answer from its cache for some seconds (contract 1.2). */

type Result = 'accepted' | 'refused'

/** Before each try, in ms. Together they are longer than a cache lasts. */
const PAUSES_MS = [0, 1_500, 4_000]

const sleep = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

/**
 * Tries a value that may have ended. A server that has not noticed the end accepts it, so an acceptance is tried again; one that
 * has not noticed the beginning refuses it, so for a young value the last answer counts.
 * @param isYoung whether the value was made so shortly before that a server may not know it yet
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
