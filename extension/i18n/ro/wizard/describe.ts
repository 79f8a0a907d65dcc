/** In Romanian: describing a token before it is created. */
import type { Texts } from '../../en/texts.ts'

export const describe: Texts['describe'] = {
  title: 'Adăugare token',
  teach: 'Cu un token de endpoint, o aplicație din Cloud Store se poate conecta la EBS.',
  description: 'Descriere',
  descriptionHelp: 'Un nume după care recunoașteți acest token.',
  example: 'Campania de primăvară',
  type: 'Tip de token',
  choose: 'Selectați…',
  next: 'Continuare: autentificare în EBS',
  what: 'Se deschide o fereastră de autentificare. Autentificați-vă ca administrator și selectați „Allow” (Permite). Cu „Deny” (Refuză) nu se creează nimic.',
  missing: 'Introduceți o descriere.',
  missingType: 'Selectați un tip de token.',
  unprintable: 'Eliminați caracterele invizibile.',
  already: (name) =>
    `EBS permite un singur token de fiecare tip, iar „${name}” are deja acest tip. Pentru a-l înlocui, deschideți-l și selectați „Înlocuire…”.`,
  production: (environment) =>
    `Înțeleg că „${environment}” este un mediu de producție (live) și că modificările au efect imediat.`,
}
