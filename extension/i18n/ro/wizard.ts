/** In Romanian: what the wizard says while it works, and how it ends. */

import type { Texts } from '../en/texts.ts'
import { number } from '../plural.ts'
import { denied, outcomes } from './life.ts'

export const progress: Texts['progress'] = {
  titles: {
    authorize: 'Autorizare în EBS',
    register: 'Creare și înregistrare',
    check: 'Mai întâi o verificare',
    take: 'Comparare cu EBS',
    verify: 'Verificare în EBS',
    retire: 'Retragerea celui vechi',
    revoke: 'Revocare în EBS',
  },
  what: {
    authorize:
      'O fereastră de autentificare este deschisă, poate în spatele acesteia. Autentificați-vă ca administrator și apăsați „Permite” (Allow).',
    register: 'EBS creează și înregistrează tokenul de endpoint. De obicei durează câteva secunde.',
    check: 'EBS este întrebat dacă tot ce este necesar este în ordine și ce este înregistrat.',
    take: 'EBS este întrebat dacă a înregistrat această valoare.',
    verify: 'Parametrii companiei din EBS sunt citiți și comparați cu ceea ce ar trebui să fie.',
    retire: 'Cel nou este verificat. EBS îl revocă pe cel vechi, iar apoi valoarea lui este încercată.',
    revoke: 'EBS revocă tokenul de endpoint, iar apoi valoarea lui este încercată.',
  },
  steps: {
    authorize: 'Autentificare și permisiune în EBS',
    register: 'Înregistrat în EBS',
    guide: 'Creat în Cloud Store',
    take: 'Valoare preluată și cunoscută de EBS',
    verify: 'Parametri verificați',
    retire: 'Cel vechi, retras',
    revoke: 'Revocat, iar valoarea lui încercată',
  },
  seconds: (seconds) => `${number(seconds)} s`,
  taken: 'pe răspunderea dumneavoastră',
  status: { done: 'gata', current: 'în curs', waiting: 'încă nu', unknown: 'nu s-a putut verifica' },
}

export const outcome: Texts['outcome'] = {
  denied,
  blocked: 'Încă nu este posibil',
  confirm: 'Verificați dumneavoastră',
  blockedTeach: 'Rezolvați ceea ce este marcat, apoi încercați din nou.',
  confirmTeach:
    'Ceea ce este marcat nu s-a putut verifica de aici. Verificați dumneavoastră; dacă este în regulă, continuați.',
  confirmButton: 'Am verificat: continuare',
  taken: 'Este înregistrat deja altul',
  interrupted: 'Neterminat',
  stopped: {
    no: 'Autentificarea a fost întreruptă.',
    yes: 'Browserul sau rețeaua s-a oprit între timp.',
    unknown: 'Browserul sau rețeaua s-a oprit între timp.',
  },
  finishTeach: '„Finalizare” verifică mai întâi și nu face niciodată același lucru de două ori.',
  abandonTitle: 'Am verificat personal în EBS',
  abandonTeach:
    'Dacă ați verificat în EBS sau în Cloud Store, puteți încheia aici. În EBS nu se schimbă nimic: un token înregistrat acolo rămâne și apare în listă.',
  abandonButton: 'Încheiere fără finalizare',
  failed: 'Nu a reușit',
  finish: 'Finalizare',
  openToken: 'Deschideți-l pe cel înregistrat',
  done: outcomes,
}

export const done: Texts['done'] = {
  match: 'Creat și verificat',
  differs: 'Creat, dar EBS diferă',
  missing: 'Creat, dar EBS încă nu îl arată',
  'nothing-to-compare': 'Creat; nu totul se poate compara',
  unchecked: 'Creat; nu s-a putut verifica acum',
  checkLater: 'Este înregistrat în EBS. Verificați-l mai jos peste puțin timp.',
  addAnother: 'Adăugați altul',
}
