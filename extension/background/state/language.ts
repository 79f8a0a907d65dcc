/** Settles the language of all views: the company's, the admin's choice, or the browser's. */
import { browser } from 'wxt/browser'
import type { Language } from '../../contracts/languages.ts'
import { languageOf } from '../../i18n/background.ts'
import { changed } from './notify-views.ts'
import { policy, refuseIfSet } from './policy.ts'
import { chosenLanguage } from './storage-items.ts'

/** The language that is shown now. */
export async function currentLanguage(): Promise<Language> {
  const settled = (await policy()).language ?? (await chosenLanguage.get())
  return settled ?? languageOf([browser.i18n.getUILanguage(), ...navigator.languages])
}

/** Keeps the admin's choice. @param wanted null: as the browser. @throws {Failed} `set_by_policy` */
export async function chooseLanguage(wanted: Language | null): Promise<void> {
  await refuseIfSet('language')
  await chosenLanguage.update(() => wanted)
  changed()
}
