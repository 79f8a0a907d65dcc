/**
 * The guide through the vendor's own Add Token flow. It uses the words of the vendor's manual unless the configuration has
 * others.
 */
import * as v from 'valibot'
import type { Guide } from '../../shared/guide.ts'
import { PageUrl } from './urls.ts'
import { Text } from './values.ts'

const Landmark = v.strictObject({
  selector: Text,
  texts: v.optional(v.pipe(v.array(Text), v.minLength(1, 'at least one text'))),
})

/** The landmarks in which an environment differs from {@link MANUAL}. */
export const GuideConfig = v.strictObject({
  url: v.exactOptional(PageUrl),
  tab: v.exactOptional(Landmark),
  add: v.exactOptional(Landmark),
  description: v.exactOptional(Landmark),
  type: v.exactOptional(Landmark),
  option: v.exactOptional(Landmark),
  next: v.exactOptional(Landmark),
  allow: v.exactOptional(Landmark),
  row: v.exactOptional(Text),
  show: v.exactOptional(Landmark),
  value: v.exactOptional(Text),
})
export type GuideConfig = v.InferOutput<typeof GuideConfig>

const BUTTON =
  'button, a, [role="button"], [role="menuitem"], input[type="button"], input[type="submit"], input[type="image"], summary, [onclick]'

/** English from the manual; the other languages are inferred (contract section 12). The vendor's Romanian has no diacritics: they are compared without. */
const MANUAL: Omit<Guide, 'url'> = {
  tab: {
    selector: `[role="tab"], ${BUTTON}, li`,
    texts: ['Integrations', 'Διασυνδέσεις', 'Ενσωματώσεις', 'Integrări', 'Интеграции'],
  },
  add: {
    selector: BUTTON,
    texts: ['Add Token', 'Προσθήκη Token', 'Προσθήκη κλειδιού', 'Adăugare token', 'Adaugă token', 'Добавяне на токен'],
  },
  description: {
    selector: 'input, textarea, [role="textbox"]',
    texts: ['description', 'περιγραφή', 'descriere', 'описание'],
  },
  type: {
    selector:
      'select, [role="combobox"], [aria-haspopup="listbox"], [role="listbox"][aria-expanded], input[readonly][type="text"]',
    texts: ['type', 'τύπος', 'tip', 'тип'],
  },
  option: {
    selector: '[role="option"], [role="menuitem"], [role="menuitemradio"], li, [class*="option"], [class*="item"]',
  },
  next: { selector: BUTTON, texts: ['Next', 'Επόμενο', 'Επόμενη', 'Συνέχεια', 'Înainte', 'Următorul', 'Напред'] },
  allow: {
    selector: BUTTON,
    texts: ['Allow', 'Να επιτρέπεται', 'Επιτρέπεται', 'Αποδοχή', 'Permite', 'Permiteți', 'Разреши', 'Разрешаване'],
  },
  row: 'tr, [role="row"], li, [role="listitem"], article',
  show: {
    selector: `${BUTTON}, span`,
    texts: [
      'Value is hidden, click to show',
      'Η τιμή είναι κρυφή, κάντε κλικ για εμφάνιση',
      'Η τιμή είναι κρυμμένη, κάντε κλικ για εμφάνιση',
      'Η τιμή είναι κρυφή, πατήστε για εμφάνιση',
      'Valoarea este ascunsă, faceți clic pentru afișare',
      'Стойността е скрита, щракнете за показване',
    ],
  },
}

/** The guide of an environment. It begins at the portal's page, unless the configuration names another. */
export function guideOf(config: GuideConfig, portal: { origins: readonly string[]; path: string }): Guide {
  const [origin = ''] = portal.origins
  return { ...MANUAL, ...config, url: config.url ?? `${origin}${portal.path}` }
}
