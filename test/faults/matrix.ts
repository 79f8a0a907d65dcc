/** The matrix: every step of every operation with every fault; and a sample of it that a seed fixes. */
import { FAULTS, type Fault } from './faults.ts'
import { OPERATIONS, type Operation, STEPS, type Step } from './steps.ts'

export type Cell = { operation: Operation; step: Step; fault: Fault }
export type Impossible = { operation: Operation; step: string; fault: string; why: string }

export const nameOf = ({ operation, step, fault }: Cell) => `${operation} · ${step.name} · ${fault.name}`

export function matrix(): { cells: Cell[]; impossible: Impossible[] } {
  const cells: Cell[] = []
  const impossible: Impossible[] = []
  for (const operation of OPERATIONS) {
    for (const step of STEPS[operation]) {
      for (const fault of FAULTS) {
        const why = fault.cannot(step, operation)
        if (why === null) cells.push({ operation, step, fault })
        else impossible.push({ operation, step: step.name, fault: fault.name, why })
      }
    }
  }
  return { cells, impossible }
}

/** So many cells, spread over operations and faults alike; the same for the same seed. */
export function sample(cells: readonly Cell[], size: number, seed: number): Cell[] {
  const random = mulberry(seed)
  const shuffled = cells.map((cell) => ({ cell, at: random() })).sort((a, b) => a.at - b.at)
  const chosen: Cell[] = []
  const used = new Map<unknown, number>()
  const usesOf = ({ operation, fault, step }: Cell) =>
    [operation, fault, step.name].reduce((sum, part) => sum + (used.get(part) ?? 0), 0)
  while (chosen.length < size && shuffled.length > 0) {
    const [least] = shuffled.toSorted((a, b) => usesOf(a.cell) - usesOf(b.cell))
    if (!least) break
    shuffled.splice(shuffled.indexOf(least), 1)
    chosen.push(least.cell)
    for (const part of [least.cell.operation, least.cell.fault, least.cell.step.name]) {
      used.set(part, (used.get(part) ?? 0) + 1)
    }
  }
  return chosen
}

/** A small generator of random numbers that a seed fixes (mulberry32, public domain). */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Operations take turns, so that what one leaves is what the next one needs: created, replaced, revoked; and where EBS keeps
 * several: replaced, retired.
 */
export const inTurns = (cells: readonly Cell[]): Cell[] => [
  ...turnsOf(cells, ['create', 'replace', 'revoke']),
  ...turnsOf(cells, ['replace-beside', 'retire']),
]

function turnsOf(cells: readonly Cell[], operations: readonly Operation[]): Cell[] {
  const queues = operations.map((operation) => cells.filter((cell) => cell.operation === operation))
  const turns: Cell[] = []
  while (queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const next = queue.shift()
      if (next) turns.push(next)
    }
  }
  return turns
}
