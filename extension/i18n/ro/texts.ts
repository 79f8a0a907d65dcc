/** Every word of the extension, in Romanian. Terms of the vendor: contract section 12, with the diacritics that it leaves out. */
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

export const ro: Texts = {
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
  loading: 'Se încarcă…',
  kind: { production: 'Live', test: 'Test' },
  kindOf: (name, kind) => `${name} · ${kind}`,
  back: 'Înapoi',
  cancel: 'Anulare',
  backToList: 'Înapoi la listă',
  tryAgain: 'Reîncercare',
  discard: { title: 'Renunțați la textul introdus?', discard: 'Renunțare', keep: 'Continuarea editării' },
  settings: 'Setări',
  environment: 'Mediu',
  signedInAs: (user) => `Sesiune EBS: ${user}`,
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
