/** In Romanian: EBS's parameters as they are now. */
import type { Texts } from '../../en/texts.ts'

export const parameters: Texts['parameters'] = {
  title: 'Parametri EBS',
  teach: 'Parametrii actuali ai companiei în EBS, secțiunea „Entersoft Cloud Store”.',
  none: 'Niciun token nu este înregistrat încă. Acești parametri se completează când adăugați primul token.',
  signIn: 'Autentificați-vă în EBS pentru a vedea parametrii.',
  reading: 'Se încarcă…',
  read: (ago) => `actualizat ${ago}`,
  again: 'Reîmprospătare',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}
