/**
 * `npm run test:dialects`: the relay's main paths, and the wizard in a real Chromium, in every dialect and in some that are drawn at
 * random. `--seed N` draws the same ones again, `--count N` so many; `--only TEXT` plays the dialects whose
 * names hold it; `--json` adds a last line of numbers.
 */
import { parseArgs } from 'node:util'
import type { Dialect } from '../sandbox/dialects/dialect.ts'
import { DIALECTS } from '../sandbox/dialects/dialects.ts'
import { buildExtension } from '../support/build.ts'
import { seedOfTheDay } from '../support/seed-of-the-day.ts'
import { mixedDialect } from './mixed.ts'
import { playRelay } from './play-relay.ts'
import { playWizard } from './play-wizard.ts'
import { isGood, lineOf, messageOf, type Played } from './played.ts'
import { drawTraits } from './traits.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: String(seedOfTheDay('DIALECTS_SEED')) },
    count: { type: 'string', default: '24' },
  },
})
/** Relays mostly wait; browsers compute. */
const [RELAYS, BROWSERS] = [6, 2]

const seed = Number(values.seed)
const isWanted = ({ name }: Dialect) => name.includes(values.only)
const drawn = drawTraits(seed, Number(values.count)).map((traits, index) => ({
  ...mixedDialect(traits, `drawn ${seed}/${index + 1}`),
  traits,
}))
const known = DIALECTS.filter(isWanted)
const mixed = drawn.filter(isWanted)

/** Plays each of them, so many at a time, and prints what became of it. */
async function playAll(dialects: readonly Dialect[], atOnce: number, play: (one: Dialect) => Promise<Played[]>) {
  const waiting = [...dialects]
  const played: Played[] = []
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { name } = one
      const became = await play(one).catch((error): Played[] => [
        { dialect: name, step: 'begin', failed: messageOf(error), falseClaims: [] },
      ])
      for (const step of became) console.log(lineOf(step))
      if ('traits' in one && !became.every(isGood)) console.log(`       ${JSON.stringify(one.traits)}`)
      played.push(...became)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return played
}

const startedAt = Date.now()
console.log(`seed ${seed}: ${known.length} dialects, and ${mixed.length} drawn`)
if (!values.built) buildExtension()
const played = [
  ...(await playAll([...known, ...mixed], RELAYS, (one) => playRelay(one))),
  ...(await playAll([...known, ...mixed], BROWSERS, playWizard)),
]
const total = {
  dialects: known.length + mixed.length,
  steps: played.length,
  failed: played.filter(({ failed }) => failed !== null).length,
  falseClaims: played.reduce((sum, { falseClaims }) => sum + falseClaims.length, 0),
}
console.log(`\n${total.steps} steps in ${total.dialects} dialects, ${Math.round((Date.now() - startedAt) / 1000)} s.`)
console.log(`Failed: ${total.failed}. False claims: ${total.falseClaims}.`)
if (values.json) console.log(JSON.stringify(total))
process.exit(played.length > 0 && played.every(isGood) ? 0 : 1)
