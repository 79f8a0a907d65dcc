import { expect, test } from 'vitest'
import { TEXT_NAMES } from '../../../../../../extension/contracts/token/texts.ts'
import { exportFile } from '../../../../../../extension/views/side-panel/list/export.ts'
import { ACKNOWLEDGED, test as environment, REMOVED, TOKENS } from '../../../../../gallery/data.ts'

const [first = REMOVED, drifted = REMOVED] = ACKNOWLEDGED
const json = (...tokens: (typeof TOKENS)[number][]) => JSON.parse(exportFile(tokens, [environment], 'json').text)

test('it says environment, type, all texts, states and dates of a token', () => {
  const texts = Object.fromEntries(TEXT_NAMES.map((name) => [name, `the ${name}`]))
  expect(json({ ...first, ...texts })).toEqual([
    {
      environment: 'test',
      environmentName: 'Test',
      type: 'SURVEYS',
      ...texts,
      ref: first.ref,
      state: 'match',
      value: 'here',
      listed: 'listed',
      parameter: 'match',
      connection: 'not-tested',
      createdAt: first.createdAt,
      listedAt: first.sightings.listed?.at,
      parameterAt: first.verification?.checkedAt,
      connectionAt: null,
      acknowledgedAt: null,
      acknowledgedBy: null,
      acknowledgedWhy: null,
      leftListAt: null,
    },
  ])
})

test('it says what was acknowledged, and how a token left the list', () => {
  expect(json(drifted)[0]).toMatchObject({
    state: 'differs',
    acknowledgedBy: 'Maria Papadopoulou',
    acknowledgedWhy: drifted.acknowledged?.why,
  })
  expect(json(REMOVED)[0]).toMatchObject({ state: 'removed', leftListAt: REMOVED.retired?.at })
  expect(json(...TOKENS).map(({ state }: { state: string }) => state)).toContain('replaced')
})

test('the CSV has a line for each token under the names of the columns, and no cell of it is a formula', () => {
  const { name, text, mime } = exportFile([{ ...first, description: '=HYPERLINK("x";"y")' }], [environment], 'csv')
  expect([name, mime]).toEqual(['integrations-tokens.csv', 'text/csv'])
  const [head = '', line = '', end] = text.split('\r\n')
  expect(head.replace('\ufeff', '').split(',')).toEqual(Object.keys(json(first)[0]))
  expect(line).toContain(`"'=HYPERLINK(""x"",""y"")"`)
  expect(end).toBe('')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', 'a;=1', '"=1', "'=1"])(
  'no text that begins with %j is a formula in the CSV, whichever column has it',
  (hostile) => {
    const texts = Object.fromEntries(TEXT_NAMES.map((name) => [name, hostile]))
    const where = { ...environment, name: hostile }
    const { text } = exportFile([{ ...first, ...texts }], [where], 'csv')
    const cells = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell)
    expect(cells).toHaveLength(Object.keys(json(first)[0]).length)
    expect(cells.filter((cell) => /^["\s]*[=+\-@]/.test(cell))).toEqual([])
    expect(text).not.toMatch(/[;\t]|\r(?!\n)/)
  },
)
