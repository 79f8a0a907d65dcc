/** In Greek: texts that the extension shows in pages of the Cloud Store and of EBS, and the offers to show them. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) =>
    plural(count, { one: '1 παράμετρος ταιριάζει', other: `${number(count)} παράμετροι ταιριάζουν` }),
  notAsExpected: (count) =>
    plural(count, {
      one: '1 παράμετρος δεν ταιριάζει',
      other: `${number(count)} παράμετροι δεν ταιριάζουν`,
    }),
  checked: (ago) => `τελευταίος έλεγχος: ${ago}`,
  notHere:
    'Το πλαίσιο «Διασυνδέσεις» δεν μπορεί να εμφανιστεί σε αυτή τη σελίδα. Ανοίξτε το πλαϊνό πλαίσιο με το κουμπί της επέκτασης στη γραμμή εργαλείων.',
  /** To show ourselves in a site: what for, and what is asked. */
  offer: {
    portal: (host) => `Να εμφανίζονται οι διασυνδέσεις μέσα στο Cloud Store, στο ${host};`,
    parameters: (host) =>
      `Να εμφανίζονται τα αποτελέσματα της επαλήθευσης δίπλα στις παραμέτρους του EBS, στο ${host};`,
  },
  why: 'Το πρόγραμμα περιήγησης θα ζητήσει άδεια μόνο για αυτόν τον ιστότοπο. Η επέκταση χρησιμοποιεί την άδεια μόνο για αυτή την εμφάνιση.',
  show: 'Εμφάνιση σε αυτόν τον ιστότοπο',
  notNow: 'Όχι τώρα',
  at: { portal: (host) => `Στο Cloud Store: ${host}`, parameters: (host) => `Δίπλα στις παραμέτρους του EBS: ${host}` },
  leave: 'Κατάργηση εμφάνισης',
}
