/** In English: the events of the history. */
import type { HistoryEvent } from '../../../contracts/token/audit-event.ts'

const events: Record<HistoryEvent['event'], string> = {
  created: 'Created',
  imported: 'Value imported',
  edited: 'Details changed',
  revealed: 'Value shown',
  copied: 'Value copied',
  saved: 'Value saved as a file',
  'handed-over': 'Handed over encrypted',
  verified: 'Verified',
  drifted: 'Mismatch found',
  tested: 'Connection test passed',
  refused: 'Connection test failed',
  replaced: 'Replaced',
  revoked: 'Revoked',
  'still-accepted': 'Still accepted after revoking',
  acknowledged: 'Acknowledged',
  unacknowledged: 'Acknowledgement taken back',
  'not-seen': 'Not listed by EBS when it was to be revoked',
  'marked-handed-over': 'Marked as handed over',
  'marked-switched': 'Marked: application uses the new value',
  removed: 'Removed from the list',
  'put-back': 'Back in the list',
}

export const history = {
  title: 'History',
  none: 'No actions yet.',
  events,
  teach: 'All actions on tokens on this computer, with date and user. Values are not included.',
  csv: 'Export as CSV',
  json: 'Export as JSON',
}
