/** The relay's main paths before every EBS that the sandbox can be, and some that are drawn: no step fails, no claim is false. */
import { describe, expect, test } from 'vitest'
import { mixedDialect } from '../dialects/mixed.ts'
import { playRelay } from '../dialects/play-relay.ts'
import { isGood, lineOf } from '../dialects/played.ts'
import { drawTraits } from '../dialects/traits.ts'
import { DIALECTS } from '../sandbox/dialects/dialects.ts'
import { NEWEST_ONLY } from '../sandbox/dialects/newest-only.ts'
import { seedOfTheDay } from '../support/seed-of-the-day.ts'

const seed = seedOfTheDay('DIALECTS_SEED')
const drawn = drawTraits(seed, 3).map((traits, index) => mixedDialect(traits, `drawn ${seed}/${index + 1}`))

/** A minute: what waits for lost answers waits as long as an admin would. */
const LONG_MS = 90_000

describe('in each dialect the main paths end as they may, and all that is said is so', () => {
  test.concurrent.each([...DIALECTS, ...drawn].map((one) => [one.name, one] as const))(
    '%s',
    async (_, dialect) => {
      const played = await playRelay(dialect)
      expect(played.length).toBeGreaterThan(0)
      expect(played.filter((one) => !isGood(one)).map(lineOf)).toEqual([])
    },
    LONG_MS,
  )
})

test('a relay that takes an unlisted token for revoked is found out', async () => {
  const notListedIsRevoked = () => 'ended' as const
  const played = await playRelay(NEWEST_ONLY, notListedIsRevoked, 'replace')
  expect(played.map(({ falseClaims }) => falseClaims)).toEqual([
    ['the extension says ended, and EBS accepts the value'],
  ])
  const again = await playRelay(NEWEST_ONLY, undefined, 'replace')
  expect(again.filter((one) => !isGood(one))).toEqual([])
})
