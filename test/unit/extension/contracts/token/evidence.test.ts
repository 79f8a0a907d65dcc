import { describe, expect, test } from 'vitest'
import { evidenceOf, type Finding } from '../../../../../extension/contracts/token/evidence.ts'
import type { Sighting } from '../../../../../extension/contracts/token/sighting.ts'
import { STALE_AFTER_MS } from '../../../../../extension/contracts/token/status.ts'
import type { Comparison, VerifiedParameter } from '../../../../../shared/checks.ts'

const NOW = Date.parse('2026-03-01T12:00:00.000Z')
const at = (ms: number): Sighting => ({ at: new Date(NOW - ms).toISOString(), how: 'automatic', by: 'Admin' })
const RECENT = at(3_600_000)
const OLD = at(STALE_AFTER_MS + 1)

type Seen = Parameters<typeof evidenceOf>[0]
const NOBODY_LOOKED: Seen = {
  here: false,
  damaged: false,
  registered: null,
  verification: null,
  connection: null,
  sightings: { listed: null, parameter: null, accepted: null },
}

function verified(...results: Comparison[]): Seen['verification'] {
  const roles = ['endpoint', 'subscription-id', 'subscription-gid'] as const
  const parameters = results.map(
    (result, index): VerifiedParameter => ({
      id: `P${index}`,
      role: roles[index] ?? 'endpoint',
      secret: index === 0,
      expected: 'a',
      actual: 'b',
      result,
    }),
  )
  return { type: 'SURVEYS', checkedAt: RECENT.at, parameters }
}

const seenAt = (sighting: Sighting) => ({ listed: sighting, parameter: sighting, accepted: sighting })
const accepted = { result: 'accepted' as const, testedAt: RECENT.at }
const refused = { result: 'refused' as const, testedAt: RECENT.at }
const findings = (change: Partial<Seen>) =>
  evidenceOf({ ...NOBODY_LOOKED, ...change }, NOW).map(({ finding }) => finding)

test('a token that nobody has looked at has nothing green, and no time', () => {
  const links = evidenceOf(NOBODY_LOOKED, NOW)
  expect(links.map(({ name }) => name)).toEqual(['kept', 'listed', 'parameter', 'accepted'])
  expect(links.map(({ shade }) => shade)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  expect(links.map(({ seen }) => seen)).toEqual([null, null, null, null])
})

test('a token that was seen in all four places is good in all, and says when the last three were seen', () => {
  const links = evidenceOf(
    {
      here: true,
      damaged: false,
      registered: true,
      verification: verified('match', 'match', 'match'),
      connection: accepted,
      sightings: seenAt(RECENT),
    },
    NOW,
  )
  expect(links.map(({ shade }) => shade)).toEqual(['good', 'good', 'good', 'good'])
  expect(links.map(({ seen }) => seen)).toEqual([null, RECENT, RECENT, RECENT])
})

test('a good result that is older than a week is not known any more, a bad one stays', () => {
  const good = { registered: true, verification: verified('match'), connection: accepted, sightings: seenAt(OLD) }
  expect(findings(good)).toEqual(['not-here', 'listed-before', 'match-before', 'accepted-before'])
  expect(evidenceOf({ ...NOBODY_LOOKED, ...good }, NOW).some(({ shade }) => shade === 'good')).toBe(false)
  const bad = { registered: false, verification: verified('differs'), connection: refused, sightings: seenAt(OLD) }
  expect(findings(bad)).toEqual(['not-here', 'not-listed', 'differs', 'refused'])
})

test('a list of an earlier version, which has no time, proves nothing', () => {
  expect(findings({ registered: true })[1]).toBe('listed-before')
})

describe('the link', () => {
  test.each<[string, Partial<Seen>, number, Finding]>([
    ['kept: a value that does not open is damaged', { here: true, damaged: true }, 0, 'damaged'],
    ['listed: EBS does not list it', { registered: false }, 1, 'not-listed'],
    [
      'listed: EBS does not list it, and accepts it',
      { registered: false, connection: accepted },
      1,
      'not-listed-accepted',
    ],
    [
      'parameter: one that is empty is worse than a match',
      { verification: verified('match', 'missing') },
      2,
      'missing',
    ],
    ['parameter: another one differs', { verification: verified('match', 'differs') }, 2, 'differs'],
    [
      'parameter: the subscription is not known',
      { verification: verified('match', 'nothing-to-compare') },
      2,
      'match-partly',
    ],
    [
      'parameter: the token itself is not known',
      { verification: verified('nothing-to-compare', 'match') },
      2,
      'nothing-to-compare',
    ],
    ['parameter: EBS gave none', { verification: verified() }, 2, 'nothing-to-compare'],
  ])('%s', (_, change, index, finding) => {
    expect(findings({ sightings: seenAt(RECENT), ...change })[index]).toBe(finding)
  })
})
