/** A shape has names and kinds, and nothing that an answer says. */
import { expect, test } from 'vitest'
import { shapeOf } from '../../../../../../relay/node/cli/doctor/shape.ts'

test('fields have their kinds, and a list the shapes of its items', () => {
  const answer = {
    Token: 'secret',
    Active: true,
    Count: 2,
    None: null,
    Empty: '',
    Users: [{ UserID: 'a' }, { UserID: 'b' }, 'c'],
  }
  expect(shapeOf(answer)).toBe(
    '{Token: text, Active: boolean, Count: number, None: null, Empty: empty text, Users: [3 × {UserID: text} | text]}',
  )
  expect([shapeOf([]), shapeOf('secret'), shapeOf(undefined)]).toEqual(['[]', 'text', 'nothing'])
})

test.each([
  '0a1b2c3d-1111-2222-3333-444455556666',
  'secret value',
  'Admin@company',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'a1b2c3d4e5f6',
])('a name that may be a value is not shown: %s', (name) => {
  expect(shapeOf({ [name]: 1 })).toBe('{<name>: number}')
})

test('an answer without end is cut off', () => {
  const wide = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`f${'x'.repeat(index % 30)}${index}`, 1]))
  expect(shapeOf(wide)).toMatch(/, …\}$/)
  const deep = Array.from({ length: 20 }).reduce<object>((inner) => ({ inner }), {})
  expect(shapeOf(deep)).toContain('{…}')
})
