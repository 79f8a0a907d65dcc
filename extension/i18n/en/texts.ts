/** Every word of the extension, in English; the other languages have the same files and the same shape. */
import * as checkingWords from './checks/checking.ts'
import { parameters } from './checks/parameters.ts'
import { checks, reasons } from './checks/prerequisites.ts'
import { name, results, rowResults, title } from './checks/results.ts'
import { failures } from './failures/failures.ts'
import * as helpWords from './pages/help.ts'
import { portal } from './pages/portal.ts'
import * as settingsWords from './pages/settings.ts'
import { page } from './pages/site.ts'
import * as agreementWords from './relay/agreement.ts'
import { connect } from './relay/connect.ts'
import * as saidWords from './said.ts'
import * as aboutWords from './tokens/about.ts'
import * as adoptWords from './tokens/adopt.ts'
import { clipboard } from './tokens/clipboard.ts'
import * as evidenceWords from './tokens/evidence.ts'
import * as handOverWords from './tokens/hand-over.ts'
import * as historyWords from './tokens/history.ts'
import * as listWords from './tokens/list-and-page.ts'
import * as backupWords from './vault/backup.ts'
import * as lockWords from './vault/lock.ts'
import { describe } from './wizard/describe.ts'
import { guide } from './wizard/guide.ts'
import { life } from './wizard/life.ts'
import * as progressWords from './wizard/progress.ts'
import * as replacementWords from './wizard/replacement.ts'

export const en = {
  ...listWords,
  ...progressWords,
  ...lockWords,
  ...handOverWords,
  ...historyWords,
  ...backupWords,
  ...aboutWords,
  ...adoptWords,
  ...checkingWords,
  ...evidenceWords,
  ...agreementWords,
  ...replacementWords,
  ...saidWords,
  ...settingsWords,
  ...helpWords,
  clipboard,
  connect,
  describe,
  parameters,
  portal,
  guide,
  life,
  page,
  name,
  title,
  loading: 'Loading…',
  kind: { production: 'Production', test: 'Test' },
  kindOf: (name: string, kind: string) => `${name} · ${kind}`,
  back: 'Back',
  cancel: 'Cancel',
  backToList: 'Back to the list',
  tryAgain: 'Try again',
  discard: { title: 'Discard what you typed?', discard: 'Discard', keep: 'Keep typing' },
  settings: 'Settings',
  environment: 'Environment',
  notSignedIn: 'Not signed in to EBS',
  signIn: 'Sign in to EBS',
  signOut: 'Sign out',
  signedOutHere: 'You are signed out of the extension. The session in EBS could not be ended. It expires on its own.',
  details: {
    title: 'Details',
    code: 'Code',
    at: 'Time',
    request: 'Request',
    ebs: 'EBS message',
    subject: 'Concerns',
    copy: 'Copy details',
  },
  results,
  rowResults,
  checks,
  checkStatus: { pass: 'passed', fail: 'failed', unknown: 'unknown', waiting: 'not checked yet' },
  reasons,
  failures,
}

/** The shape that every language has. */
export type Texts = typeof en
