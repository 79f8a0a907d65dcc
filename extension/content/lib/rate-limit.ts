/** Limits how often the extension puts its elements back into a page that removes them. */
export const PUT_A_MINUTE = 30

/** @returns a function that tells whether one more action is allowed: at most `count` within `withinMs` */
export function atMost(count: number, withinMs: number): () => boolean {
  let times: number[] = []
  return () => {
    const now = Date.now()
    times = times.filter((time) => now - time < withinMs)
    return times.length < count && times.push(now) > 0
  }
}
