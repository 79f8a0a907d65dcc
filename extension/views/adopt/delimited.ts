/**
 * Reads a table in text: CSV (RFC 4180), or cells that were copied from a spreadsheet. The delimiter is the one of the first line:
 * a tab, a semicolon or a comma.
 */
import { Failed } from '../../contracts/errors.ts'

/**
 * The cells by line. Lines without any text are left out.
 * @throws {Failed} `table_unreadable` when a quote is never closed: the rest of the table would be one cell
 */
export function readDelimited(text: string): string[][] {
  const delimiter = delimiterOf(text)
  const lines: string[][] = []
  let line: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    line.push(cell)
    cell = ''
  }
  const endLine = () => {
    endCell()
    if (line.some((one) => one.trim() !== '')) lines.push(line)
    line = []
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]
      else isQuoted = false
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (sign === delimiter) endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++
      endLine()
    } else cell += sign
  }
  if (isQuoted) throw new Failed('table_unreadable')
  endLine()
  return lines
}

/** The one of the three that the first line has most. Quoted text does not count. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/)
  const counts = ['\t', ';', ','].map((sign) => ({ sign, count: first.split(sign).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign
}
