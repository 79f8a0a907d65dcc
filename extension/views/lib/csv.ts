/** Tables as CSV (RFC 4180) for a spreadsheet, in UTF-8 with the mark by which spreadsheets know it. */
import { oneLine } from '../../../shared/text.ts'

/** One line of names, then one for each record; no cell runs as a formula. */
export function csv<C extends string>(
  columns: readonly C[],
  records: readonly { readonly [column in C]?: unknown }[],
): string {
  const rows = records.map((record) => columns.map((column) => cell(String(record[column] ?? ''))).join(','))
  return `\ufeff${[columns.join(','), ...rows].join('\r\n')}\r\n`
}

/**
 * No cell is a formula, whatever a spreadsheet takes for the delimiter: in half of Europe it is `;`, when text is pasted a tab.
 * So no text holds one of these (an export as JSON has it as it was), and what begins like a formula, in a width that a
 * spreadsheet makes narrow too (NFKC), begins with an apostrophe.
 */
function cell(text: string): string {
  const words = oneLine(text).replaceAll(';', ',')
  const harmless = /^["\s]*[=+\-@]/.test(words.normalize('NFKC')) ? `'${words}` : words
  return `"${harmless.replaceAll('"', '""')}"`
}
