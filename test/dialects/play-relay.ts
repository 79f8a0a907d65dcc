/** Plays every step of the relay's part in one dialect, one after the other. */
import type { Dialect } from '../../relay/sandbox/dialects/dialect.ts'
import { Bench, type Judge } from './bench.ts'
import { relaySteps } from './relay-steps.ts'

/** `failed`: why the step did not end as it may in this dialect. `falseClaims`: what was said meanwhile and is not so. */
export type Played = { dialect: string; step: string; failed: string | null; falseClaims: string[] }

export async function playRelay(dialect: Dialect, judge?: Judge, only = ''): Promise<Played[]> {
  const bench = await Bench.open(dialect, judge)
  const played: Played[] = []
  try {
    for (const { name, play } of relaySteps(bench)) {
      if (!name.includes(only)) continue
      bench.clear()
      const failed = await play(bench).then(
        () => null,
        (error) => (error instanceof Error ? error.message : String(error)),
      )
      played.push({ dialect: dialect.name, step: name, failed, falseClaims: bench.falseClaims })
    }
  } finally {
    await bench.close()
  }
  return played
}

export const isGood = ({ failed, falseClaims }: Played): boolean => failed === null && falseClaims.length === 0

export const lineOf = (one: Played): string =>
  [
    isGood(one) ? 'ok  ' : 'BAD ',
    one.dialect.padEnd(38),
    one.step,
    ...(one.failed === null ? [] : [`\n       failed: ${one.failed}`]),
    ...one.falseClaims.map((claim) => `\n       FALSE CLAIM: ${claim}`),
  ].join(' ')
