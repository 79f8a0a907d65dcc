/** In Greek: what is checked before an endpoint token is created, every way in which that comes out, and its remedy. */
import type { Texts } from '../en/texts.ts'

export const checks: Texts['checks'] = {
  'trusted-connection': 'Αξιόπιστη σύνδεση',
  application: 'Εφαρμογή στη συνδρομή',
  administrator: 'Αντιστοίχιση διαχειριστή',
}

export const reasons: Texts['reasons'] = {
  ok: () => ({ what: '', remedy: '' }),
  'connection-refused': () => ({
    what: 'Το EBS δεν δέχεται τη σύνδεση αυτής της συνδρομής.',
    remedy: 'Ο κάτοχος της συνδρομής επαληθεύει τη σύνδεση στο Cloud Store, στην καρτέλα «Connections».',
  }),
  'application-missing': (name) => ({
    what: `Η εφαρμογή ${name} δεν υπάρχει σε αυτή τη συνδρομή.`,
    remedy: 'Ο κάτοχος της συνδρομής μπορεί να την αποκτήσει στο Cloud Store, στην καρτέλα «Applications».',
  }),
  'application-inactive': (name) => ({
    what: `Η εφαρμογή ${name} υπάρχει σε αυτή τη συνδρομή, αλλά δεν είναι ενεργή.`,
    remedy: 'Ο κάτοχος της συνδρομής την ανανεώνει στο Cloud Store, στην καρτέλα «Applications».',
  }),
  'application-not-known': (name) => ({
    what: `Το EBS δεν λέει αν η εφαρμογή ${name} μπορεί να χρησιμοποιηθεί.`,
    remedy: 'Ελέγξτε το στο Cloud Store, στις εφαρμογές, και μετά συνεχίστε.',
  }),
  'nobody-assigned': (name) => ({
    what: `Κανένας διαχειριστής του EBS δεν έχει αντιστοιχιστεί στην εφαρμογή ${name}.`,
    remedy: 'Ο κάτοχος της συνδρομής αντιστοιχίζει έναν στο Cloud Store, στην καρτέλα «Applications», «Users».',
  }),
  'user-not-assigned': (name) => ({
    what: `Ο χρήστης ${name} δεν έχει αντιστοιχιστεί στην εφαρμογή.`,
    remedy:
      'Συνδεθείτε με χρήστη που έχει αντιστοιχιστεί, ή ζητήστε από τον κάτοχο της συνδρομής να αντιστοιχίσει αυτόν στο Cloud Store.',
  }),
  'not-administrator': (name) => ({
    what: `Ο χρήστης ${name} δεν είναι διαχειριστής στο EBS.`,
    remedy: 'Συνδεθείτε ως διαχειριστής του EBS.',
  }),
  'user-inactive': (name) => ({
    what: `Ο χρήστης ${name} δεν είναι ενεργός στο EBS.`,
    remedy: 'Συνδεθείτε με άλλον χρήστη.',
  }),
  'user-read-only': (name) => ({
    what: `Ο χρήστης ${name} έχει μόνο δικαίωμα ανάγνωσης στο EBS.`,
    remedy: 'Συνδεθείτε ως διαχειριστής με δικαίωμα εγγραφής.',
  }),
  'user-not-normal': (name) => ({
    what: `Ο ${name} είναι χρήστης B2B.`,
    remedy: 'Συνδεθείτε ως κανονικός διαχειριστής του EBS.',
  }),
  'user-no-web-api': (name) => ({
    what: `Ο χρήστης ${name} δεν επιτρέπεται να χρησιμοποιεί το EBS Web API.`,
    remedy: 'Ένας διαχειριστής του EBS επιτρέπει σε αυτόν τον χρήστη την πρόσβαση από WEBAPI.',
  }),
  'user-not-known': (name) => ({
    what: `Το EBS δεν λέει καθαρά αν ο χρήστης ${name} μπορεί να χρησιμοποιεί το Web API του.`,
    remedy: 'Ελέγξτε στο EBS αν επιτρέπεται σε αυτόν τον χρήστη η πρόσβαση από WEBAPI, και μετά συνεχίστε.',
  }),
  'not-published': () => ({
    what: 'Αυτό το περιβάλλον δεν δίνει τρόπο για να ελεγχθεί.',
    remedy: 'Ελέγξτε το στο Cloud Store και μετά συνεχίστε.',
  }),
  'ebs-error': () => ({
    what: 'Το EBS απέτυχε την ώρα του ελέγχου.',
    remedy: 'Δοκιμάστε ξανά, ή ελέγξτε το εσείς στο Cloud Store.',
  }),
}
