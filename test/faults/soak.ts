/**
 * `npm run test:soak`: 500 endpoint tokens are created, verified and revoked in one browser and by one relay, over ten
 * minutes or more, while things go wrong at random. `--tokens N --minutes M` for a shorter one, `--seed S` for another one;
 * `--json` adds a last line of numbers. Ctrl-C ends it early, with the report on what was done till then.
 */
import { parseArgs } from 'node:util'
import { buildExtension } from '../support/build.ts'
import { TYPE } from './judge.ts'
import { mulberry } from './matrix.ts'
import { growth, type Sample, sample } from './memory.ts'
import { mishap } from './soak-faults.ts'
import { type Life, live } from './soak-token.ts'
import { Stage } from './stage.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    tokens: { type: 'string', default: '500' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
})
const TOKENS = Number(values.tokens)
const MINUTES = Number(values.minutes)
/** Of the operations. */
const MISHAPS = 0.35
const SAMPLES = 30

if (!values.built) buildExtension()
const random = mulberry(Number(values.seed))
const stage = await Stage.open('one')
const startedAt = Date.now()
const lives: Life[] = []
const samples: Sample[] = []
let isStopped = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isStopped = true
  })
}
for (let index = 0; index < TOKENS && !isStopped; index++) {
  const early = index < TOKENS / 3
  const draw = () => (random() < MISHAPS ? mishap(random, early) : null)
  const life = await live(stage, `Token ${index + 1}`, [draw(), draw()], random)
  lives.push(life)
  const wrong = [...life.lost, ...life.doubled, ...life.unexplained]
  if (wrong.length > 0) console.log(`BAD  token ${index + 1} (${life.mishaps.join(', ')}): ${wrong.join('; ')}`)
  if (index % Math.max(1, Math.floor(TOKENS / SAMPLES)) === 0) samples.push(await sample(stage))
  if ((index + 1) % Math.ceil(TOKENS / 20) === 0)
    console.log(`${index + 1} of ${TOKENS} after ${minutes().toFixed(1)} minutes`)
  // Spread over the whole time.
  const due = startedAt + ((index + 1) / TOKENS) * MINUTES * 60_000
  await new Promise((resume) => setTimeout(resume, Math.max(0, due - Date.now())))
}
await report()

function minutes(): number {
  return (Date.now() - startedAt) / 60_000
}

/** What EBS, the vault and the history say of it all. */
async function disagreements(): Promise<string[]> {
  const wrong: string[] = []
  const { store } = stage.sandbox
  const made = store.endpoints().filter(({ description }) => description.startsWith('Token '))
  if (made.length !== lives.length) wrong.push(`EBS has made ${made.length}`)
  if (store.activeEndpoints(TYPE).length > 0) wrong.push('EBS has some left')
  if ((await stage.intents()).length > 0) wrong.push('an intent is open')
  const tokens = await stage.stored<{ ref: string; value: unknown; retired: unknown }>('tokens')
  if (tokens.length !== lives.length) wrong.push(`the vault knows ${tokens.length}`)
  if (tokens.some(({ value, retired }) => value !== null || retired === null)) wrong.push('the vault has some in use')
  const events = await stage.stored<{ ref: string; event: string }>('history')
  for (const { ref } of tokens) {
    const count = (event: string) => events.filter((one) => one.ref === ref && one.event === event).length
    if (count('created') !== 1 || count('revoked') !== 1)
      wrong.push(`the history says created ${count('created')} times and revoked ${count('revoked')} times`)
  }
  if (!stage.relay.isAlive) wrong.push('the relay is gone')
  return wrong
}

async function report(): Promise<void> {
  const wrong = await disagreements()
  const said = await stage.close().then(
    () => [],
    (error) => [String(error instanceof Error ? error.message : error)],
  )
  const count = (kind: 'lost' | 'doubled' | 'unexplained') => lives.filter((one) => one[kind].length > 0).length
  const memory = { relay: growth(samples, 'relay'), worker: growth(samples, 'worker') }
  const total = {
    tokens: lives.length,
    minutes: Number(minutes().toFixed(1)),
    mishaps: lives.reduce((sum, one) => sum + one.mishaps.length, 0),
    lost: count('lost'),
    doubled: count('doubled'),
    unexplained: count('unexplained'),
    disagreements: wrong.length,
    consoleErrors: said.length,
    relayMb: [memory.relay.from, memory.relay.to].map(rounded),
    workerMb: [memory.worker.from, memory.worker.to].map(rounded),
    memoryFlat: memory.relay.isFlat && memory.worker.isFlat,
  }
  for (const line of [...wrong, ...said]) console.log(line)
  console.log(`\n${total.tokens} endpoint tokens in ${total.minutes} minutes, ${total.mishaps} mishaps.`)
  console.log(
    `Endpoint tokens lost: ${total.lost}. Doubled: ${total.doubled}. States unexplained: ${total.unexplained}.`,
  )
  console.log(
    `Where EBS, the vault and the history differ at the end: ${wrong.length}. Errors on a console: ${said.length}.`,
  )
  for (const [name, { from, to, isFlat }] of Object.entries(memory))
    console.log(
      `Memory of the ${name}: ${rounded(from)} MB, at the end ${rounded(to)} MB: ${isFlat ? 'flat' : 'it grows'}.`,
    )
  if (values.json) console.log(JSON.stringify(total))
  const bad = total.lost + total.doubled + total.unexplained + wrong.length + said.length
  process.exit(bad === 0 && total.memoryFlat ? 0 : 1)
}

function rounded(mb: number): number {
  return Math.round(mb * 100) / 100
}
