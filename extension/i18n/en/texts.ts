/** Every word of the extension, in English; the other languages have the same files and the same shape. */
import * as aboutWords from './about.ts'
import * as adoptWords from './adopt.ts'
import * as backupWords from './backup.ts'
import * as checkingWords from './checking.ts'
import { checks, reasons } from './checks.ts'
import { clipboard } from './clipboard.ts'
import * as evidenceWords from './evidence.ts'
import { failures } from './failures.ts'
import { guide } from './guide.ts'
import * as handOverWords from './hand-over.ts'
import * as helpWords from './help.ts'
import * as historyWords from './history.ts'
import { life } from './life.ts'
import { page } from './page.ts'
import * as panelWords from './panel.ts'
import * as relayWords from './relay.ts'
import * as replacementWords from './replacement.ts'
import { name, results, rowResults, title } from './results.ts'
import * as saidWords from './said.ts'
import * as settingsWords from './settings.ts'
import * as vaultWords from './vault.ts'
import * as wizardWords from './wizard.ts'

export const en = {
  ...panelWords,
  ...wizardWords,
  ...vaultWords,
  ...handOverWords,
  ...historyWords,
  ...backupWords,
  ...aboutWords,
  ...adoptWords,
  ...checkingWords,
  ...evidenceWords,
  ...relayWords,
  ...replacementWords,
  ...saidWords,
  ...settingsWords,
  ...helpWords,
  clipboard,
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
  signedInAs: (user: string) => `Signed in to EBS as ${user}`,
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
