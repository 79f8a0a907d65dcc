/** Every word of the extension, in English; the other languages have the same files and the same shape. */
import type { Comparison } from '../../../shared/checks.ts'
import type { State } from '../../contracts/token-status.ts'
import * as checkingWords from './checking.ts'
import { checks, reasons } from './checks.ts'
import { failures } from './failures.ts'
import { guide } from './guide.ts'
import * as helpWords from './help.ts'
import { life } from './life.ts'
import { page } from './page.ts'
import * as panelWords from './panel.ts'
import * as relayWords from './relay.ts'
import * as settingsWords from './settings.ts'
import * as vaultWords from './vault.ts'
import * as wizardWords from './wizard.ts'

const results: Record<State, string> = {
  match: 'In EBS',
  differs: 'Differs',
  missing: 'Missing in EBS',
  refused: 'Key refused',
  'not-shown': 'Not listed',
  stale: 'Stale',
  'nothing-to-compare': 'Checked in part',
  unchecked: 'Not checked',
}

const rowResults: Record<Comparison | 'unchecked', string> = {
  match: 'Match',
  differs: 'Differs',
  missing: 'Missing',
  'nothing-to-compare': 'Not comparable',
  unchecked: 'Not checked',
}

export const en = {
  ...panelWords,
  ...wizardWords,
  ...vaultWords,
  ...checkingWords,
  ...relayWords,
  ...settingsWords,
  ...helpWords,
  guide,
  life,
  page,
  name: 'Integrations for Entersoft Business Suite',
  title: 'Integrations',
  loading: 'Loading…',
  kind: { production: 'Production', test: 'Test' },
  kindOf: (name: string, kind: string) => `${name} · ${kind}`,
  back: 'Back',
  cancel: 'Cancel',
  backToList: 'Back to the list',
  tryAgain: 'Try again',
  settings: 'Settings',
  environment: 'Environment',
  signedInAs: (user: string) => `Signed in to EBS as ${user}`,
  notSignedIn: 'Not signed in to EBS',
  signIn: 'Sign in to EBS',
  signOut: 'Sign out',
  signedOutHere: 'You are signed out here. EBS could not be told; its session ends by itself.',
  details: {
    title: 'Details',
    code: 'Code',
    at: 'Time',
    request: 'Request',
    ebs: 'EBS message',
    subject: 'About',
    copy: 'Copy details',
  },
  results,
  rowResults,
  checks,
  checkStatus: { pass: 'in order', fail: 'not in order', unknown: 'not known', waiting: 'not checked yet' },
  reasons,
  failures,
}

/** The shape that every language has. */
export type Texts = typeof en
