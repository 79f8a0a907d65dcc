/** The wizard before one of the EBS that the sandbox can be; another one every day. `npm run test:dialects` plays them all. */
import { expect, test } from 'vitest'
import { playWizard } from '../dialects/play-wizard.ts'
import { isGood, lineOf } from '../dialects/played.ts'
import { DIALECTS } from '../sandbox/dialects/dialects.ts'
import { seedOfTheDay } from '../support/seed-of-the-day.ts'

const seed = seedOfTheDay('DIALECTS_SEED')
// The waits of this suite's relay are shorter than the time for which a stale server answers.
const prompt = DIALECTS.filter(({ ways }) => !ways?.staleMs)
const ofTheDay = prompt.slice(seed % prompt.length).slice(0, 1)

test.each(ofTheDay.map((one) => [one.name, one] as const))(
  `seed ${seed}: %s`,
  async (_, dialect) => {
    const played = await playWizard(dialect)
    expect(played.length).toBeGreaterThan(0)
    expect(played.filter((one) => !isGood(one)).map(lineOf)).toEqual([])
  },
  150_000,
)
