/** In Greek: EBS's parameters as they are now. */
import type { Texts } from '../../en/texts.ts'

export const parameters: Texts['parameters'] = {
  title: 'Παράμετροι EBS',
  teach: 'Τρέχουσες παράμετροι εταιρείας στο EBS, ενότητα «Entersoft Cloud Store».',
  none: 'Δεν έχει καταχωριστεί ακόμη token. Οι παράμετροι συμπληρώνονται όταν προσθέσετε το πρώτο.',
  signIn: 'Κάντε είσοδο στο EBS για να δείτε τις παραμέτρους.',
  reading: 'Φόρτωση…',
  read: (ago) => `διαβάστηκαν ${ago}`,
  again: 'Ανανέωση',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}
