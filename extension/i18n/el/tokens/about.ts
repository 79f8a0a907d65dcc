/** In Greek: the purpose of a token in the admin's own words, and the reminders to replace it. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const about: Texts['about'] = {
  more: 'Περισσότερα για το token',
  teach:
    'Αυτά τα στοιχεία μένουν σε αυτό το πρόγραμμα περιήγησης και στα αρχεία που αποθηκεύετε. Το EBS λαμβάνει μόνο την περιγραφή.',
  labels: {
    description: 'Περιγραφή',
    note: 'Σημείωση',
    owner: 'Υπεύθυνος',
    usedBy: 'Χρησιμοποιείται από',
    rotateBy: 'Αντικατάσταση έως',
  },
  helps: {
    description: 'Στο EBS παραμένει η περιγραφή με την οποία δημιουργήθηκε το token.',
    note: 'Για παράδειγμα, πού έχει οριστεί η τιμή του token.',
    owner: 'Σε ποιον απευθύνεστε για αυτό το token: όνομα ή διεύθυνση email.',
    usedBy: 'Ο συνεργάτης ή το σύστημα που συνδέεται με αυτό.',
    rotateBy: 'Λαμβάνετε υπενθύμιση 30 και 7 ημέρες πριν, και την ίδια ημέρα.',
  },
  said: {
    owner: (who) => `Υπεύθυνος: ${who}`,
    usedBy: (who) => `το χρησιμοποιεί: ${who}`,
    rotateBy: (day) => `να αντικατασταθεί έως ${day}`,
  },
  edit: 'Επεξεργασία στοιχείων',
  save: 'Αποθήκευση',
}

export const rotation: Texts['rotation'] = {
  row: (away) => `να αντικατασταθεί ${away}`,
  overdue: (ago) => `έπρεπε να αντικατασταθεί ${ago}`,
  title: (count) =>
    plural(count, {
      one: 'Ένα token πρέπει να αντικατασταθεί',
      other: `${number(count)} token πρέπει να αντικατασταθούν`,
    }),
  line: (name, environment, day) => `${name} (${environment}): να αντικατασταθεί έως ${day}`,
  next: 'Ανοίξτε το πλαϊνό πλαίσιο για να αντικαταστήσετε το token ή να επιλέξετε άλλη ημερομηνία.',
}
