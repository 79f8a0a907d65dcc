/** The catalogue of negative cases names for each of its rows a test whose title has the row's number. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDER = 'test/relay/negative'
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** `| 26 | Plain HTTP | both, `file` |`: the number and its place. */
const catalogue = [...read(`${FOLDER}/CATALOGUE.md`).matchAll(/^\| (\d+) \| .* \| (.*) \|$/gm)].map(
  ([, number, place = '']) => ({ number: Number(number), place }),
)
/** The tables, and the suite that plays them. */
const TABLES = globSync(`${FOLDER}/*.ts`, { cwd: ROOT })

/** The numbers with which a title begins: `'26: …'`, `'27, 28: …'`. */
const numbersIn = (file: string) =>
  [...read(file).matchAll(/['"`](\d+(?:, \d+)*): /g)].flatMap(([, list = '']) => list.split(', ').map(Number))

test('the rows are numbered from 1 to the last', () => {
  expect(catalogue.length).toBeGreaterThan(90)
  expect(catalogue.map(({ number }) => number)).toEqual(catalogue.map((_, index) => index + 1))
})

test.each(catalogue)('row $number is tested at the place that it names: $place', ({ number, place }) => {
  if (place.startsWith('not at all: ')) return
  const files = [...place.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)
  if (files.length === 0) {
    expect(place).toBe('rows')
    expect(TABLES.flatMap(numbersIn)).toContain(number)
  }
  for (const file of files) expect(numbersIn(file), file).toContain(number)
})
