/** The history as CSV. */
import type { HistoryEvent } from '../../contracts/token/audit-event.ts'
import { csv } from '../lib/csv.ts'

const COLUMNS = ['at', 'event', 'environment', 'type', 'description', 'user', 'ref', 'fields', 'note'] as const

/** The history as CSV (RFC 4180), for a spreadsheet: no cell of it runs as a formula. */
export const historyCsv = (events: HistoryEvent[]): string => csv(COLUMNS, events)
