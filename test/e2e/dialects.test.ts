/** The wizard before two of the EBS that the sandbox can be; others every day. `npm run test:dialects` plays them all. */
import { expect, test } from 'vitest'
import { playWizard } from '../dialects/play-wizard.ts'
import { isGood, lineOf } from '../dialects/played.ts'
import { DIALECTS } from '../sandbox/dialects/dialects.ts'
import { seedOfTheDay } from '../support/seed-of-the-day.ts'

const seed = seedOfTheDay('DIALECTS_SEED')
// The waits of this suite's relay are shorter than the time for which a stale server answers.
const prompt = DIALECTS.filter(({ ways }) => !ways?.staleMs)
const half = Math.floor(prompt.length / 2)
const sample = [prompt[seed % half], prompt[half + (seed % (prompt.length - half))]].filter((one) => one !== undefined)

test.each(sample.map((one) => [one.name, one] as const))(
  `seed ${seed}: %s`,
  async (_, dialect) => {
    const played = await playWizard(dialect)
    expect(played.length).toBeGreaterThan(0)
    expect(played.filter((one) => !isGood(one)).map(lineOf)).toEqual([])
  },
  150_000,
)
