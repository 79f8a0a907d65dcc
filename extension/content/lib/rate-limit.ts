/** A page that takes away what is ours again and again has its will, for a while. */
export const PUT_A_MINUTE = 30

/** @returns a question: whether it may be done once more, at most `count` times within `withinMs` */
export function atMost(count: number, withinMs: number): () => boolean {
  let times: number[] = []
  return () => {
    const now = Date.now()
    times = times.filter((time) => now - time < withinMs)
    return times.length < count && times.push(now) > 0
  }
}
