/** In Greek: the checks that the extension makes by itself, and what they find. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const checking: Texts['checking'] = {
  title: 'Έλεγχοι',
  teach:
    'Η επέκταση ελέγχει αυτόματα τα token σας: τις παραμέτρους στο EBS όσο έχετε ενεργή συνεδρία, και τη σύνδεση κάθε token όσο το θησαυροφυλάκιο είναι ξεκλείδωτο. Αν δεν υπάρχει ενεργή συνεδρία, επιχειρεί είσοδο χωρίς παράθυρο, ως ο χρήστης που επέλεξε τελευταίος «Να επιτρέπεται» (Allow). Δεν το κάνει ποτέ μετά από αποσύνδεση ή άρνηση. Αν το EBS ζητήσει κωδικό ή συγκατάθεση, δεν ανοίγει παράθυρο, και οι παράμετροι συγκρίνονται στην επόμενη είσοδό σας. Ενημερώνεστε για κάθε αλλαγή.',
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
      one: `Τελευταίος αυτόματος έλεγχος ${ago}: ελέγχθηκε ένα endpoint token.`,
      other: `Τελευταίος αυτόματος έλεγχος ${ago}: ελέγχθηκαν ${number(checked)} token.`,
    }),
  because: {
    'sign-in': 'κανείς δεν είχε συνδεθεί στο EBS.',
    unreachable: 'το relay ή το EBS δεν απάντησε.',
  },
  reasons: {
    'sign-in': 'Εκπρόθεσμος έλεγχος. Την προγραμματισμένη ώρα κανείς δεν είχε συνδεθεί στο EBS.',
    unreachable: 'Εκπρόθεσμος έλεγχος. Την προγραμματισμένη ώρα το relay ή το EBS δεν απάντησε.',
  },
  next: 'Θα γίνει την επόμενη φορά που θα συνδεθείτε με αυτό το πλαίσιο ανοιχτό.',
}

export const drift: Texts['drift'] = {
  title: (count) =>
    plural(count, { one: 'Ένα token χρειάζεται ενέργεια', other: `${number(count)} token χρειάζονται ενέργεια` }),
  line: (name, environment, what) => `${name} (${environment}): ${what}`,
  more: (count) => plural(count, { one: 'και ακόμη ένα', other: `και ακόμη ${number(count)}` }),
  next: 'Ανοίξτε το πλαϊνό πλαίσιο για να συγκρίνετε τις αναμενόμενες με τις τρέχουσες τιμές και να δείτε τι να κάνετε.',
}
