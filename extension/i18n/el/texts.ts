/** Every word of the extension, in Greek. Terms of the vendor: contract section 12. */
import type { Texts } from '../en/texts.ts'
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

const results: Texts['results'] = {
  match: 'Στο EBS',
  differs: 'Διαφέρει',
  missing: 'Λείπει από το EBS',
  refused: 'Απορρίφθηκε το κλειδί',
  'not-shown': 'Εκτός λίστας',
  stale: 'Παλιός έλεγχος',
  'nothing-to-compare': 'Ελέγχθηκε εν μέρει',
  unchecked: 'Δεν ελέγχθηκε',
}

const rowResults: Texts['rowResults'] = {
  match: 'Ίδιο',
  differs: 'Διαφέρει',
  missing: 'Λείπει',
  'nothing-to-compare': 'Δεν συγκρίνεται',
  unchecked: 'Δεν ελέγχθηκε',
}

export const el: Texts = {
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
  name: 'Διασυνδέσεις για το Entersoft Business Suite',
  title: 'Διασυνδέσεις',
  loading: 'Φόρτωση…',
  kind: { production: 'Παραγωγή', test: 'Δοκιμές' },
  kindOf: (name, kind) => `${name} · ${kind}`,
  back: 'Πίσω',
  cancel: 'Ακύρωση',
  backToList: 'Πίσω στη λίστα',
  tryAgain: 'Δοκιμή ξανά',
  settings: 'Ρυθμίσεις',
  environment: 'Περιβάλλον',
  signedInAs: (user) => `Συνδεδεμένος χρήστης EBS: ${user}`,
  notSignedIn: 'Χωρίς σύνδεση στο EBS',
  signIn: 'Σύνδεση στο EBS',
  signOut: 'Αποσύνδεση',
  signedOutHere: 'Αποσυνδεθήκατε εδώ. Το EBS δεν ενημερώθηκε· η σύνδεσή του θα λήξει μόνη της.',
  details: {
    title: 'Λεπτομέρειες',
    code: 'Κωδικός',
    at: 'Ώρα',
    request: 'Αίτημα',
    ebs: 'Μήνυμα EBS',
    subject: 'Αφορά',
    copy: 'Αντιγραφή λεπτομερειών',
  },
  results,
  rowResults,
  checks,
  checkStatus: { pass: 'εντάξει', fail: 'όχι εντάξει', unknown: 'άγνωστο', waiting: 'δεν ελέγχθηκε ακόμη' },
  reasons,
  failures,
}
