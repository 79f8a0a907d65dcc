/** In Romanian: the checks before a token is created, each possible result, and its remedy. */
import type { Texts } from '../../en/texts.ts'

export const checks: Texts['checks'] = {
  'trusted-connection': 'Conexiune de încredere',
  application: 'Aplicația în abonament',
  administrator: 'Administrator asociat',
}

export const reasons: Texts['reasons'] = {
  ok: () => ({ what: '', remedy: '' }),
  'connection-refused': () => ({
    what: 'EBS nu acceptă conexiunea acestui abonament.',
    remedy: 'Cereți titularului abonamentului să verifice conexiunea în Cloud Store, la „Connections”.',
  }),
  'application-missing': (name) => ({
    what: `Aplicația ${name} nu există în acest abonament.`,
    remedy: 'Cereți titularului abonamentului să o obțină în Cloud Store, la „Applications”.',
  }),
  'application-inactive': (name) => ({
    what: `Aplicația ${name} există în acest abonament, dar nu este activă.`,
    remedy: 'Cereți titularului abonamentului să o reînnoiască în Cloud Store, la „Applications”.',
  }),
  'application-not-known': (name) => ({
    what: `EBS nu arată dacă aplicația ${name} poate fi folosită.`,
    remedy: 'Verificați în Cloud Store, la „Applications”, apoi continuați.',
  }),
  'nobody-assigned': (name) => ({
    what: `Niciun administrator EBS nu este asociat aplicației ${name}.`,
    remedy: 'Cereți titularului abonamentului să asocieze un administrator în Cloud Store, la „Applications”, „Users”.',
  }),
  'user-not-assigned': (name) => ({
    what: `Utilizatorul ${name} nu este asociat aplicației.`,
    remedy:
      'Autentificați-vă cu un utilizator asociat sau cereți titularului abonamentului să îl asocieze pe acesta în Cloud Store.',
  }),
  'not-administrator': (name) => ({
    what: `Utilizatorul ${name} nu este administrator în EBS.`,
    remedy: 'Autentificați-vă ca administrator EBS.',
  }),
  'user-inactive': (name) => ({
    what: `Utilizatorul ${name} nu este activ în EBS.`,
    remedy: 'Autentificați-vă cu alt utilizator.',
  }),
  'user-read-only': (name) => ({
    what: `Utilizatorul ${name} are doar drept de citire în EBS.`,
    remedy: 'Autentificați-vă ca administrator cu drept de scriere.',
  }),
  'user-not-normal': (name) => ({
    what: `${name} este un utilizator B2B.`,
    remedy: 'Autentificați-vă ca administrator EBS care nu este utilizator B2B.',
  }),
  'user-no-web-api': (name) => ({
    what: `Utilizatorul ${name} nu are dreptul să folosească EBS Web API.`,
    remedy: 'Cereți unui administrator EBS să îi permită acestui utilizator accesul din WEBAPI.',
  }),
  'user-not-known': (name) => ({
    what: `EBS nu arată clar dacă utilizatorul ${name} are dreptul să folosească EBS Web API.`,
    remedy: 'Verificați în EBS dacă accesul din WEBAPI îi este permis acestui utilizator, apoi continuați.',
  }),
  'not-published': () => ({
    what: 'Această condiție prealabilă nu poate fi verificată automat aici.',
    remedy: 'Verificați în Cloud Store, apoi continuați.',
  }),
  'ebs-error': () => ({
    what: 'EBS a returnat o eroare în timpul verificării.',
    remedy: 'Încercați din nou sau verificați dvs. în Cloud Store.',
  }),
}
