import { describe, expect, it } from 'vitest'
import { COLUMNS } from '../../../../../extension/views/adopt/columns.ts'
import type { Written } from '../../../../../extension/views/adopt/read-table.ts'
import { goodOf, mended, problemsFirst, rowsOf, withFindings } from '../../../../../extension/views/adopt/rows.ts'
import { production, test as testing } from '../../../../gallery/data.ts'

const VALUE = 'a-value-of-more-than-16'
const NOTHING = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Written
const written = (more: Partial<Written>): Written => ({
  ...NOTHING,
  environment: 'test',
  type: 'SURVEYS',
  value: VALUE,
  ...more,
})
const BOTH = [testing, production]
const findingOf = (more: Partial<Written>, environments = BOTH) => rowsOf([written(more)], environments)[0]?.finding

describe('the shape of a row', () => {
  it.each([
    ['all of it', {}, null],
    ['an environment by its name, whatever its case', { environment: 'HEAD office' }, null],
    ['an environment that is not offered', { environment: 'elsewhere' }, 'environment'],
    ['no environment, where there are two', { environment: '' }, 'environment'],
    ['a type by its name', { type: 'Entersoft Surveys' }, null],
    ['no type', { type: '' }, 'type'],
    ['the whole header as its value, which says the type', { type: '', value: `X-ESAPIKEY-SURVEYS: ${VALUE}` }, null],
    ['a value that is too short', { value: 'short' }, 'value'],
    ['a value with a blank', { value: `${VALUE} ${VALUE}` }, 'value'],
    ['a description that is too long', { description: 'a'.repeat(81) }, 'text'],
    ['a note that is too long', { note: 'a'.repeat(501) }, 'text'],
    ['no description', { description: '' }, null],
    ['a day that does not exist', { rotateBy: '2027-02-30' }, 'rotateBy'],
    ['a day that a spreadsheet wrote', { rotateBy: '1/3/2027' }, 'rotateBy'],
    ['a day', { rotateBy: '2027-03-01' }, null],
  ])('with %s', (_, more, finding) => expect(findingOf(more)).toBe(finding))

  it('needs no environment where there is one', () => {
    expect(findingOf({ environment: '' }, [testing])).toBeNull()
  })

  it('names the token that is meant, without the header', () => {
    const [row] = rowsOf([written({ value: ` x-esapikey-surveys:  ${VALUE} `, note: 'a\nb' })], BOTH)
    expect(row?.token).toMatchObject({ environment: 'test', type: 'SURVEYS', value: VALUE, connection: null })
  })
})

describe('rows of the same value', () => {
  it('are the same in any spelling of a GUID, and the first counts', () => {
    const guid = '4C1D0F9E-1C1B-4A57-9A37-5D2B7E0C9E77'
    const rows = rowsOf([written({ value: guid }), written({ value: `{${guid.toLowerCase()}}`, note: 'x' })], BOTH)
    expect(rows.map(({ finding }) => finding)).toEqual([null, 'twice'])
  })

  it('are others in another environment, and for another type', () => {
    const rows = rowsOf([written({}), written({ environment: 'production' }), written({ type: 'APPINSIGHTS' })], BOTH)
    expect(rows.map(({ finding }) => finding)).toEqual([null, null, null])
  })

  it('are judged anew when one of them is another one', () => {
    const rows = rowsOf([written({}), written({})], BOTH)
    const after = mended(rows, 1, written({ value: `${VALUE}-other` }), BOTH)
    expect(after.map(({ finding }) => finding)).toEqual([null, null])
  })
})

it('a connection test holds while the value is the same', () => {
  const [row] = rowsOf([written({})], BOTH)
  const connection = { result: 'accepted' as const, testedAt: '2027-03-01T00:00:00.000Z' }
  const tested = row?.token ? [{ ...row, token: { ...row.token, connection } }] : []
  expect(mended(tested, 1, written({ note: 'x' }), BOTH)[0]?.token?.connection).toEqual(connection)
  expect(mended(tested, 1, written({ value: `${VALUE}-other` }), BOTH)[0]?.token?.connection).toBeNull()
})

it('problems come first, then what can be stored, each in the order of the table', () => {
  const values = [1, 2, 3, 4].map((number) => written({ value: `${VALUE}-${number}` }))
  const found = withFindings(
    rowsOf(values, BOTH),
    new Map([
      [1, { finding: 'listed' as const }],
      [2, { finding: 'not-listed' as const }],
      [3, { finding: 'accepted' as const }],
    ]),
  )
  expect(problemsFirst(found).map(({ line }) => line)).toEqual([2, 4, 1, 3])
  expect(goodOf(found).map(({ line }) => line)).toEqual([1, 3])
})
