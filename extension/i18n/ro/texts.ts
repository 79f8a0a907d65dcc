/** Every word of the extension, in Romanian. Terms of the vendor: contract section 12, with the diacritics that it leaves out. */
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

export const ro: Texts = {
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
  loading: 'Se încarcă…',
  kind: { production: 'Live', test: 'Test' },
  kindOf: (name, kind) => `${name} · ${kind}`,
  back: 'Înapoi',
  cancel: 'Anulare',
  backToList: 'Înapoi la listă',
  tryAgain: 'Reîncercare',
  discard: { title: 'Renunțați la textul introdus?', discard: 'Renunțare', keep: 'Continuare editare' },
  settings: 'Setări',
  environment: 'Mediu',
  notSignedIn: 'Nu v-ați autentificat în EBS',
  signIn: 'Autentificare în EBS',
  signOut: 'Închidere sesiune EBS',
  signedOutHere: 'Sesiunea este închisă în extensie, dar nu a putut fi închisă în EBS. Acolo expiră automat.',
  details: {
    title: 'Detalii',
    code: 'Cod',
    at: 'Ora',
    request: 'Cerere',
    ebs: 'Mesaj EBS',
    subject: 'Se referă la',
    copy: 'Copiere detalii',
  },
  results,
  rowResults,
  checks,
  checkStatus: {
    pass: 'condiție îndeplinită',
    fail: 'condiție neîndeplinită',
    unknown: 'necunoscut',
    waiting: 'încă neverificat',
  },
  reasons,
  failures,
}
