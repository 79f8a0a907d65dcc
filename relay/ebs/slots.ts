/** A bound on calls at the same time: the rest wait their turn, and beyond a bound are turned away. */
import { Refusal } from '../problems.ts'

export type Slots = {
  /** False when too many wait already. Throws `deadline_exceeded` when the signal comes before the turn, or came already. */
  take(signal: AbortSignal): boolean | Promise<boolean>
  free(): void
}

export function createSlots(concurrent: number, waitingMax: number): Slots {
  let taken = 0
  const waiting = new Set<() => void>()
  const turnOf = (signal: AbortSignal) =>
    new Promise<boolean>((resolve, reject) => {
      const turn = () => {
        leave()
        resolve(true)
      }
      const giveUp = () => {
        leave()
        reject(new Refusal('deadline_exceeded'))
      }
      const leave = () => {
        waiting.delete(turn)
        signal.removeEventListener('abort', giveUp)
      }
      waiting.add(turn)
      signal.addEventListener('abort', giveUp)
    })
  return {
    take(signal) {
      // Its abort event is past: who waited for a turn would not be called off.
      if (signal.aborted) throw new Refusal('deadline_exceeded')
      if (taken < concurrent) {
        taken++
        return true
      }
      return waiting.size < waitingMax && turnOf(signal)
    },
    free() {
      const [next] = waiting
      if (next) next()
      else taken--
    },
  }
}
