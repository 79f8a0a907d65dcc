/** In Greek: agreeing to a relay, and a relay that offers nothing. */
import type { Texts } from '../en/texts.ts'
import { plural } from '../plural.ts'

export const agreement: Texts['agreement'] = {
  title: (environment) => `Πριν χρησιμοποιηθεί το «${environment}»`,
  another:
    'Αυτό είναι άλλο relay από το προηγούμενο. Μέχρι να συμφωνήσετε, δεν λαμβάνει τίποτα από αυτό το περιβάλλον.',
  moved:
    'Το relay δηλώνει για αυτό το περιβάλλον άλλες διευθύνσεις από εκείνες με τις οποίες συμφωνήσατε. Μέχρι να συμφωνήσετε, δεν αποστέλλεται τίποτα.',
  first: 'Δείτε πρώτα τις διευθύνσεις. Μέχρι να συμφωνήσετε, δεν αποστέλλεται τίποτα από αυτό το περιβάλλον.',
  elsewhere: 'Αυτή η διεύθυνση είναι εκτός του EBS. Συμφωνήστε μόνο αν τη γνωρίζει ο διαχειριστής σας.',
  sends:
    'Όταν συμφωνήσετε, αυτό το relay λαμβάνει τις συνδέσεις σας στο EBS, τα hashes με τα οποία ελέγχεται το EBS, και την τιμή ενός endpoint token όταν δημιουργείται ή δοκιμάζεται η σύνδεσή του. Όσο είστε συνδεδεμένοι, ενεργεί στο EBS ως εσείς.',
  tokens: (count) =>
    plural(count, {
      0: 'Εδώ δεν φυλάσσεται κανένα endpoint token αυτού του περιβάλλοντος.',
      one: 'Εδώ φυλάσσεται ένα endpoint token αυτού του περιβάλλοντος:',
      other: `Εδώ φυλάσσονται ${count} endpoint tokens αυτού του περιβάλλοντος:`,
    }),
  relay: 'Relay',
  ebs: 'EBS',
  api: 'Οι εφαρμογές καλούν',
  signIn: 'Σελίδα σύνδεσης',
  portal: 'Cloud Store',
  before: (address) => `Πριν: ${address}`,
  agree: 'Συμφωνώ',
  former: 'Σύνδεση στο προηγούμενο relay',
}

export const noEnvironment: Texts['noEnvironment'] = {
  title: 'Το relay δεν προσφέρει κανένα περιβάλλον',
  operator: 'Ο υπεύθυνος του relay προσθέτει ένα στη διαμόρφωσή του.',
  policy: (names) =>
    `Οι ρυθμίσεις του οργανισμού σας ορίζουν ${names}, που δεν υπάρχει στο relay. Μπορεί να το διορθώσει όποιος διαχειρίζεται το πρόγραμμα περιήγησής σας ή ο υπεύθυνος του relay.`,
}
