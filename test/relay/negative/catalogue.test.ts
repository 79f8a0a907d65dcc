/** What is in the catalogue is tested where it says, and on every runtime where it is the app's. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../support/extension.ts'
import { CATALOGUE } from './catalogue.ts'
import type { Row } from './row.ts'
import { ROWS } from './suite.ts'

/** `8, 9: …`, `18 to 22: …` → the numbers. */
function numbersOf(name: string): number[] {
  const [, list = ''] = /^([\d, to]+): /.exec(name) ?? []
  return list.split(', ').flatMap((part) => {
    const [first, last = first] = part.split(' to ').map(Number)
    return first && last ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : []
  })
}
const numbers = (rows: readonly Row[]) => rows.flatMap(({ name }) => numbersOf(name))
const source = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const EVERYWHERE = new Set(numbers(ROWS.filter(({ on }) => !on)))
/** Checked after all the rows. */
const AFTER_ALL = 92

test('97: every row of the catalogue has a place, and no other number has', () => {
  expect(Object.keys(CATALOGUE).map(Number)).toEqual(Array.from({ length: 97 }, (_, at) => at + 1))
  expect(new Set(Object.values(CATALOGUE).map(({ what }) => what)).size).toBe(97)
  expect(numbers(ROWS).filter((number) => !CATALOGUE[number])).toEqual([])
})

const NUMBERED = Object.entries(CATALOGUE).map(([number, row]) => ({ number: Number(number), ...row }))

describe.each(NUMBERED)('$number: $what', ({ number, ...place }) => {
  test(`is tested where the catalogue says: ${place.on}`, () => {
    if (place.on === 'dropped') return expect(place.why.length).toBeGreaterThan(30)
    if (place.on === 'app' && !place.file) {
      return expect(EVERYWHERE.has(number) || number === AFTER_ALL).toBe(true)
    }
    const text = source(place.file ?? '')
    if (place.on === 'extension') expect(text).toContain(place.title)
    const titles = text.matchAll(/[`'"]([\d, to]+: )/g)
    expect([...titles].flatMap(([, title = '']) => numbersOf(title))).toContain(number)
    if (place.on === 'app') expect(text).toMatch(/RUNTIMES|ROWS/)
  })
})
