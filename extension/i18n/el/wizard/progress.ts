/** In Greek: texts of the wizard while it works, and at its end. */

import type { Texts } from '../../en/texts.ts'
import { number } from '../../plural.ts'
import { denied, outcomes } from './life.ts'

export const progress: Texts['progress'] = {
  titles: {
    authorize: 'Εξουσιοδότηση στο EBS',
    register: 'Δημιουργία και καταχώριση',
    check: 'Έλεγχος προϋποθέσεων',
    importing: 'Σύγκριση με το EBS',
    verify: 'Επαλήθευση στο EBS',
    retire: 'Ανάκληση του παλιού token',
    revoke: 'Ανάκληση στο EBS',
  },
  what: {
    authorize:
      'Το παράθυρο εισόδου είναι ανοιχτό, ίσως πίσω από αυτό. Κάντε είσοδο ως διαχειριστής και επιλέξτε «Να επιτρέπεται» (Allow).',
    register: 'Το EBS δημιουργεί και καταχωρίζει το token. Συνήθως χρειάζονται λίγα δευτερόλεπτα.',
    check: 'Ελέγχονται οι προϋποθέσεις και τα καταχωρισμένα token στο EBS.',
    importing: 'Ελέγχεται αν αυτή η τιμή είναι καταχωρισμένη στο EBS.',
    verify: 'Οι παράμετροι εταιρείας στο EBS συγκρίνονται με τις αναμενόμενες τιμές.',
    retire: 'Το νέο token επαληθεύτηκε. Ανακαλείται το παλιό και μετά δοκιμάζεται η τιμή του.',
    revoke: 'Ανακαλείται το token και μετά δοκιμάζεται η τιμή του.',
  },
  steps: {
    authorize: 'Εξουσιοδότηση στο EBS',
    register: 'Καταχώριση στο EBS',
    guide: 'Δημιουργία στο Cloud Store',
    importing: 'Επιβεβαίωση της τιμής από το EBS',
    verify: 'Επαλήθευση των παραμέτρων',
    retire: 'Ανάκληση του παλιού token',
    revoke: 'Ανάκληση και δοκιμή της τιμής',
  },
  seconds: (seconds) => `${number(seconds)} δευτ.`,
  takenOn: 'επιβεβαιώθηκε από εσάς',
  status: { done: 'έγινε', current: 'σε εξέλιξη', waiting: 'όχι ακόμη', unknown: 'δεν μπόρεσε να ελεγχθεί' },
}

export const outcome: Texts['outcome'] = {
  denied,
  blocked: 'Δεν πληρούνται οι προϋποθέσεις',
  confirm: 'Ελέγξτε εσείς τα παρακάτω',
  blockedTeach: 'Διορθώστε τα σημειωμένα και δοκιμάστε ξανά.',
  confirmTeach: 'Τα σημειωμένα δεν μπόρεσαν να ελεγχθούν αυτόματα. Αν είναι σωστά, συνεχίστε.',
  confirmButton: 'Τα έλεγξα – συνέχεια',
  'already-registered': 'Υπάρχει ήδη καταχωρισμένο token αυτού του τύπου',
  interrupted: 'Δεν ολοκληρώθηκε',
  stopped: {
    no: 'Η είσοδος διακόπηκε.',
    yes: 'Η λειτουργία διακόπηκε από το πρόγραμμα περιήγησης ή το δίκτυο.',
    unknown: 'Η λειτουργία διακόπηκε από το πρόγραμμα περιήγησης ή το δίκτυο.',
  },
  finishTeach: 'Η «Ολοκλήρωση» ελέγχει πρώτα το EBS, ώστε να μη γίνει τίποτα δύο φορές.',
  abandonTitle: 'Έλεγξα ήδη το EBS',
  abandonTeach:
    'Αν έχετε ελέγξει το EBS ή το Cloud Store, μπορείτε να τερματίσετε τη λειτουργία εδώ. Στο EBS δεν αλλάζει τίποτα. Ένα token που καταχωρίστηκε εκεί παραμένει καταχωρισμένο και εμφανίζεται στη λίστα.',
  abandonButton: 'Τερματισμός χωρίς ολοκλήρωση',
  failed: 'Η λειτουργία απέτυχε',
  finish: 'Ολοκλήρωση',
  openToken: 'Άνοιγμα του token',
  done: outcomes,
}

export const done: Texts['done'] = {
  match: 'Δημιουργήθηκε και επαληθεύτηκε',
  differs: 'Δημιουργήθηκε, αλλά μια παράμετρος στο EBS δεν ταιριάζει',
  missing: 'Δημιουργήθηκε, αλλά η παράμετρος στο EBS είναι ακόμη κενή',
  'nothing-to-compare': 'Δημιουργήθηκε και επαληθεύτηκε εν μέρει',
  unchecked: 'Δημιουργήθηκε, αλλά δεν έχει επαληθευτεί ακόμη',
  checkLater: 'Το token είναι καταχωρισμένο στο EBS. Ελέγξτε το ξανά σε λίγο.',
  addAnother: 'Προσθήκη νέου token',
}
