/** A table is read as people have it: from a file or a spreadsheet, with any delimiter, headers in any language. */
import { describe, expect, it, test, vi } from 'vitest'
import { LANGUAGES } from '../../../../../extension/contracts/languages.ts'
import { ROWS_MAX, TABLE_MAX_CHARS } from '../../../../../extension/contracts/token/adoption.ts'
import { WORDS } from '../../../../../extension/i18n/words.ts'
import { COLUMNS, columnOf } from '../../../../../extension/views/adopt/columns.ts'
import { decode } from '../../../../../extension/views/adopt/decode.ts'
import { readDelimited } from '../../../../../extension/views/adopt/delimited.ts'
import { readTable } from '../../../../../extension/views/adopt/read-table.ts'
import { fc } from '../../../../support/fast-check.ts'

const VALUE = 'a-value-of-more-than-16'
const failsWith = (code: string) => expect.objectContaining({ failure: expect.objectContaining({ code }) })

describe('delimited text', () => {
  it.each([',', ';', '\t'])('is split at %j', (sign) => {
    expect(readDelimited(`a${sign}b\nc${sign}d`)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it.each(['\n', '\r\n', '\r'])('has lines that end in %j', (end) => {
    expect(readDelimited(`a,b${end}c,d${end}`)).toHaveLength(2)
  })

  it('keeps delimiters, quotes and line breaks inside quotes', () => {
    expect(readDelimited('"a;b";"say ""x""";"two\r\nlines"')).toEqual([['a;b', 'say "x"', 'two\r\nlines']])
  })

  it('leaves out lines without text, and keeps empty cells', () => {
    expect(readDelimited('a,b\n,\n\n"",c\n')).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ])
  })

  it('takes the delimiter from the first line alone, and not from quoted text', () => {
    expect(readDelimited('"x,y,z";b\n1,2;3')).toEqual([
      ['x,y,z', 'b'],
      ['1,2', '3'],
    ])
  })

  it('refuses a quote that is never closed', () => {
    expect(() => readDelimited('a,"b\nc,d')).toThrow('table_unreadable')
  })

  it('gives back what was written by RFC 4180', () => {
    const cell = fc.string().filter((text) => !/^\s*$/.test(text))
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 })
    const write = (sign: string) => (cells: string[]) =>
      cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(sign)
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, sign) => {
        expect(readDelimited(rows.map(write(sign)).join('\r\n'))).toEqual(rows)
      }),
    )
  })
})

describe('headers', () => {
  it.each([
    ['Used By', 'usedBy'],
    ['USED_BY', 'usedBy'],
    ['usedBy', 'usedBy'],
    ['Replace by', 'rotateBy'],
    ['rotate_by', 'rotateBy'],
    ['ΠΕΡΙΒΑΛΛΟΝ', 'environment'],
    ['Περιγραφή', 'description'],
    ['valoare', 'value'],
    ['Стойност', 'value'],
    ['colour', undefined],
    ['', undefined],
  ])('%j is the column %j', (header, column) => expect(columnOf(header)).toBe(column))

  it.each(LANGUAGES)('the words that the page names in %s are known', (language) => {
    const { adopt, about, environment, describe, token } = WORDS[language]
    for (const label of [...Object.values(about.labels), environment, describe.type, token.value]) {
      expect(columnOf(label), label).toBeDefined()
    }
    const named = adopt.columns.split(':')[1]?.split('.')[0]?.split(',') ?? []
    expect(named.map((name) => columnOf(name)).toSorted()).toEqual([...COLUMNS].toSorted())
  })
})

describe('a table', () => {
  it('is read by its headers, in any order, with a byte order mark; other columns are passed over', () => {
    const [row] = readTable(`\ufeffOwner;colour;Value\r\nMaria;red;${VALUE}\r\n`)
    expect(row).toMatchObject({ owner: 'Maria', value: VALUE, type: '', note: '' })
  })

  it('is read as JSON: a list of objects, alone or in an object', () => {
    const rows = [{ value: VALUE, Type: 'SURVEYS', note: 7, owner: null, usedBy: { a: 1 } }]
    for (const text of [JSON.stringify(rows), JSON.stringify({ version: 1, tokens: rows })]) {
      expect(readTable(text)).toMatchObject([{ value: VALUE, type: 'SURVEYS', note: '7', owner: '', usedBy: '' }])
    }
  })

  it('keeps a row that is no object, and texts that are none: each is judged, and said to be wrong', () => {
    const rows = readTable(JSON.stringify([{ value: VALUE, type: 'SURVEYS' }, 7, null, { value: { a: 1 }, ref: 7 }]))
    expect(rows.map(({ value, type }) => [value, type])).toEqual([
      [VALUE, 'SURVEYS'],
      ['', ''],
      ['', ''],
      ['', ''],
    ])
  })

  it('that this extension exported has its cells without the apostrophe against formulas', () => {
    expect(readTable(`value,note\n${VALUE},'=1+1`)).toMatchObject([{ note: '=1+1' }])
  })

  it.each([
    ['a table without a column of values', 'type,note\nSURVEYS,x'],
    ['one without rows', 'value,note'],
    ['one without headers', `${VALUE},SURVEYS`],
    ['broken JSON', `[{"value": "${VALUE}"`],
    ['JSON that is no table', '{"a": 1}'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => expect(() => readTable(text)).toThrow('table_unreadable'))

  it('that is larger than any is refused', () => {
    expect(() => readTable('x'.repeat(TABLE_MAX_CHARS + 1))).toThrow('table_too_large')
    expect(() => readTable(`value\n${`${VALUE}\n`.repeat(ROWS_MAX + 1)}`)).toThrow('table_too_large')
  })

  it('that cannot be read leaves nothing of it in the error or on the console', () => {
    const said = vi.spyOn(console, 'error')
    try {
      readTable(`[{"value": "${VALUE}", ${VALUE}`)
    } catch (error) {
      expect(error).toEqual(failsWith('table_unreadable'))
      expect(JSON.stringify(error) + (error as Error).stack + String((error as Error).cause)).not.toContain(VALUE)
    }
    expect(said).not.toHaveBeenCalled()
  })
})

test.each([
  ['UTF-8', new TextEncoder().encode('τιμή'), 'en'],
  [
    'UTF-16, as a spreadsheet writes it',
    new Uint8Array([0xff, 0xfe, 0xc4, 0x03, 0xb9, 0x03, 0xbc, 0x03, 0xae, 0x03]),
    'en',
  ],
  ['the former code page', new Uint8Array([0xf4, 0xe9, 0xec, 0xde]), 'el'],
] as const)('a file is read in %s', (_, bytes, language) => {
  expect(decode(bytes.buffer as ArrayBuffer, language).replace('\ufeff', '')).toBe('τιμή')
})
