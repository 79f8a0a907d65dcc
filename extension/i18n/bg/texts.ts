/** Every word of the extension, in Bulgarian. Terms of the vendor: contract section 12. */
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
  match: 'В EBS',
  differs: 'Различава се',
  missing: 'Липсва в EBS',
  refused: 'Ключът е отхвърлен',
  'not-shown': 'Извън списъка',
  stale: 'Стара проверка',
  'nothing-to-compare': 'Проверен частично',
  unchecked: 'Непроверен',
}

const rowResults: Texts['rowResults'] = {
  match: 'Съвпада',
  differs: 'Различава се',
  missing: 'Липсва',
  'nothing-to-compare': 'Не може да се сравни',
  unchecked: 'Непроверено',
}

export const bg: Texts = {
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
  name: 'Интеграции за Entersoft Business Suite',
  title: 'Интеграции',
  loading: 'Зареждане…',
  kind: { production: 'Продукция', test: 'Тест' },
  kindOf: (name, kind) => `${name} · ${kind}`,
  back: 'Назад',
  cancel: 'Отказ',
  backToList: 'Обратно към списъка',
  tryAgain: 'Нов опит',
  settings: 'Настройки',
  environment: 'Среда',
  signedInAs: (user) => `Влезли сте в EBS като ${user}`,
  notSignedIn: 'Не сте влезли в EBS',
  signIn: 'Вход в EBS',
  signOut: 'Изход',
  signedOutHere: 'Тук излязохте. EBS не можа да бъде уведомен; сесията му ще изтече сама.',
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
  checkStatus: { pass: 'наред', fail: 'не е наред', unknown: 'неизвестно', waiting: 'още непроверено' },
  reasons,
  failures,
}
