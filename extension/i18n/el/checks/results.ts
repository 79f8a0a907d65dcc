/** In Greek: the extension's name, and the results of checks. */
import type { BackgroundTexts } from '../../en/background.ts'

export const name: BackgroundTexts['name'] = 'Διασυνδέσεις για το Entersoft Business Suite'
export const title: BackgroundTexts['title'] = 'Διασυνδέσεις'

export const results: BackgroundTexts['results'] = {
  match: 'Επαληθεύτηκε',
  differs: 'Διαφέρει',
  missing: 'Κενή παράμετρος',
  refused: 'Το token απορρίφθηκε',
  'not-shown': 'Εκτός λίστας EBS',
  stale: 'Χωρίς πρόσφατο έλεγχο',
  'nothing-to-compare': 'Επαληθεύτηκε εν μέρει',
  unchecked: 'Δεν ελέγχθηκε',
}

export const rowResults: BackgroundTexts['rowResults'] = {
  match: 'Ταιριάζει',
  differs: 'Διαφέρει',
  missing: 'Κενή',
  'nothing-to-compare': 'Δεν συγκρίνεται',
  unchecked: 'Δεν ελέγχθηκε',
}

/** When a check was made. @param ago an age, or a date and a time, in words */
export const checked: BackgroundTexts['checked'] = (ago) => `ελέγχθηκε ${ago}`
export const checkAgain: BackgroundTexts['checkAgain'] = 'Νέος έλεγχος'
