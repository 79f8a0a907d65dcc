/** In Greek: the extension's name, and the results of checks. */
import type { Texts } from '../../en/texts.ts'

export const name: Texts['name'] = 'Διασυνδέσεις για το Entersoft Business Suite'
export const title: Texts['title'] = 'Διασυνδέσεις'

export const results: Texts['results'] = {
  match: 'Επαληθεύτηκε',
  differs: 'Διαφέρει',
  missing: 'Κενή παράμετρος',
  refused: 'Το token απορρίφθηκε',
  'not-shown': 'Εκτός λίστας EBS',
  stale: 'Χωρίς πρόσφατο έλεγχο',
  'nothing-to-compare': 'Επαληθεύτηκε εν μέρει',
  unchecked: 'Δεν ελέγχθηκε',
}

export const rowResults: Texts['rowResults'] = {
  match: 'Ταιριάζει',
  differs: 'Διαφέρει',
  missing: 'Κενή',
  'nothing-to-compare': 'Δεν συγκρίνεται',
  unchecked: 'Δεν ελέγχθηκε',
}
