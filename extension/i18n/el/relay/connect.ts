/** In Greek: connecting to a relay. */
import type { Texts } from '../../en/texts.ts'
import { plural } from '../../plural.ts'

export const connect: Texts['connect'] = {
  title: 'Σύνδεση στο relay σας',
  teach:
    'Το relay είναι ο διακομιστής της εταιρείας σας που συνδέει αυτή την επέκταση με το EBS. Ζητήστε τη διεύθυνσή του από το τμήμα πληροφορικής.',
  label: 'Διεύθυνση του relay',
  example: 'https://relay.example.com',
  button: 'Σύνδεση στο relay',
  trying: 'Γίνεται σύνδεση…',
  permission: 'Το πρόγραμμα περιήγησης θα ζητήσει άδεια πρόσβασης σε αυτή τη διεύθυνση.',
  trusted:
    'Συνδεθείτε μόνο στο relay της εταιρείας σας. Όσο διαρκεί η συνεδρία σας, το relay ενεργεί στο EBS για λογαριασμό σας. Την τιμή ενός token τη λαμβάνει όταν το token δημιουργείται ή όταν δοκιμάζεται η σύνδεσή του.',
  kept: (count) =>
    plural(count, {
      one: 'Εδώ είναι αποθηκευμένο ένα token. Δεν αποστέλλεται σε άλλο relay πριν συμφωνήσετε.',
      other: `Εδώ είναι αποθηκευμένα ${count} token. Δεν αποστέλλονται σε άλλο relay πριν συμφωνήσετε.`,
    }),
}
