/** In Greek: the failures that the relay reports. Whether anything exists in EBS is said beside each, from the failure itself. */
import type { relayFailures as en } from '../../en/failures/relay.ts'
import { ourFault, signInAgain, tellOperator, tryAgain, updateEither } from './next-steps.ts'

export const relayFailures: typeof en = {
  malformed_request: { what: 'Το relay απέρριψε το αίτημα ως εσφαλμένο.', next: ourFault },
  malformed_json: { what: 'Το relay δεν μπόρεσε να αναλύσει το αίτημα.', next: ourFault },
  invalid_field: { what: 'Το relay απέρριψε μια τιμή του αιτήματος.', next: ourFault },
  unknown_field: {
    what: 'Το relay δεν γνωρίζει ένα πεδίο που στέλνει αυτή η έκδοση της επέκτασης.',
    next: updateEither,
  },
  https_required: {
    what: 'Η διεύθυνση του relay πρέπει να χρησιμοποιεί HTTPS.',
    next: 'Πληκτρολογήστε διεύθυνση που ξεκινά με https://.',
  },
  not_found: { what: 'Το relay δεν διαθέτει αυτή τη λειτουργία.', next: updateEither },
  method_not_allowed: { what: 'Το relay δεν επιτρέπει αυτή τη λειτουργία.', next: updateEither },
  request_timeout: { what: 'Το αίτημα άργησε πολύ να φτάσει στο relay.', next: tryAgain },
  body_too_large: { what: 'Το αίτημα είναι πολύ μεγάλο για το relay.', next: ourFault },
  unsupported_media_type: { what: 'Το relay δεν δέχεται αυτόν τον τύπο περιεχομένου.', next: ourFault },
  unsupported_encoding: { what: 'Το relay δεν δέχεται αυτή την κωδικοποίηση περιεχομένου.', next: ourFault },
  expectation_failed: { what: 'Το relay δεν δέχεται την κεφαλίδα Expect του αιτήματος.', next: ourFault },
  rate_limited: {
    what: 'Πάρα πολλά αιτήματα.',
    next: 'Περιμένετε ένα λεπτό και δοκιμάστε ξανά.',
  },
  headers_too_large: { what: 'Οι κεφαλίδες του αιτήματος είναι πολύ μεγάλες για το relay.', next: signInAgain },
  origin_not_allowed: {
    what: 'Το relay δεν έχει διαμορφωθεί για αυτή την επέκταση.',
    next: 'Ζητήστε από τον διαχειριστή του relay να προσθέσει το αναγνωριστικό (ID) αυτής της επέκτασης στη διαμόρφωσή του.',
  },
  internal_error: { what: 'Το relay ανέφερε εσωτερικό σφάλμα.', next: tellOperator },
  shutting_down: { what: 'Το relay επανεκκινείται.', next: tryAgain },
  deadline_exceeded: { what: 'Το relay σταμάτησε να περιμένει το EBS.', next: tryAgain },
  unknown_environment: {
    what: 'Αυτό το περιβάλλον δεν είναι πλέον διαθέσιμο στο relay.',
    next: 'Επιλέξτε άλλο περιβάλλον.',
  },
  redirect_uri_mismatch: {
    what: 'Το redirect URI αυτής της επέκτασης δεν υπάρχει στη διαμόρφωση του relay.',
    next: 'Ζητήστε από τον διαχειριστή του relay να το προσθέσει.',
  },
  invalid_code: { what: 'Ο κωδικός εξουσιοδότησης από το EBS δεν έχει την αναμενόμενη μορφή.', next: signInAgain },
  invalid_code_verifier: {
    what: 'Αυτή η είσοδος έγινε για άλλο relay ή για άλλο πρόγραμμα περιήγησης.',
    next: signInAgain,
  },
  code_invalid: {
    what: 'Το EBS δεν δέχτηκε την είσοδο. Έληξε, είχε ήδη χρησιμοποιηθεί ή προοριζόταν για άλλο relay.',
    next: signInAgain,
  },
  insufficient_scope: {
    what: 'Το EBS δεν έδωσε πρόσβαση σε αυτή την εφαρμογή.',
    next: 'Κάντε ξανά είσοδο και επιλέξτε «Να επιτρέπεται» (Allow) για την εφαρμογή που ζητείται.',
  },
  relay_client_rejected: {
    what: 'Το EBS απορρίπτει το relay. Το client secret του είναι λάθος ή έχει λήξει.',
    next: tellOperator,
  },
  exchange_outcome_unknown: { what: 'Το EBS δεν επιβεβαίωσε την είσοδο.', next: signInAgain },
  upstream_token_too_large: {
    what: 'Το EBS εξέδωσε access token που είναι πολύ μεγάλο για το relay.',
    next: tellOperator,
  },
  session_required: { what: 'Δεν έχετε κάνει είσοδο στο EBS.', next: 'Κάντε είσοδο και δοκιμάστε ξανά.' },
  session_invalid: { what: 'Το relay δεν δέχεται πλέον τη συνεδρία σας.', next: signInAgain },
  session_expired: { what: 'Η συνεδρία σας έληξε.', next: signInAgain },
  session_revoked: { what: 'Το EBS τερμάτισε τη συνεδρία σας.', next: signInAgain },
  session_for_another_request: { what: 'Η είσοδός σας έγινε για άλλη λειτουργία.', next: signInAgain },
  proof_required: { what: 'Το αίτημα δεν περιείχε την απόδειξη για τη συνεδρία σας.', next: signInAgain },
  invalid_proof: { what: 'Το relay δεν μπόρεσε να επαληθεύσει την απόδειξη για τη συνεδρία σας.', next: signInAgain },
  proof_key_mismatch: { what: 'Η συνεδρία σας ανήκει σε άλλο προφίλ του προγράμματος περιήγησης.', next: signInAgain },
  use_dpop_nonce: { what: 'Το relay ζήτησε νέα απόδειξη και δεν τη δέχτηκε.', next: tryAgain },
  ebs_unreachable: {
    what: 'Το EBS δεν είναι προσβάσιμο.',
    next: 'Βεβαιωθείτε ότι το EBS Web API λειτουργεί και ότι το relay έχει πρόσβαση σε αυτό, και δοκιμάστε ξανά.',
  },
  ebs_tls: {
    what: 'Το πιστοποιητικό του EBS δεν είναι αξιόπιστο.',
    next: 'Ζητήστε από τον διαχειριστή του relay να προσθέσει την ιδιωτική αρχή πιστοποίησης στη διαμόρφωση του relay ή να ανανεώσει το πιστοποιητικό.',
  },
  ebs_unavailable: { what: 'Το EBS δεν είναι διαθέσιμο τώρα.', next: tryAgain },
  ebs_timeout: { what: 'Το EBS δεν απάντησε εγκαίρως.', next: tryAgain },
  ebs_busy: {
    what: 'Το EBS είναι προσωρινά υπερφορτωμένο.',
    next: 'Περιμένετε ένα λεπτό και δοκιμάστε ξανά.',
  },
  ebs_error: {
    what: 'Το EBS επέστρεψε σφάλμα.',
    next: 'Δοκιμάστε ξανά. Αν συνεχιστεί, ελέγξτε το αρχείο καταγραφής (log) του EBS.',
  },
  ebs_invalid_answer: { what: 'Το relay δεν μπόρεσε να διαβάσει την απάντηση του EBS.', next: tellOperator },
  ebs_forbidden: {
    what: 'Ο χρήστης που έκανε είσοδο δεν έχει δικαίωμα για αυτό στο EBS.',
    next: 'Κάντε είσοδο ως διαχειριστής του EBS που έχει αντιστοιχιστεί στην εφαρμογή.',
  },
  egress_denied: { what: 'Δεν επιτρέπεται στο relay να συνδεθεί στη διεύθυνση του EBS.', next: tellOperator },
  unknown_type: { what: 'Αυτό το περιβάλλον δεν έχει αυτόν τον τύπο token.', next: 'Επιλέξτε άλλον τύπο.' },
  type_not_in_scope: { what: 'Η είσοδός σας δεν καλύπτει αυτόν τον τύπο token.', next: signInAgain },
  registration_guided: {
    what: 'Σε αυτό το περιβάλλον τα token δημιουργούνται στο Cloud Store.',
    next: 'Ανοίξτε την καρτέλα «Integrations» της συνδρομής σας στο Cloud Store.',
  },
  check_failed: { what: 'Μια προϋπόθεση δεν πληρούται.', next: 'Διορθώστε την και δοκιμάστε ξανά.' },
  checks_unconfirmed: {
    what: 'Μια προϋπόθεση δεν μπόρεσε να ελεγχθεί.',
    next: 'Ελέγξτε την εσείς και μετά συνεχίστε.',
  },
  endpoint_exists: {
    what: 'Στο EBS είναι ήδη καταχωρισμένο άλλο token αυτού του τύπου.',
    next: 'Ανοίξτε το καταχωρισμένο token για να το χρησιμοποιήσετε, να το αντικαταστήσετε ή να το ανακαλέσετε.',
  },
  request_conflict: {
    what: 'Αυτό το αίτημα χρησιμοποιήθηκε ήδη για άλλη λειτουργία.',
    next: 'Ξεκινήστε ξανά από την «Προσθήκη token».',
  },
  endpoint_gone: {
    what: 'Το token που δημιούργησε αυτό το αίτημα δεν ισχύει πλέον. Το EBS το δείχνει ως ανακληθέν, ή δεν το εμφανίζει στη λίστα του και απορρίπτει την τιμή του.',
    next: 'Επιλέξτε «Νέα προσπάθεια» για να δημιουργηθεί νέο.',
  },
  value_not_told: {
    what: 'Το EBS καταχώρισε το token, αλλά η απάντηση με την τιμή του χάθηκε, και το EBS δεν εμφανίζει ξανά την τιμή.',
    next: 'Ανοίξτε το καταχωρισμένο token και αντικαταστήστε το ή ανακαλέστε το.',
  },
  in_progress: {
    what: 'Αυτό το αίτημα εκτελείται ήδη.',
    next: tryAgain,
  },
  outcome_unknown: {
    what: 'Το EBS δεν επιβεβαίωσε το αποτέλεσμα.',
    next: 'Επιλέξτε «Ολοκλήρωση». Ελέγχει πρώτα το EBS, ώστε να μη γίνει τίποτα δύο φορές.',
  },
}
