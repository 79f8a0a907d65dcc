/** What a benchmark measured, beside what it should be: a table for people, an array for programs (`--json`). */
export type Figure = { figure: string; value: number; unit: string; goal: string; met: boolean }

export const atLeast = (figure: string, value: number, goal: number, unit = 'ratio'): Figure => ({
  figure,
  value: rounded(value),
  unit,
  goal: `at least ${goal}`,
  met: value >= goal,
})
export const atMost = (figure: string, value: number, goal: number, unit: string): Figure => ({
  figure,
  value: rounded(value),
  unit,
  goal: `at most ${goal}`,
  met: value <= goal,
})
/** Not a goal: to see it beside the others. */
export const compared = (figure: string, value: number, unit = 'ratio'): Figure => ({
  figure,
  value: rounded(value),
  unit,
  goal: 'none',
  met: true,
})

export function print(figures: Figure[]): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(figures))
    return
  }
  const width = Math.max(...figures.map(({ figure }) => figure.length))
  for (const { figure, value, unit, goal, met } of figures) {
    console.log(
      `${figure.padEnd(width)}  ${String(value).padStart(9)} ${unit.padEnd(6)}  ${goal.padEnd(14)} ${met ? 'met' : 'NOT MET'}`,
    )
  }
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

const rounded = (value: number) => Number(value.toPrecision(4))
