/**
 * `npm run test:mutants`: one-line faults, each in a throw-away copy of the tree, and the cheapest suites that should notice it.
 * Those that take a check away come first, then as many others as the time allows, in an order that the seed fixes.
 * `--folder relay/session` looks there alone (a file will do), `--changed` at lines that are not in main upstream, `--checks` at
 * the checks; `--sample N` puts in so many, `--seed S` draws the same ones again; it ends after `--minutes M` in any case.
 * It fails if a check's fault survives, or if a folder whose faults were all put in stays below the bound of `report.ts`.
 * `--unit` asks the unit tests of the fault's own folder alone, which is fast: other suites may notice what survives.
 * `--workers W` runs so many side by side. `--list` only shows them; `--json` adds a last line of numbers.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { choose, FOLDERS } from './choose.ts'
import { copyTree } from './copy.ts'
import { EQUIVALENT } from './equivalent.ts'
import { type Fault, nameOf } from './faults.ts'
import { Judge } from './judge.ts'
import { print, shortcomings, totals, type Verdict } from './report.ts'
import { mirrorsOf, suitesFor } from './suites.ts'

const DAY_MS = 86_400_000
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    changed: { type: 'boolean', default: false },
    checks: { type: 'boolean', default: false },
    unit: { type: 'boolean', default: false },
    folder: { type: 'string', multiple: true, default: FOLDERS },
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / DAY_MS)) },
    minutes: { type: 'string', default: '40' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})

// What was begun ends, and what was copied goes, with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const folders = values.folder
const seed = Number(values.seed)
const { changed, checks } = values
const all = choose({ folders, changed, checks, seed })
const chosen = all.slice(0, Number(values.sample))
console.log(`seed ${seed}: ${chosen.length} of ${all.length} faults`)
if (values.list) for (const fault of chosen) console.log(`line ${fault.line} of ${nameOf(fault)}`)
else await run()

async function run(): Promise<void> {
  const endsAt = Date.now() + Number(values.minutes) * 60_000
  const judges = Array.from(
    { length: Math.max(1, Number(values.workers)) },
    () => new Judge(copyTree(), values.unit ? mirrorsOf : suitesFor),
  )
  const waiting = [...chosen]
  const verdicts = (await Promise.all(judges.map((judge) => judgeUntil(judge, waiting, endsAt)))).flat()
  for (const judge of judges) judge.end()
  print(verdicts, folders)
  if (waiting.length > 0) console.log(`${waiting.length} were not put in: the time was over.`)
  const short = shortcomings(verdicts, changed || checks ? [] : all, folders)
  for (const one of short) console.log(one)
  if (short.length > 0) process.exitCode = 1
  if (values.json) console.log(JSON.stringify(totals(verdicts, folders)))
}

async function judgeUntil(judge: Judge, waiting: Fault[], endsAt: number): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  while (Date.now() < endsAt) {
    const fault = waiting.shift()
    if (!fault) break
    const isEquivalent = nameOf(fault) in EQUIVALENT
    const by = isEquivalent ? null : await judge.judge(fault)
    const became = isEquivalent ? 'equivalent' : by === null ? 'survived' : 'killed'
    verdicts.push({ fault, became })
    console.log(`${became.padEnd(10)} line ${fault.line} of ${nameOf(fault)}${by === null ? '' : `\n           ${by}`}`)
  }
  return verdicts
}
