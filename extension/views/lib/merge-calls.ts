/** Merges calls that come in a burst. */

/**
 * The same work, done once for all calls that come while it is under way: they share the next one, which begins when it ends,
 * since only that one has surely seen what they were made for.
 * @param patienceMs after this time the next one begins beside it, so that work which hangs holds nothing up
 */
export function mergeCalls<T>(work: () => Promise<T>, patienceMs: number): () => Promise<T> {
  let running: Promise<T> | undefined
  let next: Promise<T> | undefined
  const start = (): Promise<T> => {
    const mine = work()
    const end = () => {
      if (running === mine) running = undefined
    }
    mine.then(end, end)
    next = undefined
    running = mine
    return mine
  }
  return () => {
    if (!running) return start()
    const patience = new Promise((over) => setTimeout(over, patienceMs))
    next ??= Promise.race([running.catch(() => undefined), patience]).then(start)
    return next
  }
}
