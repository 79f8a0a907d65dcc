/** The history as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. */
import { oneLine } from '../../../shared/text.ts'
import type { HistoryEvent } from '../../contracts/audit-event.ts'

const COLUMNS = ['at', 'event', 'environment', 'type', 'description', 'user', 'ref', 'fields', 'note'] as const

/** The history as CSV (RFC 4180), for a spreadsheet: no cell of it runs as a formula. */
export function historyCsv(events: HistoryEvent[]): string {
  const rows = events.map((event) => COLUMNS.map((column) => cell(String(event[column] ?? ''))).join(','))
  return `\ufeff${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`
}

/**
 * No cell is a formula, whatever a spreadsheet takes for the delimiter: in half of Europe it is `;`, when text is pasted a tab.
 * So no text holds one of these (the history as JSON has it as it was), and what begins like a formula, in a width that a
 * spreadsheet makes narrow too (NFKC), begins with an apostrophe.
 */
function cell(text: string): string {
  const words = oneLine(text).replaceAll(';', ',')
  const harmless = /^["\s]*[=+\-@]/.test(words.normalize('NFKC')) ? `'${words}` : words
  return `"${harmless.replaceAll('"', '""')}"`
}
