/** In Greek: sentences that are said to those who do not see the result, mistakes in forms, and reasons of buttons that wait. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const said: Texts['said'] = {
  allMatch: 'Ο έλεγχος ολοκληρώθηκε. Όλες οι παράμετροι ταιριάζουν.',
  checked: (results) => `Ο έλεγχος ολοκληρώθηκε. ${results}.`,
  checkedAll: (count) =>
    `${plural(count, { 0: 'Δεν ελέγχθηκε κανένα token', one: 'Ελέγχθηκε ένα token', other: `Ελέγχθηκαν ${number(count)} token` })}.`,
  hidesSoon: (seconds) =>
    `Η τιμή κρύβεται σε ${number(seconds)} δευτερόλεπτα. Επιλέξτε «Συνέχιση εμφάνισης» για να τη βλέπετε περισσότερο.`,
  hidden: 'Η τιμή είναι πάλι κρυφή.',
  keepShowing: 'Συνέχιση εμφάνισης',
  valueOf: 'Τιμή του token',
  copied: (what) => `Αντιγράφηκε: ${what}`,
  read: 'Οι παράμετροι είναι ενημερωμένες.',
  putBack: 'Το token είναι πάλι στη λίστα.',
  erased: 'Το θησαυροφυλάκιο διαγράφηκε.',
  nameRight: 'Το όνομα είναι σωστό. Επιλέξτε «Ανάκληση στο EBS» για να ανακληθεί το token.',
  mayTry: 'Μπορείτε να δοκιμάσετε ξανά.',
  step: (step, all, words) => `${number(step)} από ${number(all)}: ${words}`,
  masked: 'κρυφή τιμή',
  wholeIds: 'Εμφάνιση πλήρων αναγνωριστικών',
  shortIds: 'Σύντμηση αναγνωριστικών',
}

export const wrong: Texts['wrong'] = {
  passphrase: 'Γράψτε τη φράση πρόσβασης.',
  value: 'Επικολλήστε την τιμή.',
  file: 'Επιλέξτε το αρχείο του αντιγράφου ασφαλείας.',
  address: 'Γράψτε τη διεύθυνση του relay.',
  production: 'Επιβεβαιώστε ότι θέλετε να αλλάξετε ένα παραγωγικό περιβάλλον.',
  name: 'Γράψτε πρώτα το όνομα του token ή κρατήστε πατημένο το κουμπί για δύο δευτερόλεπτα.',
}

export const blocked: Texts['blocked'] = {
  nothingToCheck: 'Δεν υπάρχει token για έλεγχο.',
  connectFirst: 'Συνδεθείτε πρώτα σε ένα relay.',
  protectFirst: 'Ορίστε πρώτα μια φράση πρόσβασης.',
}
