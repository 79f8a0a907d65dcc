/** The state of the sample, in memory: whoever watches it is told of each change. */
import type { AppState } from '../../contracts/messages/app-state.ts'

export type Sample = {
  get(): AppState
  change(how: (state: AppState) => Partial<AppState>): void
  /** @returns how to stop it */
  watch(callback: () => void): () => void
}

/** Makes the sample's memory. */
export function createSample(initial: AppState): Sample {
  let state = initial
  const watching = new Set<() => void>()
  return {
    get: () => state,
    change(how) {
      state = { ...state, ...how(state) }
      for (const tell of watching) tell()
    },
    watch(callback) {
      watching.add(callback)
      return () => watching.delete(callback)
    },
  }
}
