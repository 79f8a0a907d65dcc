/** In Greek: the settings, and what a company settles for its admins. */
import type { Texts } from '../en/texts.ts'

export const options: Texts['options'] = {
  title: 'Ρυθμίσεις',
  relay: 'Relay',
  change: 'Σύνδεση σε άλλο relay',
  environments: 'Περιβάλλοντα',
  none: 'Συνδεθείτε σε ένα relay για να δείτε τα περιβάλλοντά του.',
  registration: {
    http: 'Τα endpoint tokens δημιουργούνται από εδώ.',
    guided: 'Τα endpoint tokens δημιουργούνται στο Cloud Store, με καθοδήγηση από εδώ.',
  },
}

export const policy: Texts['policy'] = {
  set: 'Ορίστηκε από τον οργανισμό σας',
  awaited: 'Αναμονή για τις ρυθμίσεις του οργανισμού σας…',
  lockTitle: 'Ορισμός φράσης πρόσβασης',
  lockTeach: 'Ο οργανισμός σας απαιτεί φράση πρόσβασης πριν αποθηκευτούν endpoint tokens σε αυτόν τον υπολογιστή.',
  noReveal: 'Ο οργανισμός σας δεν επιτρέπει την εμφάνιση τιμών. Μπορείτε να τις παραδώσετε.',
}

export const language: Texts['language'] = {
  title: 'Γλώσσα',
  browser: 'Όπως στο πρόγραμμα περιήγησης',
}
