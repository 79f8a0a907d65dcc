/**
 * The attack: a description or the name of a user is a spreadsheet formula, or hides one behind another delimiter. Whoever
 * audits the history opens its CSV, and the spreadsheet runs a command or sends the cells beside it away.
 */

import { describe, expect, test } from 'vitest'
import { historyCsv } from '../../extension/views/options/history-csv.ts'
import { fc } from '../support/fast-check.ts'

type Quoting = 'at the start of a cell' | 'anywhere'

/** As lenient readers read: what follows a closed quote belongs to the cell, and a quote that never closes goes on to the end. */
function cellsOf(csv: string, delimiter: string, quoting: Quoting): string[] {
  const signs = [...csv.replace(/^\ufeff/, '')]
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  let isStart = true
  signs.forEach((sign, index) => {
    const isSecond = sign === '"' && !isQuoted && signs[index - 1] === '"' && !isStart
    if (sign === '"' && (isQuoted || isStart || isSecond || quoting === 'anywhere')) {
      // The second of two within quotes: one of the text.
      if (isSecond) cell += sign
      isQuoted = !isQuoted
      isStart = false
    } else if (!isQuoted && [delimiter, '\r', '\n'].includes(sign)) {
      cells.push(cell)
      cell = ''
      isStart = true
    } else {
      cell += sign
      isStart = false
    }
  })
  return [...cells, cell]
}

/** Quotes and blanks before it may get lost when the file is saved again. */
const isFormula = (cell: string) => /^["\s]*[=+\-@＝＋－＠﹦﹢﹣﹫⁺₌]/u.test(cell)

const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '﹦',
  '⁺',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '"',
  "'",
  ' ',
  '\u200b',
  'x',
]
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SIGNS, "=cmd|' /C calc'!A0", '=HYPERLINK("https://evil")'),
      fc.string({ maxLength: 4 }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''))

const eventOf = (description: string, user: string) => ({
  id: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  at: '2026-01-01T00:00:01.000Z',
  event: 'revealed' as const,
  ref: 'AAAAAAAAAAAAAAAAAAAAAA',
  environment: 'test',
  type: 'SURVEYS',
  description,
  user,
})

const READERS = [',', ';', '\t'].flatMap((delimiter) =>
  (['at the start of a cell', 'anywhere'] as const).map((quoting) => [delimiter, quoting] as const),
)

describe.each(READERS)('read with %j between the cells, and quotes %s', (delimiter, quoting) => {
  const formulas = (description: string, user = description) =>
    cellsOf(historyCsv([eventOf(description, user)]), delimiter, quoting).filter(isFormula)

  test.each(["x;=cmd|' /C calc'!A0", 'x\t=1+1', 'x;"=1"', 'x\n=1', '＝1+1', '﹢1', 'x;＝1', ';;=1', '"\t=1'])(
    'no cell of %j is a formula',
    (description) => expect(formulas(description)).toEqual([]),
  )

  test('no cell is a formula, whatever the description and the user are', () => {
    fc.assert(
      fc.property(words, words, (description, user) => {
        expect(formulas(description, user)).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})

test('a comma between the cells gives the columns of the header, whatever is in them', () => {
  fc.assert(
    fc.property(words, words, (description, user) => {
      const lines = historyCsv([eventOf(description, user)]).split('\r\n')
      expect(lines).toHaveLength(3)
      const [header, event] = lines.map((line) => cellsOf(line, ',', 'at the start of a cell').length)
      expect([header, event]).toEqual([9, 9])
    }),
    { numRuns: 2_000 },
  )
})
