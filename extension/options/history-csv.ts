/** The history as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. */
import type { HistoryEvent } from '../history.ts'

const COLUMNS = ['at', 'event', 'environment', 'type', 'description', 'user', 'ref'] as const

export function historyCsv(events: HistoryEvent[]): string {
  const rows = events.map((event) => COLUMNS.map((column) => cell(event[column] ?? '')).join(','))
  return `\ufeff${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`
}

/** A description that begins like a formula must not become one in a spreadsheet. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
