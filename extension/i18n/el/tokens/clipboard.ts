/** In Greek: words about a value in the clipboard. */
import type { Texts } from '../../en/texts.ts'
import { number } from '../../plural.ts'

export const clipboard: Texts['clipboard'] = {
  title: 'Η τιμή ενός token βρίσκεται στο πρόχειρο',
  clears: (seconds) => `Αντιγράφηκε. Το πρόχειρο καθαρίζεται σε ${number(seconds)} δευτ.`,
  reminds: 'Αντιγράφηκε. Επικολλήστε την τιμή σύντομα και μετά αντιγράψτε κάτι άλλο.',
  due: 'Αντιγράψτε κάτι άλλο για να αφαιρεθεί η τιμή από το πρόχειρο.',
  allow: 'Αυτόματος καθαρισμός',
  allowTeach:
    'Το πρόγραμμα περιήγησης θα ζητήσει άδεια ανάγνωσης του προχείρου. Η επέκταση ελέγχει μόνο αν η τιμή είναι ακόμη εκεί.',
  seen: 'Έγινε',
}
