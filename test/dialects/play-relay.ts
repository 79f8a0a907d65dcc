/** Plays the relay's part in one dialect: every step, in a few relays side by side, for they mostly wait. */
import type { Dialect } from '../sandbox/dialects/dialect.ts'
import { Bench, type Judge } from './bench.ts'
import type { RelayStep } from './expected.ts'
import { messageOf, type Played } from './played.ts'
import { relaySteps } from './relay-steps.ts'

const LANES = 4

/** @param only a part of the names of the steps that are played */
export async function playRelay(dialect: Dialect, judge?: Judge, only = ''): Promise<Played[]> {
  const benches = await Promise.all(Array.from({ length: LANES }, () => Bench.open(dialect, judge)))
  const [first] = benches
  if (!first) return []
  const steps = relaySteps(first).filter(({ name }) => name.includes(only))
  const played = new Map<RelayStep, Played>()
  const waiting = [...steps]
  try {
    await Promise.all(
      benches.map(async (bench) => {
        for (let step = waiting.shift(); step; step = waiting.shift()) {
          played.set(step, await playStep(bench, step, dialect.name))
        }
      }),
    )
  } finally {
    await Promise.all(benches.map((bench) => bench.close()))
  }
  return steps.flatMap((step) => played.get(step) ?? [])
}

async function playStep(bench: Bench, { name, play }: RelayStep, dialect: string): Promise<Played> {
  bench.clear()
  const failed = await play(bench).then(() => null, messageOf)
  return { dialect, step: name, failed, falseClaims: bench.falseClaims }
}
