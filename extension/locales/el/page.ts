/** In Greek: what stands in the pages of the Cloud Store and of EBS. */
import type { Texts } from '../en/texts.ts'
import { plural } from '../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) => plural(count, { one: '1 όπως αναμένεται', other: `${count} όπως αναμένονται` }),
  notAsExpected: (count) =>
    plural(count, { one: '1 διαφορετική από την αναμενόμενη', other: `${count} διαφορετικές από τις αναμενόμενες` }),
  notHere:
    'Το πλαίσιο «Διασυνδέσεις» δεν μπορεί να εμφανιστεί σε αυτή τη σελίδα. Ανοίξτε το με το κουμπί αυτής της επέκτασης στη γραμμή εργαλείων.',
}
