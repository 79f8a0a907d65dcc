/** In Greek: the list of tokens, the page of one, and the tokens that no list shows. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'
import { underWay } from '../wizard/life.ts'

export const list: Texts['list'] = {
  search: 'Αναζήτηση',
  filters: 'Φίλτρα και ταξινόμηση',
  allEnvironments: 'Όλα τα περιβάλλοντα',
  type: 'Τύπος',
  allTypes: 'Όλοι οι τύποι',
  state: 'Αποτέλεσμα',
  states: {
    all: 'Όλα τα αποτελέσματα',
    bad: 'Χρειάζεται ενέργεια',
    acknowledged: 'Σημειώθηκε ως γνωστό',
    match: 'Επαληθεύτηκε',
    stale: 'Χωρίς πρόσφατο έλεγχο',
    due: 'Εκκρεμεί έλεγχος',
    rotate: 'Πρέπει να αντικατασταθεί',
    unchecked: 'Δεν ελέγχθηκε',
    elsewhere: 'Η τιμή δεν υπάρχει σε αυτόν τον υπολογιστή',
    retired: 'Ανακλήθηκε, αντικαταστάθηκε ή αφαιρέθηκε',
  },
  order: 'Ταξινόμηση',
  orders: {
    newest: 'Τα νεότερα πρώτα',
    name: 'Περιγραφή (Α–Ω)',
    state: 'Τα πιο επείγοντα πρώτα',
    checked: 'Ο παλιότερος έλεγχος πρώτα',
  },
  reset: 'Καθαρισμός φίλτρων',
  count: (count) => plural(count, { one: 'Ένα token', other: `${number(count)} token` }),
  found: (found, count) => `${number(found)} από ${number(count)}`,
  due: (count) => plural(count, { one: 'Εκκρεμεί 1 έλεγχος', other: `Εκκρεμούν ${number(count)} έλεγχοι` }),
  checkAll: 'Έλεγχος όλων',
  add: 'Προσθήκη token',
  parameters: 'Παράμετροι EBS',
  none: 'Δεν υπάρχουν ακόμη endpoint token',
  noneOfIt: 'Κανένα token σε αυτό το περιβάλλον',
  noneHere: 'Κανένα token αποθηκευμένο εδώ',
  notRead: 'Η λίστα των token στο EBS δεν έχει διαβαστεί ακόμη. Για να τη δείτε, κάντε είσοδο στο EBS.',
  teach:
    'Οι εφαρμογές του Cloud Store συνδέονται στο EBS με ένα endpoint token. Προσθέστε το πρώτο σας token: γράψτε μια περιγραφή, επιλέξτε «Να επιτρέπεται» (Allow) στο EBS και δείτε αν καταχωρίστηκε και επαληθεύτηκε.',
  noMatch: 'Κανένα token δεν ταιριάζει με αυτά τα φίλτρα.',
  unread: 'Η λίστα των token στο EBS δεν διαβάστηκε ολόκληρη. Ίσως λείπουν token εδώ.',
  checked: (ago) => `ελέγχθηκε ${ago}`,
  notHere: 'η τιμή δεν υπάρχει σε αυτόν τον υπολογιστή',
  damaged: 'κατεστραμμένη εγγραφή',
  underWay,
  open: 'Η λειτουργία δεν ολοκληρώθηκε',
  show: 'Άνοιγμα',
  openToken: (name) => `Άνοιγμα: ${name}`,
}

export const elsewhere: Texts['elsewhere'] = {
  count: (count) =>
    plural(count, {
      one: 'Ένα token από περιβάλλον που δεν είναι διαθέσιμο εδώ',
      other: `${number(count)} token από περιβάλλοντα που δεν είναι διαθέσιμα εδώ`,
    }),
  teach:
    'Παραμένουν αποθηκευμένα και τίποτα από αυτά δεν αποστέλλεται. Για να τα δείτε ξανά στη λίστα, συνδεθείτε από τις ρυθμίσεις στο relay του περιβάλλοντός τους.',
  reasons: {
    'not-offered': (environment) => `Το περιβάλλον «${environment}» δεν υπάρχει σε αυτό το relay.`,
    'another-ebs': (environment) =>
      `Σε αυτό το relay το όνομα «${environment}» ανήκει σε άλλο EBS. Η λίστα εκείνου του EBS δεν εμφανίζει αυτό το token.`,
    policy: (environment) => `Οι ρυθμίσεις του οργανισμού σας δεν αναφέρουν το περιβάλλον «${environment}».`,
    torn: () =>
      'Η εγγραφή του είναι κατεστραμμένη και δεν αναφέρει το περιβάλλον του. Επαναφέρετε ένα αντίγραφο ασφαλείας.',
  },
}

export const token: Texts['token'] = {
  value: 'Τιμή του token',
  hidden: 'Η τιμή είναι κρυφή, κάντε κλικ για εμφάνιση',
  shown: 'Η τιμή εμφανίζεται',
  hide: 'Απόκρυψη',
  hidesIn: (seconds) => `κρύβεται σε ${number(seconds)} δευτ.`,
  copy: 'Αντιγραφή',
  copied: 'Αντιγράφηκε',
  inEbs: 'Στο EBS',
  neverChecked: 'δεν έχει ελεγχθεί ακόμη',
  check: 'Έλεγχος',
  checkAgain: 'Νέος έλεγχος',
  checking: 'Γίνεται έλεγχος…',
  test: 'Δοκιμή σύνδεσης',
  testing: 'Δοκιμάζεται η σύνδεση με αυτό το token…',
  accepted: (ms) => `Το EBS δέχτηκε το token (${number(ms)} ms)`,
  refused: (ms) => `Το EBS απέρριψε το token (${number(ms)} ms)`,
  lastAccepted: 'Τελευταία δοκιμή: δεκτό',
  lastRefused: 'Τελευταία δοκιμή: απορρίφθηκε',
  created: (when) => `Δημιουργήθηκε στις ${when}`,
  parameter: 'Παράμετρος',
  expected: 'Αναμένεται',
  actual: 'Στο EBS',
  empty: 'κενό',
  unknown: 'άγνωστο',
  drift: {
    differs:
      'Μια παράμετρος εταιρείας στο EBS δεν είναι η αναμενόμενη. Αν αυτό το token χρησιμοποιείται ακόμη, αντικαταστήστε το. Τότε το EBS ενημερώνει την παράμετρο.',
    missing:
      'Αυτή η παράμετρος είναι κενή στο EBS. Αν αυτό το token χρησιμοποιείται ακόμη, αντικαταστήστε το. Τότε το EBS ενημερώνει την παράμετρο.',
    refused:
      'Το EBS απορρίπτει αυτό το token, οπότε η εφαρμογή δεν μπορεί να συνδεθεί. Δοκιμάστε ξανά τη σύνδεση. Αν αποτύχει πάλι, αντικαταστήστε το token.',
  },
}
