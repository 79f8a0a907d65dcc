/** Asks EBS more than once, because a server of its pool may answer from a cache for some seconds (contract 1.2). */

/** The pause before each further attempt. Together the pauses last longer than a cache does. */
const PAUSES_MS = [1_500, 4_000]

const sleep = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

/**
 * Asks at once, and again after each pause, until an answer is final. @returns the last answer
 * @throws what `ask` throws
 */
export async function pastCaches<T>(
  ask: () => Promise<T>,
  isFinal: (answer: T) => boolean,
  pause: (ms: number) => Promise<void> = sleep,
): Promise<T> {
  let answer = await ask()
  for (const ms of PAUSES_MS) {
    if (isFinal(answer)) break
    await pause(ms)
    answer = await ask()
  }
  return answer
}
