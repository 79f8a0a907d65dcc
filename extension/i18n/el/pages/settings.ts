/** In Greek: the settings, and the company’s rules for its admins. */
import type { Texts } from '../../en/texts.ts'

export const options: Texts['options'] = {
  title: 'Ρυθμίσεις',
  contents: 'Ρυθμίσεις σε αυτή τη σελίδα',
  relay: 'Relay',
  version: (version) => `Έκδοση του relay: ${version}`,
  change: 'Σύνδεση σε άλλο relay',
  environments: 'Περιβάλλοντα',
  none: 'Συνδεθείτε σε ένα relay για να δείτε τα περιβάλλοντά του.',
  registration: {
    http: 'Τα token δημιουργούνται σε αυτή την επέκταση.',
    guided: 'Τα token δημιουργούνται στο Cloud Store. Η επέκταση σας καθοδηγεί.',
  },
}

export const policy: Texts['policy'] = {
  set: 'Ορίζεται από τον οργανισμό σας',
  awaited: 'Αναμονή για τις ρυθμίσεις του οργανισμού σας…',
  lockTitle: 'Ορισμός φράσης πρόσβασης',
  lockTeach: 'Ο οργανισμός σας απαιτεί φράση πρόσβασης πριν αποθηκευτούν token σε αυτόν τον υπολογιστή.',
  noReveal:
    'Ο οργανισμός σας δεν επιτρέπει την εμφάνιση των τιμών των token. Μπορείτε όμως να τις αντιγράψετε ή να τις εξαγάγετε.',
}

export const language: Texts['language'] = {
  title: 'Γλώσσα',
  label: 'Γλώσσα εμφάνισης',
  browser: 'Όπως στο πρόγραμμα περιήγησης',
}

export const keyboard: Texts['keyboard'] = {
  title: 'Πληκτρολόγιο',
  label: 'Αναζήτηση με το πλήκτρο /',
  help: 'Στη λίστα, το / μεταβαίνει στην αναζήτηση. Απενεργοποιήστε το αν χρησιμοποιείτε φωνητική εισαγωγή ή αν πατάτε πλήκτρα κατά λάθος.',
  choices: { on: 'Ενεργό', off: 'Ανενεργό' },
}
