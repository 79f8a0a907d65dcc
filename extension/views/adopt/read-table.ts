/** Reads the rows of a table that an admin brings, as text: CSV, cells of a spreadsheet, or JSON. Nothing in it is judged yet. */
import * as v from 'valibot'
import { Failed } from '../../contracts/errors.ts'
import { ROWS_MAX, TABLE_MAX_CHARS } from '../../contracts/token/adoption.ts'
import { COLUMNS, type Column, columnOf } from './columns.ts'
import { readDelimited } from './delimited.ts'

/** A row as it was written. A column that the table does not have is empty. */
export type Written = Record<Column, string>

/**
 * The rows in their order.
 * @throws {Failed} `table_too_large`; `table_unreadable` when it is neither CSV nor JSON, or no column holds the values
 */
export function readTable(text: string): Written[] {
  if (text.length > TABLE_MAX_CHARS) throw new Failed('table_too_large')
  // A byte order mark goes with the blanks.
  const table = text.trim()
  const rows = /^[[{]/.test(table) ? readJson(table) : readLines(table)
  if (rows.length > ROWS_MAX) throw new Failed('table_too_large')
  if (!rows.some((row) => row.value)) throw new Failed('table_unreadable')
  return rows
}

function readLines(table: string): Written[] {
  const [headers = [], ...lines] = readDelimited(table)
  const columns = headers.map(columnOf)
  return lines.map((cells) => written(columns.map((column, index) => [column, cells[index] ?? ''])))
}

const Text = v.union([v.string(), v.pipe(v.union([v.number(), v.boolean()]), v.transform(String))])
const Row = v.record(v.string(), v.unknown())
const isTable = (one: unknown): one is unknown[] => Array.isArray(one) && one.some((row) => v.is(Row, row))

/** A list of objects, or one object that holds such a list. An item that is no object is a row that says nothing. */
function readJson(table: string): Written[] {
  const parsed = parse(table)
  const inner =
    typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? Object.values(parsed) : [parsed]
  const rows = inner.find(isTable)
  if (!rows) throw new Failed('table_unreadable')
  return rows.map((row) =>
    written(
      Object.entries(v.is(Row, row) ? row : {}).map(([name, value]) => [
        columnOf(name),
        v.is(Text, value) ? String(value) : '',
      ]),
    ),
  )
}

/** The browser's own error quotes the text, which holds values: it goes no further. */
function parse(table: string): unknown {
  try {
    return JSON.parse(table)
  } catch {
    throw new Failed('table_unreadable')
  }
}

/** If two columns have one name, the first that says something counts. */
function written(cells: (readonly [Column | undefined, string])[]): Written {
  const row = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Written
  for (const [column, text] of cells) if (column && !row[column]) row[column] = unescaped(text.trim())
  return row
}

/** A table that this extension exported begins a cell that looks like a formula with an apostrophe. */
const unescaped = (text: string): string => text.replace(/^'(?=[=+\-@])/, '')
