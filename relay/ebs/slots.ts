/** A bound on calls at the same time: the rest wait their turn, and beyond a bound are turned away. */
export type Slots = {
  /** False when too many wait already. */
  take(): Promise<boolean>
  free(): void
}

export function createSlots(concurrent: number, waitingMax: number): Slots {
  let taken = 0
  const waiting: (() => void)[] = []
  return {
    async take() {
      if (taken < concurrent) {
        taken++
        return true
      }
      if (waiting.length >= waitingMax) return false
      await new Promise<void>((turn) => waiting.push(turn))
      return true
    },
    free() {
      const next = waiting.shift()
      if (next) next()
      else taken--
    },
  }
}
