/**
 * `npm run test:faults`: every cell of the matrix, in two browsers side by side, and a table of what became of each. `--json`
 * adds a last line of numbers; `--only TEXT` plays the cells whose names hold it; `--list` only shows them.
 */
import { parseArgs } from 'node:util'
import { buildExtension } from '../support/build.ts'
import { type Cell, inTurns, matrix, nameOf } from './matrix.ts'
import { type Outcome, play } from './play.ts'
import { Stage } from './stage.ts'
import { perTypeOf } from './steps.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    stages: { type: 'string', default: '2' },
  },
})

const { cells, impossible } = matrix()
const wanted = cells.filter((cell) => nameOf(cell).includes(values.only))
async function run(): Promise<void> {
  const stages = Math.max(1, Number(values.stages))
  const startedAt = Date.now()
  const outcomes = (await Promise.all(share(inTurns(wanted), stages).map(playAll))).flat()
  printTable(outcomes)
  const count = (kind: 'lost' | 'doubled' | 'unexplained') => outcomes.filter((one) => one[kind].length > 0).length
  const total = {
    cells: outcomes.length,
    notApplicable: impossible.length,
    lost: count('lost'),
    doubled: count('doubled'),
    unexplained: count('unexplained'),
  }
  console.log(`\n${total.cells} cells played in ${Math.round((Date.now() - startedAt) / 1000)} s, ${stages} at a time.`)
  console.log(
    `Endpoint tokens lost: ${total.lost}. Doubled: ${total.doubled}. States unexplained: ${total.unexplained}.`,
  )
  for (const complaint of complaints) console.log(complaint)
  if (values.json) console.log(JSON.stringify(total))
  process.exit(total.lost + total.doubled + total.unexplained + complaints.length === 0 ? 0 : 1)
}

/** Cells of one operation stay with their neighbours, which leave what they need. */
function share(all: Cell[], stages: number): Cell[][] {
  const size = Math.ceil(all.length / stages)
  return Array.from({ length: stages }, (_, index) => all.slice(index * size, (index + 1) * size)).filter(
    ({ length }) => length > 0,
  )
}

async function playAll(mine: Cell[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let stage: Stage | null = null
  for (const cell of mine) {
    const perType = perTypeOf(cell.operation)
    if (stage && stage.perType !== perType) stage = await closed(stage)
    stage ??= await Stage.open(perType)
    const outcome = await play(stage, cell)
    outcomes.push(outcome)
    console.log(line(outcome))
    // What a bad one left must not be the next cell's.
    if (!isGood(outcome)) stage = await closed(stage)
  }
  if (stage) await closed(stage)
  return outcomes
}

/** What a browser complained of, cells long: it is told when that browser is closed. */
const complaints: string[] = []

async function closed(stage: Stage): Promise<null> {
  await stage.close().catch((error) => complaints.push(error instanceof Error ? error.message : String(error)))
  return null
}

const isGood = ({ lost, doubled, unexplained }: Outcome) => lost.length + doubled.length + unexplained.length === 0
const line = (outcome: Outcome) =>
  [
    isGood(outcome) ? 'ok  ' : 'BAD ',
    outcome.name.padEnd(66),
    outcome.how.padEnd(18),
    outcome.stood.padEnd(34),
    `${(outcome.ms / 1000).toFixed(1)} s`,
    ...[...outcome.lost, ...outcome.doubled, ...outcome.unexplained].map((what) => `\n     ${what}`),
  ].join(' ')

function printTable(outcomes: Outcome[]): void {
  console.log('\nCells that cannot exist:')
  for (const [why, all] of Map.groupBy(impossible, ({ why }) => why)) console.log(`  ${all.length}: ${why}`)
  const operations = [...Map.groupBy(outcomes, ({ name }) => name.split(' · ')[0] ?? '')]
  console.log('\noperation         cells  by itself  by one press  nothing was begun  bad')
  for (const [operation, all] of operations) {
    const count = (how: Outcome['how']) => String(all.filter((one) => one.how === how).length)
    console.log(
      operation.padEnd(17),
      String(all.length).padStart(5),
      count('by itself').padStart(10),
      count('by one press').padStart(13),
      count('nothing was begun').padStart(18),
      String(all.filter((one) => !isGood(one)).length).padStart(4),
    )
  }
}

if (values.list) {
  for (const cell of wanted) console.log(nameOf(cell))
  console.log(`${wanted.length} cells`)
} else {
  if (!values.built) buildExtension()
  await run()
}
