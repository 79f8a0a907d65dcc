/** In Romanian: words about a value in the clipboard. */
import type { Texts } from '../../en/texts.ts'
import { number } from '../../plural.ts'

export const clipboard: Texts['clipboard'] = {
  title: 'Valoarea unui token se află în clipboard',
  clears: (seconds) => `Copiat. Clipboardul se golește peste ${number(seconds)} s.`,
  reminds: 'Copiat. Lipiți valoarea curând, apoi copiați altceva.',
  due: 'Copiați altceva pentru a elimina valoarea din clipboard.',
  allow: 'Golire automată',
  allowTeach:
    'Browserul va cere permisiunea de a citi clipboardul. Extensia verifică doar dacă valoarea mai este acolo.',
  seen: 'Gata',
}
