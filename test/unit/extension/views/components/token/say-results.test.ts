import { expect, it } from 'vitest'
import type { TokenRow } from '../../../../../../extension/contracts/token/row.ts'
import { saidOfAll, saidOfToken } from '../../../../../../extension/views/components/token/say-results.ts'
import type { Comparison } from '../../../../../../shared/checks.ts'

const ROLES = ['endpoint', 'subscription-id', 'subscription-gid'] as const

const token = (results: Comparison[], more: Partial<TokenRow> = {}) =>
  ({
    registered: true,
    connection: null,
    verification: {
      checkedAt: new Date().toISOString(),
      parameters: results.map((result, index) => ({ role: ROLES[index], result })),
    },
    ...more,
  }) as unknown as TokenRow

it.each([
  [token(['match', 'match', 'match']), 'Checked. All parameters match.'],
  [token(['match', 'match', 'differs']), 'Checked. SubscriptionGID: Differs.'],
  [token(['missing', 'match', 'differs']), 'Checked. Endpoint: Empty, SubscriptionGID: Differs.'],
  [token(['match'], { registered: false }), 'Checked. Not listed.'],
  [
    token(['match'], { connection: { result: 'refused', testedAt: '2026-01-20T09:00:00.000Z' } }),
    'Checked. Token rejected.',
  ],
  [token([], { verification: null }), 'Checked. Not checked.'],
])('what a check of one token found is one sentence', (row, expected) => {
  expect(saidOfToken(row)).toBe(expected)
})

it('what a check of all found is counted by its meaning', () => {
  const rows = [token(['match']), token(['match']), token(['differs']), token(['missing'])]
  expect(saidOfAll(rows)).toBe('4 tokens checked. Verified: 2. Differs: 1. Parameter empty: 1.')
})

const DUE = { due: { since: '2026-01-20T09:00:00.000Z', reason: 'sign-in' } } as const

it.each([
  [
    [token(['match']), token(['differs'], DUE), token(['match'], DUE)],
    'One token checked. Verified: 1. 2 checks overdue.',
  ],
  [[token(['match'], DUE)], 'No token was checked. 1 check overdue.'],
  [[], 'No token was checked.'],
])('a token whose check is overdue was not checked', (rows, expected) => {
  expect(saidOfAll(rows)).toBe(expected)
})
