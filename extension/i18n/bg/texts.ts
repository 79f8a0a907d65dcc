/** Every word of the extension, in Bulgarian. Terms of the vendor: contract section 12. */
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

export const bg: Texts = {
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
  loading: 'Зареждане…',
  kind: { production: 'Реална', test: 'Тестова' },
  kindOf: (name, kind) => `${name} · ${kind}`,
  back: 'Назад',
  cancel: 'Отказ',
  backToList: 'Обратно към списъка',
  tryAgain: 'Нов опит',
  discard: { title: 'Да се изтрие ли въведеното?', discard: 'Изтриване', keep: 'Към въвеждането' },
  settings: 'Настройки',
  environment: 'Среда',
  signedInAs: (user) => `Влезли сте в EBS като ${user}`,
  notSignedIn: 'Не сте влезли в EBS',
  signIn: 'Вход в EBS',
  signOut: 'Изход',
  signedOutHere: 'Излязохте от разширението. Сесията в EBS не беше прекратена. Тя ще изтече автоматично.',
  details: {
    title: 'Подробности',
    code: 'Код',
    at: 'Час',
    request: 'Заявка',
    ebs: 'Съобщение от EBS',
    subject: 'Относно',
    copy: 'Копиране на подробностите',
  },
  results,
  rowResults,
  checks,
  checkStatus: { pass: 'изпълнено', fail: 'не е изпълнено', unknown: 'неизвестно', waiting: 'още непроверено' },
  reasons,
  failures,
}
