/** In Greek: what stands in the pages of the Cloud Store and of EBS. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) => plural(count, { one: '1 όπως αναμένεται', other: `${number(count)} όπως αναμένονται` }),
  notAsExpected: (count) =>
    plural(count, {
      one: '1 διαφορετική από την αναμενόμενη',
      other: `${number(count)} διαφορετικές από τις αναμενόμενες`,
    }),
  notHere:
    'Το πλαίσιο «Διασυνδέσεις» δεν μπορεί να εμφανιστεί σε αυτή τη σελίδα. Ανοίξτε το με το κουμπί αυτής της επέκτασης στη γραμμή εργαλείων.',
  /** To show ourselves in a site: what for, and what is asked. */
  offer: {
    portal: (host) => `Οι διασυνδέσεις μπορούν να εμφανίζονται και στο Cloud Store, στο ${host}.`,
    parameters: (host) => `Τα αποτελέσματα μπορούν να εμφανίζονται και δίπλα στις παραμέτρους του EBS, στο ${host}.`,
  },
  why: 'Το πρόγραμμα περιήγησης ζητά άδεια μόνο για αυτόν τον ιστότοπο. Χρησιμοποιείται για την εμφάνιση αυτή και για τίποτα άλλο.',
  show: 'Εμφάνιση εκεί',
  notNow: 'Όχι τώρα',
  at: { portal: (host) => `Στο Cloud Store: ${host}`, parameters: (host) => `Δίπλα στις παραμέτρους του EBS: ${host}` },
  leave: 'Διακοπή εμφάνισης',
}
