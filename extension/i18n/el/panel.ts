/** In Greek: the side panel, but for the wizard; and the panel in the portal's page. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'
import { underWay } from './life.ts'

export const list: Texts['list'] = {
  search: 'Αναζήτηση',
  filters: 'Φίλτρα και ταξινόμηση',
  allEnvironments: 'Όλα τα περιβάλλοντα',
  type: 'Τύπος',
  allTypes: 'Όλοι οι τύποι',
  state: 'Κατάσταση',
  states: {
    all: 'Όλες οι καταστάσεις',
    bad: 'Χρειάζεται ενέργεια',
    match: 'Στο EBS',
    stale: 'Παλιός έλεγχος',
    due: 'Εκκρεμεί έλεγχος',
    unchecked: 'Δεν ελέγχθηκε',
    elsewhere: 'Η τιμή δεν υπάρχει σε αυτόν τον υπολογιστή',
    retired: 'Ανακλήθηκε ή αντικαταστάθηκε',
  },
  order: 'Σειρά',
  orders: {
    newest: 'Τα νεότερα πρώτα',
    name: 'Κατά περιγραφή',
    state: 'Τα χειρότερα πρώτα',
    checked: 'Ο παλιότερος έλεγχος πρώτα',
  },
  reset: 'Εμφάνιση όλων',
  count: (count) => plural(count, { one: 'Ένα endpoint token', other: `${number(count)} endpoint tokens` }),
  found: (found, count) => `${number(found)} από ${number(count)}`,
  due: (count) => plural(count, { one: 'εκκρεμεί ένας έλεγχος', other: `εκκρεμούν ${number(count)} έλεγχοι` }),
  checkAll: 'Έλεγχος όλων',
  add: 'Προσθήκη token',
  parameters: 'Παράμετροι EBS',
  none: 'Δεν υπάρχουν ακόμη endpoint tokens',
  teach:
    'Μια εφαρμογή του Cloud Store συνδέεται στο EBS με ένα endpoint token. Προσθέστε ένα: το περιγράφετε, το επιτρέπετε στο EBS, και το βλέπετε καταχωρισμένο και επαληθευμένο.',
  noMatch: 'Τίποτα δεν ταιριάζει.',
  unread: 'Δεν ήταν δυνατό να διαβαστούν όλα τα endpoint tokens από το EBS. Η λίστα μπορεί να είναι ελλιπής.',
  checked: (ago) => `έλεγχος ${ago}`,
  notHere: 'η τιμή δεν υπάρχει σε αυτόν τον υπολογιστή',
  damaged: 'κατεστραμμένη εγγραφή',
  underWay,
  open: 'δεν έχει ολοκληρωθεί',
  show: 'Εμφάνιση',
  openToken: (name) => `Άνοιγμα: ${name}`,
}

export const connect: Texts['connect'] = {
  title: 'Σύνδεση στο relay σας',
  teach:
    'Το relay είναι ένας μικρός διακομιστής της εταιρείας σας που επικοινωνεί με το EBS. Τη διεύθυνσή του τη γνωρίζει ο διαχειριστής σας.',
  label: 'Διεύθυνση του relay',
  example: 'https://relay.example.com',
  button: 'Σύνδεση',
  trying: 'Γίνεται σύνδεση…',
  permission: 'Το πρόγραμμα περιήγησης θα ρωτήσει αν η επέκταση επιτρέπεται να προσπελάσει αυτή τη διεύθυνση.',
  trusted:
    'Συνδεθείτε μόνο στο relay της εταιρείας σας. Όσο είστε συνδεδεμένοι, ενεργεί στο EBS ως εσείς, και λαμβάνει την τιμή ενός endpoint token όταν δημιουργείται ή δοκιμάζεται η σύνδεσή του.',
  kept: (count) =>
    plural(count, {
      one: 'Εδώ φυλάσσεται ένα endpoint token. Δεν αποστέλλεται σε άλλο relay πριν συμφωνήσετε.',
      other: `Εδώ φυλάσσονται ${count} endpoint tokens. Δεν αποστέλλονται σε άλλο relay πριν συμφωνήσετε.`,
    }),
}

export const describe: Texts['describe'] = {
  title: 'Προσθήκη token',
  teach: 'Με ένα endpoint token μια εφαρμογή του Cloud Store μπορεί να συνδεθεί στο EBS.',
  description: 'Περιγραφή',
  descriptionHelp: 'Με δικά σας λόγια, για να το ξεχωρίζετε από τα άλλα.',
  example: 'Ανοιξιάτικη καμπάνια',
  type: 'Τύπος endpoint token',
  choose: 'Επιλέξτε…',
  next: 'Επόμενο: σύνδεση στο EBS',
  what: 'Ανοίγει ένα παράθυρο σύνδεσης. Συνδεθείτε ως διαχειριστής και πατήστε «Να επιτρέπεται» (Allow). Με «Άρνηση» (Deny) δεν δημιουργείται τίποτα.',
  missing: 'Περιγράψτε το endpoint token με δικά σας λόγια.',
  missingType: 'Επιλέξτε την εφαρμογή που θα συνδεθεί.',
  unprintable: 'Αφαιρέστε τους μη εκτυπώσιμους χαρακτήρες.',
  already: (name) => `Το EBS κρατά ένα ανά τύπο, και το «${name}» είναι αυτού του τύπου.`,
  production: (environment) => `Το «${environment}» είναι παραγωγή: ό,τι κάνω εδώ ισχύει αμέσως.`,
}

export const token: Texts['token'] = {
  value: 'Τιμή',
  hidden: 'Η τιμή είναι κρυφή, κάντε κλικ για εμφάνιση',
  shown: 'Η τιμή εμφανίζεται',
  hide: 'Απόκρυψη',
  hidesIn: (seconds) => `κρύβεται σε ${number(seconds)} δ.`,
  copy: 'Αντιγραφή',
  copied: 'Αντιγράφηκε',
  inEbs: 'Στο EBS',
  neverChecked: 'δεν έχει ελεγχθεί ακόμη',
  check: 'Έλεγχος',
  checkAgain: 'Νέος έλεγχος',
  checking: 'Γίνεται έλεγχος…',
  test: 'Δοκιμή σύνδεσης',
  testing: 'Καλείται το EBS μόνο με το κλειδί, όπως θα κάνει η εφαρμογή…',
  accepted: (ms) => `Το EBS δέχεται το κλειδί (${number(ms)} ms)`,
  refused: (ms) => `Το EBS απορρίπτει το κλειδί (${number(ms)} ms)`,
  lastAccepted: 'Το EBS δέχτηκε το κλειδί',
  lastRefused: 'Το EBS απέρριψε το κλειδί',
  created: (when) => `Δημιουργήθηκε στις ${when}`,
  parameter: 'Παράμετρος',
  expected: 'Αναμένεται',
  actual: 'Στο EBS',
  empty: 'κενό',
  unknown: 'άγνωστο',
  drift: {
    differs:
      'Το EBS έχει εδώ κάτι άλλο από το αναμενόμενο. Αν αυτό το endpoint token χρησιμοποιείται ακόμη, αντικαταστήστε το: τότε το EBS συμπληρώνει μόνο του την παράμετρο.',
    missing:
      'Το EBS δεν έχει τίποτα εδώ. Αν αυτό το endpoint token χρησιμοποιείται ακόμη, αντικαταστήστε το: τότε το EBS συμπληρώνει μόνο του την παράμετρο.',
    refused:
      'Το EBS δεν επιτρέπει την είσοδο με αυτό το κλειδί, οπότε η εφαρμογή δεν μπορεί να συνδεθεί. Δοκιμάστε ξανά τη σύνδεση. Αν δεν αλλάξει τίποτα, αντικαταστήστε το token.',
  },
}

export const parameters: Texts['parameters'] = {
  title: 'Παράμετροι EBS',
  teach: 'Η ενότητα «Entersoft Cloud Store» των παραμέτρων εταιρείας, όπως την έχει τώρα το EBS.',
  none: 'Δεν έχει καταχωριστεί ακόμη endpoint token: οι τιμές συμπληρώνονται όταν προσθέσετε το πρώτο.',
  signIn: 'Συνδεθείτε στο EBS για να διαβαστούν.',
  reading: 'Γίνεται ανάγνωση…',
  read: (ago) => `ανάγνωση ${ago}`,
  again: 'Νέα ανάγνωση',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}

export const portal: Texts['portal'] = {
  open: 'Άνοιγμα',
  openPanel: 'Άνοιγμα του πλαϊνού πλαισίου',
  checkAll: 'Έλεγχος',
  signIn: 'Για έλεγχο, συνδεθείτε στο EBS από το πλαϊνό πλαίσιο.',
  useButton: 'Είναι έτοιμο στην πλαϊνή γραμμή. Ανοίξτε την με το κουμπί αυτής της επέκτασης στη γραμμή εργαλείων.',
  lookOnly: 'Οι τιμές εμφανίζονται μόνο στο πλαϊνό πλαίσιο.',
}
