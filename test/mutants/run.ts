/**
 * `npm run test:mutants`: one-line faults, each in a throw-away copy of the tree, and the cheapest suites that should notice it.
 * `--folder relay/session` looks there alone, `--changed` at lines that differ from where the branch left main; `--sample N` puts
 * in so many, `--seed S` draws the same ones again; it ends after `--minutes M` in any case. `--workers W` runs so many side by
 * side. `--list` only shows them; `--json` adds a last line of numbers.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { choose, FOLDERS } from './choose.ts'
import { type Copy, copyTree } from './copy.ts'
import { EQUIVALENT } from './equivalent.ts'
import { type Fault, nameOf } from './faults.ts'
import { judge, passes } from './judge.ts'
import { print, totals, type Verdict } from './report.ts'
import { type Suite, suitesFor } from './suites.ts'

const DAY_MS = 86_400_000
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    changed: { type: 'boolean', default: false },
    folder: { type: 'string', multiple: true, default: FOLDERS },
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / DAY_MS)) },
    minutes: { type: 'string', default: '40' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})

const folders = values.folder
const seed = Number(values.seed)
const all = choose({ folders, changed: values.changed, seed })
const chosen = values.changed ? all : all.slice(0, Number(values.sample))
console.log(`seed ${seed}: ${chosen.length} of ${all.length} faults`)
if (values.list) for (const fault of chosen) console.log(`line ${fault.line} of ${nameOf(fault)}`)
else await run()

async function run(): Promise<void> {
  const endsAt = Date.now() + Number(values.minutes) * 60_000
  const copies = Array.from({ length: Math.max(1, Number(values.workers)) }, copyTree)
  try {
    await requireGood(copies, chosen)
    const waiting = [...chosen]
    const verdicts = (await Promise.all(copies.map((copy) => judgeUntil(copy, waiting, endsAt)))).flat()
    print(verdicts, folders)
    if (waiting.length > 0) console.log(`${waiting.length} were not put in: the time was over.`)
    if (values.json) console.log(JSON.stringify(totals(verdicts, folders)))
  } finally {
    for (const copy of copies) copy.remove()
  }
}

/** A suite that fails without any fault proves nothing. */
async function requireGood(copies: Copy[], faults: Fault[]): Promise<void> {
  const suites = new Map<string, Suite>()
  for (const { file } of faults) for (const suite of suitesFor(file)) suites.set(JSON.stringify(suite), suite)
  const waiting = [...suites.values()]
  const work = async (copy: Copy) => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      if (!(await passes(copy, suite))) throw new Error(`fails without any fault: ${suite.files.join(' ')}`)
    }
  }
  await Promise.all(copies.map(work))
}

async function judgeUntil(copy: Copy, waiting: Fault[], endsAt: number): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  while (Date.now() < endsAt) {
    const fault = waiting.shift()
    if (!fault) break
    const became = await verdictOn(copy, fault)
    verdicts.push({ fault, became })
    console.log(`${became.padEnd(10)} line ${fault.line} of ${nameOf(fault)}`)
  }
  return verdicts
}

async function verdictOn(copy: Copy, fault: Fault): Promise<Verdict['became']> {
  if (nameOf(fault) in EQUIVALENT) return 'equivalent'
  return (await judge(copy, fault)) === null ? 'survived' : 'killed'
}
