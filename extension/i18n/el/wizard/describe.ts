/** In Greek: describing a token before it is created. */
import type { Texts } from '../../en/texts.ts'

export const describe: Texts['describe'] = {
  title: 'Προσθήκη token',
  teach: 'Με ένα endpoint token μια εφαρμογή του Cloud Store μπορεί να συνδεθεί στο EBS.',
  description: 'Περιγραφή',
  descriptionHelp: 'Ένα όνομα που σας βοηθά να αναγνωρίζετε αυτό το token.',
  example: 'Ανοιξιάτικη καμπάνια',
  type: 'Τύπος token',
  choose: 'Επιλέξτε…',
  next: 'Συνέχεια: είσοδος στο EBS',
  what: 'Ανοίγει ένα παράθυρο εισόδου. Κάντε είσοδο ως διαχειριστής και επιλέξτε «Να επιτρέπεται» (Allow). Με «Άρνηση» (Deny) δεν δημιουργείται τίποτα.',
  missing: 'Γράψτε μια περιγραφή.',
  missingType: 'Επιλέξτε τύπο token.',
  unprintable: 'Αφαιρέστε τους αόρατους χαρακτήρες.',
  already: (name) =>
    `Το EBS επιτρέπει ένα token ανά τύπο, και το «${name}» έχει ήδη αυτόν τον τύπο. Για να το αντικαταστήσετε, ανοίξτε το και επιλέξτε «Αντικατάσταση…».`,
  production: (environment) =>
    `Κατανοώ ότι το «${environment}» είναι παραγωγικό περιβάλλον και ότι οι αλλαγές ισχύουν αμέσως.`,
}
