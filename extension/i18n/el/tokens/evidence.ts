/** In Greek: the evidence for a token, and its last 90 days. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const evidence: Texts['evidence'] = {
  title: 'Ευρήματα',
  links: { kept: 'Τιμή token', listed: 'Λίστα EBS', parameter: 'Παράμετρος', accepted: 'Σύνδεση' },
  findings: {
    here: { word: 'εδώ', said: 'Η τιμή είναι αποθηκευμένη κρυπτογραφημένη σε αυτόν τον υπολογιστή.' },
    damaged: { word: 'δεν ανοίγει', said: 'Η αποθηκευμένη τιμή δεν ανοίγει.' },
    'not-here': { word: 'όχι εδώ', said: 'Η τιμή δεν υπάρχει σε αυτόν τον υπολογιστή.' },
    listed: { word: 'στη λίστα', said: 'Το EBS εμφανίζει αυτό το token στη λίστα του.' },
    'not-listed-accepted': {
      word: 'εκτός λίστας',
      said: 'Το EBS δεν εμφανίζει αυτό το token στη λίστα του, αλλά δέχεται την τιμή του.',
    },
    'not-listed': { word: 'εκτός λίστας', said: 'Το EBS δεν εμφανίζει αυτό το token στη λίστα του.' },
    'listed-before': {
      word: 'άγνωστο',
      said: 'Το EBS εμφάνιζε παλιότερα αυτό το token στη λίστα του, αλλά η λίστα δεν διαβάστηκε τις τελευταίες 7 ημέρες.',
    },
    'list-not-read': { word: 'άγνωστο', said: 'Η λίστα των token στο EBS δεν έχει διαβαστεί ακόμη.' },
    match: { word: 'ταιριάζει', said: 'Οι παράμετροι εταιρείας στο EBS είναι οι αναμενόμενες.' },
    'match-partly': {
      word: 'ταιριάζει',
      said: 'Η παράμετρος εταιρείας στο EBS έχει αυτό το token. Η συνδρομή δεν μπόρεσε να συγκριθεί.',
    },
    differs: { word: 'διαφέρει', said: 'Μια παράμετρος εταιρείας στο EBS δεν είναι η αναμενόμενη.' },
    missing: { word: 'κενή', said: 'Μια παράμετρος εταιρείας είναι κενή στο EBS.' },
    'match-before': {
      word: 'άγνωστο',
      said: 'Οι παράμετροι εταιρείας ήταν παλιότερα οι αναμενόμενες, αλλά δεν ελέγχθηκαν τις τελευταίες 7 ημέρες.',
    },
    'nothing-to-compare': {
      word: 'χωρίς σύγκριση',
      said: 'Η παράμετρος εταιρείας στο EBS έχει τιμή, αλλά δεν υπάρχει με τι να συγκριθεί.',
    },
    'not-compared': { word: 'άγνωστο', said: 'Οι παράμετροι εταιρείας δεν έχουν συγκριθεί ακόμη.' },
    accepted: { word: 'δεκτή', said: 'Το EBS δέχεται την τιμή.' },
    refused: { word: 'μη δεκτή', said: 'Το EBS απορρίπτει την τιμή.' },
    'accepted-before': {
      word: 'άγνωστο',
      said: 'Το EBS δεχόταν παλιότερα την τιμή, αλλά η σύνδεση δεν δοκιμάστηκε τις τελευταίες 7 ημέρες.',
    },
    'not-tested': { word: 'άγνωστο', said: 'Η σύνδεση δεν έχει δοκιμαστεί ακόμη.' },
  },
  seen: {
    created: (when) => `Έλεγχος ${when} κατά τη δημιουργία του token`,
    pressed: (when) => `Έλεγχος ${when} με εντολή χρήστη`,
    automatic: (when) => `Αυτόματος έλεγχος ${when}`,
    unknown: (when) => `Έλεγχος ${when}`,
  },
  as: (user) => `χρήστης EBS: ${user}`,
}

export const timeline: Texts['timeline'] = {
  title: 'Τελευταίες 90 ημέρες',
  none: 'Δεν συνέβη τίποτα τις τελευταίες 90 ημέρες.',
  begin: 'πριν από 90 ημέρες',
  end: 'σήμερα',
  when: 'Πότε',
  what: 'Τι',
  user: 'Χρήστης',
  outcomes: {
    'as-expected': (days) =>
      plural(days, {
        one: 'Έλεγχος: όπως αναμενόταν',
        other: `${number(days)} ημέρες με έλεγχο: όπως αναμενόταν`,
      }),
    'not-as-expected': (days) =>
      plural(days, {
        one: 'Έλεγχος: όχι όπως αναμενόταν',
        other: `${number(days)} ημέρες με έλεγχο: όχι όπως αναμενόταν`,
      }),
    'not-compared': (days) =>
      plural(days, {
        one: 'Έλεγχος: τίποτα προς σύγκριση',
        other: `${number(days)} ημέρες με έλεγχο: τίποτα προς σύγκριση`,
      }),
  },
}

export const acknowledge: Texts['acknowledge'] = {
  offer: 'Το γνωρίζω…',
  teach:
    'Ο αριθμός στο κουμπί της επέκτασης δείχνει πόσα token χρειάζονται ενέργεια. Δεν θα μετρά πλέον αυτό το token, μέχρι να αλλάξει κάτι. Οι έλεγχοι συνεχίζονται και η αιτιολογία διατηρείται στο ιστορικό.',
  why: 'Αιτιολογία',
  name: 'Το όνομά σας',
  whyMissing: 'Γράψτε την αιτιολογία.',
  nameMissing: 'Γράψτε το όνομά σας. Κανείς δεν έχει κάνει είσοδο στο EBS.',
  button: 'Σήμανση ως γνωστό',
  known: 'Σημειώθηκε ως γνωστό',
  takeBack: 'Αναίρεση',
  takenBack: 'Αναιρέθηκε. Ο αριθμός στο κουμπί μετρά πάλι αυτό το token.',
  row: (by) => `το γνωρίζει: ${by}`,
}

export const selection: Texts['selection'] = {
  begin: 'Επιλογή',
  count: (count) =>
    plural(count, { 0: 'Κανένα επιλεγμένο', one: '1 επιλεγμένο', other: `${number(count)} επιλεγμένα` }),
  all: (count) => `Επιλογή όλων (${number(count)})`,
  none: 'Αποεπιλογή όλων',
  nothing: 'Επιλέξτε τουλάχιστον ένα token.',
  ended: 'Τα token που δεν είναι πια στη λίστα δεν ελέγχονται και δεν αφαιρούνται.',
  check: 'Έλεγχος',
  formats: { csv: 'Εξαγωγή CSV', json: 'Εξαγωγή JSON' },
  remove: 'Αφαίρεση από τη λίστα',
  removed: (removed, stay) =>
    `${plural(removed, {
      0: 'Δεν αφαιρέθηκε κανένα.',
      one: 'Αφαιρέθηκε ένα token από τη λίστα.',
      other: `Αφαιρέθηκαν ${number(removed)} token από τη λίστα.`,
    })}${plural(stay, {
      0: '',
      one: ' Ένα παραμένει, γιατί αφαιρούνται μόνο όσα δεν εμφανίζει το EBS στη λίστα του.',
      other: ` ${number(stay)} παραμένουν, γιατί αφαιρούνται μόνο όσα δεν εμφανίζει το EBS στη λίστα του.`,
    })}`,
  undo: 'Αναίρεση',
  putBack: 'Επανήλθαν στη λίστα.',
  end: 'Τέλος',
}
