/** A drift is quiet only while it is the one that was acknowledged. */
import { expect, test } from 'vitest'
import { isAcknowledged } from '../../../../../extension/contracts/token/acknowledgement.ts'

const NOW = Date.parse('2026-03-02T09:00:00Z')
const NONE = { unlisted: false, refused: false, parameters: '[]' }
const known = { drift: NONE } as never
const fine = { registered: null, verification: null, connection: null } as never

test('nothing is acknowledged where nobody has', () => {
  expect(isAcknowledged(null, fine, NOW)).toBe(false)
})

test('nothing is acknowledged where nothing drifts', () => {
  expect(isAcknowledged(known, fine, NOW)).toBe(false)
})
