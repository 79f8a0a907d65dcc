/** Every word of the extension, in Greek. Terms of the vendor: contract section 12. */
import type { Texts } from '../en/texts.ts'
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

export const el: Texts = {
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
  loading: 'Φόρτωση…',
  kind: { production: 'Παραγωγικό', test: 'Δοκιμαστικό' },
  kindOf: (name, kind) => `${name} · ${kind}`,
  back: 'Πίσω',
  cancel: 'Ακύρωση',
  backToList: 'Πίσω στη λίστα',
  tryAgain: 'Νέα προσπάθεια',
  discard: { title: 'Να απορριφθεί το κείμενό σας;', discard: 'Απόρριψη', keep: 'Συνέχεια σύνταξης' },
  settings: 'Ρυθμίσεις',
  environment: 'Περιβάλλον',
  notSignedIn: 'Χωρίς είσοδο στο EBS',
  signIn: 'Είσοδος στο EBS',
  signOut: 'Έξοδος',
  signedOutHere: 'Η έξοδος από την επέκταση έγινε. Η συνεδρία στο EBS δεν μπόρεσε να τερματιστεί. Θα λήξει αυτόματα.',
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
  checkStatus: { pass: 'πληρούται', fail: 'δεν πληρούται', unknown: 'άγνωστο', waiting: 'δεν ελέγχθηκε ακόμη' },
  reasons,
  failures,
}
