/** In Romanian: the panel in the portal's page. */
import type { Texts } from '../../en/texts.ts'

export const portal: Texts['portal'] = {
  open: 'Deschidere',
  openPanel: 'Deschidere panou lateral',
  signIn: 'Pentru verificare, autentificați-vă în EBS din panoul lateral.',
  useButton: 'Continuați în bara laterală. Deschideți-o cu butonul extensiei din bara de instrumente.',
  lookOnly: 'Valorile pot fi văzute numai în panoul lateral.',
}
