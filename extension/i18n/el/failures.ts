/** In Greek: every way in which something can fail. Whether anything exists in EBS is said beside it, from the failure itself. */
import type { Texts } from '../en/texts.ts'

const tryAgain = 'Δοκιμάστε ξανά σε λίγο.'
const tellOperator = 'Ενημερώστε τον υπεύθυνο του relay. Οι παρακάτω λεπτομέρειες βοηθούν.'
const signInAgain = 'Συνδεθείτε ξανά στο EBS.'
const updateEither = 'Ενημερώστε την επέκταση ή το relay στη νεότερη έκδοση.'
const ourFault = 'Είναι σφάλμα της επέκτασης. Δοκιμάστε ξανά. Αν επιμένει, αναφέρετέ το με τις παρακάτω λεπτομέρειες.'
/** Which of them it was, the details say. */
const unreadable = { what: 'Το relay δεν μπόρεσε να διαβάσει το αίτημα.', next: ourFault }
const otherVersion = { what: 'Το relay δεν δέχεται αυτό το αίτημα.', next: updateEither }

export const failures: Texts['failures'] = {
  // the relay's own
  malformed_request: unreadable,
  malformed_json: unreadable,
  invalid_field: unreadable,
  unknown_field: otherVersion,
  https_required: {
    what: 'Αυτή η διεύθυνση δεν είναι προστατευμένη.',
    next: 'Χρησιμοποιήστε διεύθυνση που ξεκινά με https://.',
  },
  not_found: otherVersion,
  method_not_allowed: otherVersion,
  request_timeout: { what: 'Το αίτημα άργησε πολύ να φτάσει στο relay.', next: tryAgain },
  body_too_large: unreadable,
  unsupported_media_type: unreadable,
  unsupported_encoding: unreadable,
  expectation_failed: unreadable,
  rate_limited: {
    what: 'Έγιναν πάρα πολλά αιτήματα σε λίγο χρόνο.',
    next: 'Περιμένετε ένα λεπτό και δοκιμάστε ξανά.',
  },
  headers_too_large: { ...unreadable, next: signInAgain },
  origin_not_allowed: {
    what: 'Το relay δεν εξυπηρετεί αυτή την επέκταση.',
    next: 'Ο υπεύθυνος του relay προσθέτει το αναγνωριστικό (id) αυτής της επέκτασης στη διαμόρφωσή του.',
  },
  internal_error: { what: 'Το relay παρουσίασε σφάλμα.', next: tellOperator },
  shutting_down: { what: 'Το relay επανεκκινείται.', next: tryAgain },
  deadline_exceeded: { what: 'Το EBS δεν απάντησε εγκαίρως.', next: tryAgain },
  unknown_environment: { what: 'Το relay δεν έχει πλέον αυτό το περιβάλλον.', next: 'Επιλέξτε άλλο.' },
  redirect_uri_mismatch: {
    what: 'Το relay δεν γνωρίζει το redirect URI αυτής της επέκτασης.',
    next: 'Ο υπεύθυνος του relay το προσθέτει στη διαμόρφωση.',
  },
  invalid_code: { what: 'Η σύνδεση δεν μπόρεσε να ολοκληρωθεί.', next: signInAgain },
  invalid_code_verifier: { what: 'Η σύνδεση δεν μπόρεσε να ολοκληρωθεί.', next: signInAgain },
  code_invalid: {
    what: 'Το EBS δεν δέχτηκε τη σύνδεση: είχε ήδη χρησιμοποιηθεί, άργησε πολύ ή προοριζόταν για άλλο relay.',
    next: signInAgain,
  },
  insufficient_scope: {
    what: 'Το EBS δεν επέτρεψε αυτή την εφαρμογή.',
    next: 'Συνδεθείτε ξανά και πατήστε «Να επιτρέπεται» (Allow) για την εφαρμογή που ζητείται.',
  },
  relay_client_rejected: {
    what: 'Το EBS δεν δέχεται το relay: το client secret του είναι λάθος ή έχει λήξει.',
    next: tellOperator,
  },
  exchange_outcome_unknown: { what: 'Η σύνδεση δεν μπόρεσε να ολοκληρωθεί.', next: signInAgain },
  upstream_token_too_large: {
    what: 'Το token που έδωσε το EBS είναι πολύ μεγάλο για να μεταφερθεί.',
    next: tellOperator,
  },
  session_required: { what: 'Δεν είστε συνδεδεμένος στο EBS.', next: 'Συνδεθείτε και δοκιμάστε ξανά.' },
  session_invalid: { what: 'Η σύνδεσή σας έληξε.', next: signInAgain },
  session_expired: { what: 'Η σύνδεσή σας έληξε.', next: signInAgain },
  session_revoked: { what: 'Το EBS τερμάτισε τη σύνδεσή σας.', next: signInAgain },
  session_for_another_request: { what: 'Αυτή η σύνδεση αφορούσε κάτι άλλο.', next: signInAgain },
  proof_required: { what: 'Το relay δεν μπόρεσε να διαπιστώσει ότι η σύνδεση είναι δική σας.', next: signInAgain },
  invalid_proof: { what: 'Το relay δεν μπόρεσε να διαπιστώσει ότι η σύνδεση είναι δική σας.', next: signInAgain },
  proof_key_mismatch: { what: 'Το relay δεν μπόρεσε να διαπιστώσει ότι η σύνδεση είναι δική σας.', next: signInAgain },
  use_dpop_nonce: { what: 'Το relay δεν μπόρεσε να διαπιστώσει ότι η σύνδεση είναι δική σας.', next: tryAgain },
  ebs_unreachable: {
    what: 'Δεν υπάρχει πρόσβαση στο EBS.',
    next: 'Βεβαιωθείτε ότι το EBS Web API λειτουργεί και ότι το relay έχει πρόσβαση σε αυτό, και δοκιμάστε ξανά.',
  },
  ebs_tls: {
    what: 'Το πιστοποιητικό του EBS δεν είναι αξιόπιστο.',
    next: 'Ο υπεύθυνος του relay δηλώνει την ιδιωτική αρχή πιστοποίησης στη διαμόρφωση ή ανανεώνει το πιστοποιητικό.',
  },
  ebs_unavailable: { what: 'Το EBS δεν είναι διαθέσιμο τώρα.', next: tryAgain },
  ebs_timeout: { what: 'Το EBS δεν απάντησε εγκαίρως.', next: tryAgain },
  ebs_busy: {
    what: 'Το EBS είναι απασχολημένο και ζητά υπομονή.',
    next: 'Περιμένετε ένα λεπτό και δοκιμάστε ξανά.',
  },
  ebs_error: {
    what: 'Το EBS παρουσίασε σφάλμα.',
    next: 'Δοκιμάστε ξανά. Αν επιμένει, δείτε το αρχείο συμβάντων του EBS.',
  },
  ebs_invalid_answer: { what: 'Το EBS έδωσε απάντηση που δεν διαβάζεται.', next: tellOperator },
  ebs_forbidden: {
    what: 'Το EBS δεν το επιτρέπει στον χρήστη που συνδέθηκε.',
    next: 'Συνδεθείτε ως διαχειριστής του EBS που έχει αντιστοιχιστεί στην εφαρμογή.',
  },
  egress_denied: { what: 'Το relay δεν επιτρέπεται να προσπελάσει τη διεύθυνση του EBS.', next: tellOperator },
  unknown_type: { what: 'Αυτό το περιβάλλον δεν έχει τέτοιο τύπο endpoint.', next: 'Επιλέξτε άλλον τύπο.' },
  type_not_in_scope: { what: 'Αυτή η σύνδεση αφορούσε κάτι άλλο.', next: signInAgain },
  registration_guided: {
    what: 'Εδώ τα endpoint tokens δημιουργούνται στο ίδιο το Cloud Store.',
    next: 'Ανοίξτε την καρτέλα «Integrations» της συνδρομής σας στο Cloud Store.',
  },
  check_failed: { what: 'Λείπει κάτι που χρειάζεται από πριν.', next: 'Τακτοποιήστε το και δοκιμάστε ξανά.' },
  checks_unconfirmed: { what: 'Κάτι δεν μπόρεσε να ελεγχθεί.', next: 'Ελέγξτε το εσείς και μετά συνεχίστε.' },
  endpoint_exists: {
    what: 'Στο EBS είναι ήδη καταχωρισμένο άλλο endpoint token αυτού του τύπου.',
    next: 'Ανοίξτε το καταχωρισμένο: εκεί μπορείτε να το χρησιμοποιήσετε, να το αντικαταστήσετε ή να το ανακαλέσετε.',
  },
  request_conflict: {
    what: 'Αυτό το αίτημα χρησιμοποιήθηκε για κάτι άλλο.',
    next: 'Ξεκινήστε ξανά από την «Προσθήκη token».',
  },
  endpoint_gone: {
    what: 'Το endpoint token αυτού του αιτήματος δεν υπάρχει πλέον στο EBS: εμφανίζεται ως ανακληθέν, ή ούτε εμφανίζεται ούτε γίνεται δεκτή η τιμή του.',
    next: 'Δεν εκκρεμεί πια τίποτα. Με «Δοκιμή ξανά» δημιουργείται νέο.',
  },
  value_not_told: {
    what: 'Το EBS καταχώρισε το endpoint token, αλλά η τιμή του ήταν σε μια απάντηση που χάθηκε, και το EBS δεν την ξαναλέει.',
    next: 'Ανοίξτε το καταχωρισμένο: αντικαταστήστε το με ένα που έχει νέα τιμή ή ανακαλέστε το.',
  },
  in_progress: {
    what: 'Το ίδιο αίτημα εκτελείται ήδη.',
    next: tryAgain,
  },
  outcome_unknown: {
    what: 'Το EBS δεν είπε αν έγινε.',
    next: 'Πατήστε «Ολοκλήρωση»: κοιτάζει πρώτα τι έχει γίνει και δεν κάνει ποτέ τίποτα δύο φορές.',
  },
  // the extension's own
  relay_not_connected: {
    what: 'Η επέκταση δεν είναι συνδεδεμένη σε relay.',
    next: 'Πληκτρολογήστε τη διεύθυνση που σας έδωσε ο διαχειριστής σας.',
  },
  relay_address_invalid: {
    what: 'Αυτή δεν είναι διεύθυνση relay.',
    next: 'Πληκτρολογήστε ολόκληρη τη διεύθυνση, που ξεκινά με https://.',
  },
  relay_not_agreed: {
    what: 'Δεν έχετε συμφωνήσει να λαμβάνει αυτό το relay όσα ανήκουν σε αυτό το περιβάλλον.',
    next: 'Ανοίξτε το πλαϊνό πλαίσιο: εκεί φαίνεται τι θα αποσταλεί και ζητείται η συμφωνία σας.',
  },
  relay_unreachable: {
    what: 'Δεν υπάρχει πρόσβαση στο relay.',
    next: 'Βεβαιωθείτε ότι έχετε σύνδεση στο δίκτυο και ότι το relay λειτουργεί, και δοκιμάστε ξανά.',
  },
  relay_invalid_answer: {
    what: 'Αυτό που απαντά σε αυτή τη διεύθυνση δεν είναι relay αυτής της έκδοσης.',
    next: 'Ελέγξτε τη διεύθυνση, ή ενημερώστε την επέκταση ή το relay στη νεότερη έκδοση.',
  },
  permission_missing: {
    what: 'Το πρόγραμμα περιήγησης δεν έχει άδεια να προσπελάσει αυτή τη διεύθυνση.',
    next: 'Συνδεθείτε ξανά στο relay και πατήστε «Να επιτρέπεται» όταν ρωτήσει το πρόγραμμα περιήγησης.',
  },
  user_denied: {
    what: 'Πατήσατε «Άρνηση» (Deny) στο EBS.',
    next: 'Αν τελικά θέλετε να συνεχίσετε, δοκιμάστε ξανά και πατήστε «Να επιτρέπεται» (Allow).',
  },
  window_closed: {
    what: 'Το παράθυρο σύνδεσης έκλεισε πριν πατήσετε «Να επιτρέπεται» (Allow) ή «Άρνηση» (Deny).',
    next: 'Δοκιμάστε ξανά και ολοκληρώστε στο παράθυρο.',
  },
  authorization_unreachable: {
    what: 'Η σελίδα σύνδεσης του EBS δεν μπόρεσε να φορτωθεί.',
    next: 'Είτε δεν υπάρχει πρόσβαση στο EBS από αυτόν τον υπολογιστή, είτε αυτό το redirect URI δεν είναι καταχωρισμένο εκεί. Το καταχωρίζει ένας διαχειριστής του EBS:',
  },
  authorization_refused: { what: 'Το EBS αρνήθηκε τη σύνδεση.', next: tellOperator },
  authorization_invalid: {
    what: 'Η απάντηση στη σύνδεση δεν ήταν για εμάς, γι’ αυτό απορρίφθηκε.',
    next: signInAgain,
  },
  sign_in_required: { what: 'Δεν είστε συνδεδεμένος στο EBS.', next: 'Συνδεθείτε και δοκιμάστε ξανά.' },
  busy: {
    what: 'Κάτι άλλο δεν έχει ολοκληρωθεί ακόμη.',
    next: 'Ολοκληρώστε πρώτα εκείνο: βρίσκεται στην κορυφή της λίστας.',
  },
  not_verified: {
    what: 'Το EBS δεν έχει για το νέο αυτό που θα έπρεπε, γι’ αυτό το παλιό δεν αποσύρθηκε.',
    next: 'Πατήστε «Ολοκλήρωση» για νέο έλεγχο. Ή επιστρέψτε στη λίστα, όπου υπάρχουν και τα δύο.',
  },
  unknown_token: { what: 'Αυτό το endpoint token δεν υπάρχει πλέον εδώ.', next: 'Επιστρέψτε στη λίστα.' },
  value_differs: {
    what: 'Δεν είναι αυτή η τιμή που έχει καταχωρισμένη το EBS για αυτό το endpoint token. Δεν αποθηκεύτηκε.',
    next: 'Αντιγράψτε την τιμή από εκεί όπου δημιουργήθηκε, ολόκληρη και χωρίς αλλαγές γραμμής, και επικολλήστε την ξανά.',
  },
  still_listed: {
    what: 'Το EBS εμφανίζει αυτό το endpoint token στη λίστα του, ή η λίστα του δεν έχει διαβαστεί ακόμη.',
    next: 'Διαβάστε ξανά τη λίστα. Αν το EBS το εμφανίζει, ανακαλέστε το.',
  },
  still_registered: {
    what: 'Το EBS έχει ακόμη αυτό το endpoint token.',
    next: 'Αφαιρέστε το στο Cloud Store και ζητήστε νέο έλεγχο. Μετά από μια αλλαγή το EBS ίσως χρειαστεί ένα λεπτό.',
  },
  value_not_here: {
    what: 'Η τιμή αυτού του endpoint token δεν υπάρχει σε αυτόν τον υπολογιστή.',
    next: 'Αντιγράψτε την στον υπολογιστή όπου δημιουργήθηκε.',
  },
  record_damaged: {
    what: 'Η εγγραφή αυτού του endpoint token είναι κατεστραμμένη και δεν ανοίγει.',
    next: 'Το EBS δεν επηρεάζεται. Δημιουργήστε νέο endpoint token ή επαναφέρετε ένα αντίγραφο ασφαλείας.',
  },
  vault_locked: { what: 'Το θησαυροφυλάκιο είναι κλειδωμένο.', next: 'Ξεκλειδώστε το στο πλαϊνό πλαίσιο.' },
  passphrase_wrong: {
    what: 'Δεν είναι αυτή η φράση πρόσβασης.',
    next: 'Προσέξτε τη γλώσσα του πληκτρολογίου και το Caps Lock.',
  },
  passphrase_too_soon: {
    what: 'Πάρα πολλές λανθασμένες φράσεις πρόσβασης.',
    next: tryAgain,
  },
  passphrase_set: {
    what: 'Το θησαυροφυλάκιο έχει ήδη φράση πρόσβασης.',
    next: 'Αλλάξτε την από τις ρυθμίσεις.',
  },
  passphrase_removed: {
    what: 'Το θησαυροφυλάκιο δεν έχει πια φράση πρόσβασης.',
    next: 'Αφαιρέθηκε σε άλλο παράθυρο. Μπορείτε να ορίσετε νέα στις ρυθμίσεις.',
  },
  backup_invalid: {
    what: 'Αυτό το αρχείο δεν είναι αντίγραφο ασφαλείας αυτής της επέκτασης, ή δεν είναι πλήρες.',
    next: 'Επιλέξτε άλλο αρχείο.',
  },
  backup_too_large: {
    what: 'Αυτό το αρχείο είναι πολύ μεγάλο για αντίγραφο ασφαλείας αυτής της επέκτασης.',
    next: 'Επιλέξτε άλλο αρχείο.',
  },
  backup_newer: {
    what: 'Αυτό το αντίγραφο ασφαλείας δημιουργήθηκε από νεότερη έκδοση της επέκτασης.',
    next: 'Ενημερώστε την επέκταση και μετά επαναφέρετέ το.',
  },
  format_unsafe: {
    what: 'Αυτή η μορφή δεν μπορεί να περιέχει με ασφάλεια την τιμή ή τη διεύθυνση: τα προγράμματα θα διάβαζαν αλλιώς κάποιον από τους χαρακτήρες τους.',
    next: 'Παραδώστε την ως JSON ή ως κεφαλίδα HTTP.',
  },
  clipboard_failed: {
    what: 'Το πρόγραμμα περιήγησης δεν άφησε την τιμή να μπει στο πρόχειρο.',
    next: 'Κάντε κλικ μέσα στο πλαίσιο και δοκιμάστε ξανά, ή εμφανίστε την τιμή και αντιγράψτε την μόνοι σας.',
  },
  production_unconfirmed: {
    what: 'Αυτό είναι περιβάλλον παραγωγής και κανείς δεν συμφώνησε σε αλλαγή του.',
    next: 'Επιλέξτε το τετραγωνάκι κάτω από τον τύπο ή ξεκινήστε ξανά από τη λίστα.',
  },
  passphrase_required: {
    what: 'Ο οργανισμός σας απαιτεί πρώτα φράση πρόσβασης.',
    next: 'Ορίστε μία στις ρυθμίσεις, στην ενότητα «Κλείδωμα», και μετά συνεχίστε.',
  },
  set_by_policy: {
    what: 'Αυτό το έχει ορίσει ο οργανισμός σας.',
    next: 'Ρωτήστε όποιον διαχειρίζεται το πρόγραμμα περιήγησής σας.',
  },
  vault_failed: {
    what: 'Το πρόγραμμα περιήγησης δεν μπόρεσε να διαβάσει ή να γράψει το θησαυροφυλάκιο.',
    next: 'Κλείστε το πρόγραμμα περιήγησης, ανοίξτε το ξανά και δοκιμάστε πάλι.',
  },
  vault_full: {
    what: 'Το πρόγραμμα περιήγησης δεν έχει χώρο για να γράψει το θησαυροφυλάκιο.',
    next: 'Ελευθερώστε χώρο στον δίσκο και δοκιμάστε ξανά.',
  },
  vault_newer: {
    what: 'Αυτό το θησαυροφυλάκιο δημιουργήθηκε από νεότερη έκδοση της επέκτασης.',
    next: 'Ενημερώστε την επέκταση και δοκιμάστε ξανά. Το θησαυροφυλάκιο μένει όπως είναι.',
  },
  vault_erased: {
    what: 'Το θησαυροφυλάκιο διαγράφηκε πριν έρθει το endpoint token, οπότε η τιμή του δεν φυλάχθηκε.',
    next: 'Το EBS ίσως το έχει καταχωρίσει. Συνδεθείτε για να το δείτε στη λίστα και ανακαλέστε το εκεί αν δεν χρειάζεται.',
  },
  message_refused: { what: 'Αυτή η σελίδα δεν επιτρέπεται να το κάνει.', next: 'Κάντε το στο πλαϊνό πλαίσιο.' },
  invalid_message: {
    what: 'Η επέκταση ενημερώθηκε ενώ αυτή η σελίδα ήταν ανοιχτή.',
    next: 'Κλείστε την και ανοίξτε την ξανά.',
  },
  unexpected: { what: 'Συνέβη κάτι απρόσμενο.', next: ourFault },
}
