/** In Greek: the checks that the extension makes by itself, and what they find. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const checking: Texts['checking'] = {
  title: 'Έλεγχοι',
  teach:
    'Τα endpoint tokens ελέγχονται αυτόματα: όσα έχει το EBS, όσο είστε συνδεδεμένοι σε αυτό, και μόνο το κλειδί, που δεν χρειάζεται σύνδεση, όσο το θησαυροφυλάκιο είναι ξεκλείδωτο. Όταν κανείς δεν είναι συνδεδεμένος, δοκιμάζεται σύνδεση χωρίς παράθυρο, ως ο χρήστης που πάτησε τελευταίος «Να επιτρέπεται» (Allow)· όχι μετά από αποσύνδεση ή άρνηση. Όπου το EBS ζητά κωδικό ή συγκατάθεση, αυτό δεν γίνεται: δεν ανοίγει τίποτα, και όσα έχει το EBS συγκρίνονται όταν συνδεθείτε. Για ό,τι άλλαξε σας ενημερώνουν μια ειδοποίηση και ένας αριθμός στο κουμπί της γραμμής εργαλείων.',
  label: 'Αυτόματος έλεγχος',
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
      other: `Τελευταίος αυτόματος έλεγχος ${ago}: ελέγχθηκαν ${number(checked)} endpoint tokens.`,
    }),
  missed: (count) =>
    plural(count, {
      one: 'Ένα δεν ελέγχθηκε πλήρως:',
      other: `${number(count)} δεν ελέγχθηκαν πλήρως:`,
    }),
  because: {
    'sign-in': 'κανείς δεν ήταν συνδεδεμένος στο EBS.',
    unreachable: 'το relay ή το EBS δεν απάντησε.',
  },
  reasons: {
    'sign-in': 'Εκκρεμεί έλεγχος: την ώρα που έπρεπε να γίνει, κανείς δεν ήταν συνδεδεμένος στο EBS.',
    unreachable: 'Εκκρεμεί έλεγχος: την ώρα που έπρεπε να γίνει, το relay ή το EBS δεν απάντησε.',
  },
  next: 'Γίνεται μόλις συνδεθείτε με αυτό το πλαίσιο ανοιχτό.',
}

export const drift: Texts['drift'] = {
  title: (count) =>
    plural(count, {
      one: 'Ένα endpoint token χρειάζεται ενέργεια',
      other: `${number(count)} endpoint tokens χρειάζονται ενέργεια`,
    }),
  line: (name, environment, what) => `${name} (${environment}): ${what}`,
  more: (count) => plural(count, { one: 'και ακόμη ένα', other: `και ακόμη ${number(count)}` }),
  next: 'Κάντε κλικ εδώ: το πλαϊνό πλαίσιο δείχνει τι αναμένεται δίπλα σε αυτό που υπάρχει, και τι να κάνετε.',
}
