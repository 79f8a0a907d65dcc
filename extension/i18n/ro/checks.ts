/** In Romanian: what is checked before an endpoint token is created, every way in which that comes out, and its remedy. */
import type { Texts } from '../en/texts.ts'

export const checks: Texts['checks'] = {
  'trusted-connection': 'Conexiune de încredere',
  application: 'Aplicația în abonament',
  administrator: 'Administrator asociat',
}

export const reasons: Texts['reasons'] = {
  ok: () => ({ what: '', remedy: '' }),
  'connection-refused': () => ({
    what: 'EBS nu acceptă conexiunea acestui abonament.',
    remedy: 'Proprietarul abonamentului verifică conexiunea în Cloud Store, la „Connections”.',
  }),
  'application-missing': (name) => ({
    what: `Aplicația ${name} nu există în acest abonament.`,
    remedy: 'Proprietarul abonamentului o poate obține în Cloud Store, la „Applications”.',
  }),
  'application-inactive': (name) => ({
    what: `Aplicația ${name} există în acest abonament, dar nu este activă.`,
    remedy: 'Proprietarul abonamentului o reînnoiește în Cloud Store, la „Applications”.',
  }),
  'application-not-known': (name) => ({
    what: `EBS nu spune dacă ${name} poate fi folosită.`,
    remedy: 'Verificați în Cloud Store, la aplicații, apoi continuați.',
  }),
  'nobody-assigned': (name) => ({
    what: `Niciun administrator EBS nu este asociat aplicației ${name}.`,
    remedy: 'Proprietarul abonamentului asociază unul în Cloud Store, la „Applications”, „Users”.',
  }),
  'user-not-assigned': (name) => ({
    what: `Utilizatorul ${name} nu este asociat aplicației.`,
    remedy:
      'Autentificați-vă cu un utilizator asociat sau cereți proprietarului abonamentului să îl asocieze pe acesta în Cloud Store.',
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
    remedy: 'Autentificați-vă ca administrator EBS obișnuit.',
  }),
  'user-no-web-api': (name) => ({
    what: `Utilizatorul ${name} nu are voie să folosească EBS Web API.`,
    remedy: 'Un administrator EBS îi permite acestui utilizator accesul din WEBAPI.',
  }),
  'user-not-known': (name) => ({
    what: `EBS nu spune clar dacă utilizatorul ${name} are voie să folosească Web API.`,
    remedy: 'Verificați în EBS dacă accesul din WEBAPI îi este permis acestui utilizator, apoi continuați.',
  }),
  'not-published': () => ({
    what: 'Acest mediu nu oferă nicio cale de verificare.',
    remedy: 'Verificați în Cloud Store, apoi continuați.',
  }),
  'ebs-error': () => ({
    what: 'EBS a dat eroare în timpul verificării.',
    remedy: 'Încercați din nou sau verificați chiar dumneavoastră în Cloud Store.',
  }),
}
