/** In Greek: the checks that the extension makes by itself, and what they find. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const checking: Texts['checking'] = {
  title: 'Έλεγχοι',
  teach:
    'Η επέκταση ελέγχει αυτόματα τα token σας. Όσο διαρκεί η συνεδρία σας, συγκρίνει τις παραμέτρους στο EBS. Όσο το θησαυροφυλάκιο είναι ξεκλείδωτο, δοκιμάζει τη σύνδεση κάθε token. Αν δεν υπάρχει συνεδρία, επιχειρεί είσοδο χωρίς παράθυρο, με τον χρήστη που επέλεξε τελευταίος «Να επιτρέπεται» (Allow). Δεν το κάνει ποτέ μετά από έξοδο ή «Άρνηση» (Deny). Αν το EBS ζητήσει κωδικό πρόσβασης ή συγκατάθεση, δεν ανοίγει παράθυρο. Οι παράμετροι συγκρίνονται τότε στην επόμενη είσοδό σας. Για κάθε αλλαγή λαμβάνετε ειδοποίηση.',
  label: 'Αυτόματοι έλεγχοι',
  hours: (hours) =>
    plural(hours, {
      0: 'Ποτέ',
      24: 'Κάθε μέρα',
      72: 'Κάθε τρεις μέρες',
      one: `Κάθε ${number(hours)} ώρα`,
      other: `Κάθε ${number(hours)} ώρες`,
    }),
}

export const due: Texts['due'] = {
  round: (ago, checked) =>
    plural(checked, {
      0: `Τελευταίος αυτόματος έλεγχος ${ago}.`,
      one: `Τελευταίος αυτόματος έλεγχος ${ago}: ελέγχθηκε ένα token.`,
      other: `Τελευταίος αυτόματος έλεγχος ${ago}: ελέγχθηκαν ${number(checked)} token.`,
    }),
  because: {
    'sign-in': 'κανείς δεν είχε κάνει είσοδο στο EBS.',
    unreachable: 'το relay ή το EBS δεν απάντησε.',
  },
  reasons: {
    'sign-in': 'Εκκρεμεί έλεγχος. Την προγραμματισμένη ώρα κανείς δεν είχε κάνει είσοδο στο EBS.',
    unreachable: 'Εκκρεμεί έλεγχος. Την προγραμματισμένη ώρα το relay ή το EBS δεν απάντησε.',
  },
  next: 'Οι έλεγχοι που εκκρεμούν γίνονται όταν έχετε κάνει είσοδο στο EBS και αυτό το πλαίσιο είναι ανοιχτό.',
}

export const drift: Texts['drift'] = {
  title: (count) =>
    plural(count, { one: 'Ένα token χρειάζεται ενέργεια', other: `${number(count)} token χρειάζονται ενέργεια` }),
  line: (name, environment, what) => `${name} (${environment}): ${what}`,
  more: (count) => plural(count, { one: 'και ακόμη ένα', other: `και ακόμη ${number(count)}` }),
  next: 'Ανοίξτε το πλαϊνό πλαίσιο για να δείτε τι αναμένεται, τι έχει το EBS και τι να κάνετε.',
}
