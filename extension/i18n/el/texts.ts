/** Every word of the extension, in Greek. Terms of the vendor: contract section 12. */
import type { Texts } from '../en/texts.ts'
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

export const el: Texts = {
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
  signedInAs: (user) => `Έχετε κάνει είσοδο στο EBS ως ${user}`,
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
