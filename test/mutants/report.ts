/** What became of the faults, by folder. */
import { folderOf } from './choose.ts'
import { type Fault, nameOf } from './faults.ts'
import { removesCheck } from './removes-check.ts'

export type Verdict = { fault: Fault; became: 'killed' | 'survived' | 'equivalent' }
/** `score`: of those that are not equivalent, how many in a hundred were noticed; null where there were none. */
export type Total = { mutants: number; killed: number; survived: number; equivalent: number; score: number | null }

/** @returns the totals by folder; then of the faults that took a check away, and of all */
export function totals(verdicts: readonly Verdict[], folders: readonly string[]): Record<string, Total> {
  const groups = Map.groupBy(verdicts, ({ fault }) => folderOf(fault, folders))
  const own = folders.flatMap((folder) => {
    const group = groups.get(folder)
    return group ? [[folder, total(group)] as const] : []
  })
  const checks = verdicts.filter(({ fault }) => removesCheck(fault))
  return { ...Object.fromEntries(own), checks: total(checks), all: total(verdicts) }
}

/** Of the faults of a folder, so many in a hundred are to be noticed; of those that take a check away, all. */
const SCORE_MIN = 85

/**
 * @param all every fault of the folders: one of which some were not put in is not judged by its score
 * @returns a line for each thing that is not as it should be
 */
export function shortcomings(
  verdicts: readonly Verdict[],
  all: readonly Fault[],
  folders: readonly string[],
): string[] {
  const { checks, all: _, ...own } = totals(verdicts, folders)
  const below = Object.entries(own).filter(
    ([folder, { mutants, score }]) =>
      mutants === all.filter((fault) => folderOf(fault, folders) === folder).length && (score ?? 100) < SCORE_MIN,
  )
  const lines = below.map(([folder, { score }]) => `FAILED: ${folder} has ${score} %, and needs ${SCORE_MIN} %`)
  return checks?.survived ? [`FAILED: ${checks.survived} faults that take a check away survived`, ...lines] : lines
}

function total(verdicts: readonly Verdict[]): Total {
  const count = (wanted: Verdict['became']) => verdicts.filter(({ became }) => became === wanted).length
  const [killed, survived, equivalent] = [count('killed'), count('survived'), count('equivalent')]
  const judged = killed + survived
  const score = judged === 0 ? null : Math.floor((100 * killed) / judged)
  return { mutants: verdicts.length, killed, survived, equivalent, score }
}

/** Prints the survivors with their lines, then a line for each folder. */
export function print(verdicts: readonly Verdict[], folders: readonly string[]): void {
  const survivors = verdicts.filter(({ became }) => became === 'survived').map(({ fault }) => fault)
  for (const [folder, own] of Map.groupBy(survivors, (fault) => folderOf(fault, folders))) {
    console.log(`\nNobody noticed, in ${folder}:`)
    for (const fault of own.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line))
      console.log(`  line ${fault.line} of ${nameOf(fault)}`)
  }
  console.log('\nfolder                      mutants  killed  survived  equivalent  score')
  for (const [folder, one] of Object.entries(totals(verdicts, folders))) {
    const figures = [String(one.mutants).padStart(7), String(one.killed).padStart(6), String(one.survived).padStart(8)]
    const score = one.score === null ? '-' : `${one.score} %`
    console.log([folder.padEnd(27), ...figures, String(one.equivalent).padStart(10), score.padStart(5)].join('  '))
  }
}
