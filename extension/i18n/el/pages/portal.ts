/** In Greek: the panel in the portal's page. */
import type { Texts } from '../../en/texts.ts'

export const portal: Texts['portal'] = {
  open: 'Άνοιγμα',
  openPanel: 'Άνοιγμα του πλαϊνού πλαισίου',
  signIn: 'Για έλεγχο, κάντε είσοδο στο EBS από το πλαϊνό πλαίσιο.',
  useButton: 'Συνεχίστε στο πλαϊνό πλαίσιο. Ανοίξτε το με το κουμπί της επέκτασης στη γραμμή εργαλείων.',
  lookOnly: 'Μπορείτε να δείτε τις τιμές των token μόνο στο πλαϊνό πλαίσιο.',
}
