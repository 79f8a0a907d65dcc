import { median } from '../figure.ts'

/**
 * Requests per second: by the clock, and by the processor's time of the whole server, or of its main thread alone. The latter two
 * say what a server costs on a machine that does other things too.
 */
export type Rate = { clock: number; process?: number; thread?: number }

/** By name, round by round. */
export type Rates = Record<string, Rate[]>

/** Measures all by turns, so that whatever else the machine does hits all alike. The first round warms up. */
export async function byTurns(
  measure: Record<string, () => Promise<Rate>>,
  rounds: number,
  say: (text: string) => void,
): Promise<Rates> {
  const rates: Rates = Object.fromEntries(Object.keys(measure).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, once] of Object.entries(measure)) {
      const rate = await once()
      if (round > 0) rates[name]?.push(rate)
    }
    const latest = Object.entries(rates).map(([name, all]) => `${name} ${textOf(all.at(-1))}`)
    if (round > 0) say(`round ${round} of ${rounds}: ${latest.join(', ')}`)
  }
  return rates
}

const textOf = (rate: Partial<Rate> = {}) =>
  [rate.clock, rate.process, rate.thread].map((one) => (one === undefined ? '-' : Math.round(one))).join('/')

/** The median of the ratios of each round. `say` gets how far apart the rounds were. */
export function ratio(
  rates: Rates,
  name: string,
  to: string,
  say: (text: string) => void,
  by: keyof Rate = 'clock',
): number {
  const of = (one: string, round: number) => rates[one]?.[round]?.[by] ?? Number.NaN
  const all = (rates[name] ?? []).map((_, round) => of(name, round) / of(to, round))
  say(`${name} of ${to}, by ${by}: ${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)}`)
  return median(all)
}
