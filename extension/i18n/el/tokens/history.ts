/** In Greek: the events of the history. */
import type { Texts } from '../../en/texts.ts'

export const history: Texts['history'] = {
  title: 'Ιστορικό',
  none: 'Καμία ενέργεια ακόμη.',
  events: {
    created: 'Δημιουργήθηκε',
    imported: 'Η τιμή εισήχθη',
    edited: 'Άλλαξαν στοιχεία',
    revealed: 'Εμφανίστηκε η τιμή',
    copied: 'Αντιγράφηκε η τιμή',
    saved: 'Η τιμή αποθηκεύτηκε σε αρχείο',
    'handed-over': 'Κοινοποιήθηκε κρυπτογραφημένο',
    verified: 'Επαληθεύτηκε',
    drifted: 'Βρέθηκε απόκλιση',
    tested: 'Επιτυχής δοκιμή σύνδεσης',
    refused: 'Αποτυχημένη δοκιμή σύνδεσης',
    replaced: 'Αντικαταστάθηκε',
    revoked: 'Ανακλήθηκε',
    'still-accepted': 'Έγινε δεκτό και μετά την ανάκληση',
    acknowledged: 'Σημειώθηκε ως γνωστό',
    unacknowledged: 'Αναιρέθηκε η σήμανση ως γνωστό',
    'not-seen': 'Δεν εμφανιζόταν στη λίστα του EBS κατά την ανάκληση',
    'marked-handed-over': 'Σημειώθηκε ως κοινοποιημένο',
    'marked-switched': 'Σημειώθηκε: η εφαρμογή χρησιμοποιεί τη νέα τιμή',
    removed: 'Αφαιρέθηκε από τη λίστα',
    'put-back': 'Ξανά στη λίστα',
  },
  teach:
    'Όλες οι ενέργειες για τα token σε αυτόν τον υπολογιστή, με ημερομηνία και χρήστη. Οι τιμές των token δεν περιλαμβάνονται.',
  csv: 'Εξαγωγή σε CSV',
  json: 'Εξαγωγή σε JSON',
}
