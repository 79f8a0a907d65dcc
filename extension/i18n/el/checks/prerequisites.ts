/** In Greek: the checks before a token is created, each possible result, and its remedy. */
import type { Texts } from '../../en/texts.ts'

export const checks: Texts['checks'] = {
  'trusted-connection': 'Αξιόπιστη σύνδεση',
  application: 'Ενεργή εφαρμογή στη συνδρομή',
  administrator: 'Αντιστοίχιση διαχειριστή',
}

export const reasons: Texts['reasons'] = {
  ok: () => ({ what: '', remedy: '' }),
  'connection-refused': () => ({
    what: 'Το EBS δεν δέχεται τη σύνδεση αυτής της συνδρομής.',
    remedy:
      'Ζητήστε από τον κάτοχο της συνδρομής να επαληθεύσει τη σύνδεση στο Cloud Store, στην καρτέλα «Connections».',
  }),
  'application-missing': (name) => ({
    what: `Η εφαρμογή ${name} δεν υπάρχει σε αυτή τη συνδρομή.`,
    remedy: 'Ζητήστε από τον κάτοχο της συνδρομής να την αποκτήσει στο Cloud Store, στην καρτέλα «Applications».',
  }),
  'application-inactive': (name) => ({
    what: `Η εφαρμογή ${name} υπάρχει σε αυτή τη συνδρομή, αλλά δεν είναι ενεργή.`,
    remedy: 'Ζητήστε από τον κάτοχο της συνδρομής να την ανανεώσει στο Cloud Store, στην καρτέλα «Applications».',
  }),
  'application-not-known': (name) => ({
    what: `Το EBS δεν δείχνει αν η εφαρμογή ${name} μπορεί να χρησιμοποιηθεί.`,
    remedy: 'Ελέγξτε το στο Cloud Store, στην καρτέλα «Applications», και μετά συνεχίστε.',
  }),
  'nobody-assigned': (name) => ({
    what: `Κανένας διαχειριστής του EBS δεν έχει αντιστοιχιστεί στην εφαρμογή ${name}.`,
    remedy:
      'Ζητήστε από τον κάτοχο της συνδρομής να αντιστοιχίσει έναν διαχειριστή στο Cloud Store, στην καρτέλα «Applications», «Users».',
  }),
  'user-not-assigned': (name) => ({
    what: `Ο χρήστης ${name} δεν έχει αντιστοιχιστεί στην εφαρμογή.`,
    remedy:
      'Κάντε είσοδο με χρήστη που έχει αντιστοιχιστεί στην εφαρμογή, ή ζητήστε από τον κάτοχο της συνδρομής να αντιστοιχίσει αυτόν τον χρήστη στο Cloud Store.',
  }),
  'not-administrator': (name) => ({
    what: `Ο χρήστης ${name} δεν είναι διαχειριστής στο EBS.`,
    remedy: 'Κάντε είσοδο ως διαχειριστής του EBS.',
  }),
  'user-inactive': (name) => ({
    what: `Ο χρήστης ${name} δεν είναι ενεργός στο EBS.`,
    remedy: 'Κάντε είσοδο με άλλον χρήστη.',
  }),
  'user-read-only': (name) => ({
    what: `Ο χρήστης ${name} έχει μόνο δικαίωμα ανάγνωσης στο EBS.`,
    remedy: 'Κάντε είσοδο ως διαχειριστής με δικαίωμα εγγραφής.',
  }),
  'user-not-normal': (name) => ({
    what: `Ο χρήστης ${name} είναι χρήστης B2B.`,
    remedy: 'Κάντε είσοδο ως διαχειριστής του EBS που δεν είναι χρήστης B2B.',
  }),
  'user-no-web-api': (name) => ({
    what: `Στον χρήστη ${name} δεν επιτρέπεται η χρήση του EBS Web API.`,
    remedy: 'Ζητήστε από έναν διαχειριστή του EBS να επιτρέψει σε αυτόν τον χρήστη την πρόσβαση από WEBAPI.',
  }),
  'user-not-known': (name) => ({
    what: `Το EBS δεν δείχνει καθαρά αν στον χρήστη ${name} επιτρέπεται η χρήση του EBS Web API.`,
    remedy: 'Ελέγξτε στο EBS αν επιτρέπεται σε αυτόν τον χρήστη η πρόσβαση από WEBAPI, και μετά συνεχίστε.',
  }),
  'not-published': () => ({
    what: 'Αυτή η προϋπόθεση δεν μπορεί να ελεγχθεί αυτόματα εδώ.',
    remedy: 'Ελέγξτε την στο Cloud Store και μετά συνεχίστε.',
  }),
  'ebs-error': () => ({
    what: 'Το EBS επέστρεψε σφάλμα κατά τον έλεγχο.',
    remedy: 'Δοκιμάστε ξανά, ή ελέγξτε εσείς την προϋπόθεση στο Cloud Store.',
  }),
}
