/** Every word of the extension, in Bulgarian. Terms of the vendor: contract section 12. */
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

export const bg: Texts = {
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
  notSignedIn: 'Не сте влезли в EBS',
  signIn: 'Вход в EBS',
  signOut: 'Изход от EBS',
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
