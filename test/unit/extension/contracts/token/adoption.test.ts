/** What follows from a finding about a token that an admin brings. */
import { expect, test } from 'vitest'
import { canKeep, canTest, FINDINGS } from '../../../../../extension/contracts/token/adoption.ts'

test('only one that EBS knows is stored', () => {
  expect(FINDINGS.filter(canKeep)).toEqual(['listed', 'accepted'])
})

test('a connection test is offered where it can change something', () => {
  expect(FINDINGS.filter(canTest)).toEqual(['unread', 'not-listed', 'untested'])
})
