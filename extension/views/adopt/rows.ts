/** The rows of the table that is being looked at: what each says, the token that it means, and the finding about it. Pure. */
import type { Environment } from '../../../shared/environment.ts'
import { type BroughtToken, canKeep, type Finding, type ShapeFinding } from '../../contracts/token/adoption.ts'
import { sameToken, shapeOf } from './judge-shape.ts'
import type { Written } from './read-table.ts'

export type Row = {
  /** As the table counts, from 1. */
  line: number
  written: Written
  /** Null while its shape is wrong. */
  token: BroughtToken | null
  /** Null until the background was asked. */
  finding: Finding | ShapeFinding | null
}

/** The rows of a table that has just been read. */
export const rowsOf = (table: readonly Written[], environments: readonly Environment[]): Row[] =>
  withDuplicates(table.map((written, index) => shaped(index + 1, written, environments)))

/** The same rows with another text in one of them: that one is to be judged anew. */
export const mended = (rows: readonly Row[], line: number, written: Written, environments: readonly Environment[]) =>
  withDuplicates(rows.map((row) => (row.line === line ? tested(shaped(line, written, environments), row) : row)))

/** A connection test is about the value: it holds whatever else was corrected. */
function tested(row: Row, { token: before }: Row): Row {
  if (!row.token || !before || sameToken(row.token) !== sameToken(before)) return row
  return { ...row, token: { ...row.token, connection: before.connection } }
}

function shaped(line: number, written: Written, environments: readonly Environment[]): Row {
  const { token, wrong } = shapeOf(written, environments)
  return { line, written, token, finding: wrong }
}

/** The first of several rows with the same value counts. */
function withDuplicates(rows: readonly Row[]): Row[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    if (!row.token) return row
    const name = sameToken(row.token)
    const isAgain = seen.has(name)
    seen.add(name)
    if (isAgain) return { ...row, finding: 'twice' }
    return row.finding === 'twice' ? { ...row, finding: null } : row
  })
}

/** The rows with what was found of some of them. @param found by line */
export const withFindings = (rows: readonly Row[], found: ReadonlyMap<number, Partial<Row>>): Row[] =>
  rows.map((row) => ({ ...row, ...found.get(row.line) }))

/** The problems first, then what is not judged yet, then what can be stored; each in the order of the table. */
export const problemsFirst = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => weight(a) - weight(b))

const weight = ({ finding }: Row): number => (finding === null ? 1 : canKeep(finding) ? 2 : 0)

/** Those that can be stored. */
export const goodOf = (rows: readonly Row[]): Row[] =>
  rows.filter(({ finding }) => finding !== null && canKeep(finding))
