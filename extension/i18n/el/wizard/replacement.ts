/** In Greek: the plan of a replacement where EBS keeps both tokens, and its reminder. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const replacement: Texts['replacement'] = {
  title: 'Αντικατάσταση',
  teachOld: 'Ένα νέο token αντικαθιστά αυτό εδώ. Λειτουργούν και τα δύο μέχρι να ανακαλέσετε αυτό εδώ.',
  teachNew: 'Αυτό το token αντικαθιστά ένα παλιότερο. Λειτουργούν και τα δύο μέχρι να ανακαλέσετε το παλιό.',
  openNew: (name) => `Νέο token: ${name}`,
  openOld: (name) => `Παλιό token: ${name}`,
  steps: {
    prepared: 'Δημιουργία και επαλήθευση του νέου token',
    handedOver: 'Η νέα τιμή κοινοποιήθηκε στον συνεργάτη',
    switched: 'Η εφαρμογή χρησιμοποιεί τη νέα τιμή',
    retire: 'Ανάκληση του παλιού token',
  },
  made: (when) => `Δημιουργήθηκε στις ${when}`,
  ticked: (when) => `Σημειώθηκε στις ${when}`,
  help: {
    handedOver: 'Σημειώστε το όταν ο συνεργάτης έχει τη νέα τιμή.',
    switched: 'Σημειώστε το όταν το επιβεβαιώσει ο συνεργάτης. Το EBS δεν δείχνει ποια τιμή χρησιμοποιεί μια εφαρμογή.',
  },
  retireOn: 'Υπενθύμιση για την ανάκληση του παλιού token',
  reminds: (day) => `Θα λάβετε υπενθύμιση στις ${day}. Τίποτα δεν ανακαλείται αυτόματα.`,
  due: (day) => `Προγραμματισμένο για τις ${day}. Ανακαλέστε το παλιό token μόλις η εφαρμογή χρησιμοποιεί τη νέα τιμή.`,
  retireNow: 'Ανάκληση του παλιού token…',
  keepBoth: 'Διατήρηση και των δύο, τέλος αντικατάστασης',
  prepared:
    'Τώρα λειτουργούν και τα δύο token. Κοινοποιήστε τη νέα τιμή στον συνεργάτη. Το παλιό token το ανακαλείτε αργότερα, παρακάτω.',
  row: 'αντικαθίσταται',
  rowDue: 'αντικαθίσταται, εκκρεμεί η ανάκλησή του',
  revokeTeach: (name) => `Το νέο token «${name}» παραμένει. Επαληθεύεται ξανά πριν ανακληθεί το παλιό.`,
  notSwitched: 'Δεν έχετε σημειώσει ακόμη ότι η εφαρμογή χρησιμοποιεί τη νέα τιμή.',
}

export const retiring: Texts['retiring'] = {
  title: (count) =>
    plural(count, {
      one: 'Εκκρεμεί η ανάκληση ενός παλιού token',
      other: `Εκκρεμεί η ανάκληση ${number(count)} παλιών token`,
    }),
  line: (name, environment) => `${name} (${environment})`,
  next: 'Ανοίξτε το πλαϊνό πλαίσιο για την ανάκληση. Τίποτα δεν ανακαλείται αυτόματα.',
}
