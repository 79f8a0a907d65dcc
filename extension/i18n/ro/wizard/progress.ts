/** In Romanian: texts of the wizard while it works, and at its end. */

import type { Texts } from '../../en/texts.ts'
import { number } from '../../plural.ts'
import { denied, outcomes } from './life.ts'

export const progress: Texts['progress'] = {
  titles: {
    authorize: 'Autorizare în EBS',
    register: 'Creare și înregistrare',
    check: 'Verificare condiții prealabile',
    importing: 'Comparare cu EBS',
    verify: 'Verificare în EBS',
    retire: 'Revocare token vechi',
    revoke: 'Revocare în EBS',
  },
  what: {
    authorize:
      'Fereastra de autentificare este deschisă, poate în spatele acestei ferestre. Autentificați-vă ca administrator și selectați „Allow” (Permite).',
    register: 'EBS creează și înregistrează tokenul. De obicei durează câteva secunde.',
    check: 'Se verifică în EBS condițiile prealabile și tokenurile înregistrate.',
    importing: 'Se verifică dacă această valoare este înregistrată în EBS.',
    verify: 'Se compară parametrii companiei din EBS cu valorile așteptate.',
    retire: 'Tokenul nou este confirmat. Se revocă cel vechi, apoi i se testează valoarea.',
    revoke: 'Se revocă tokenul, apoi i se testează valoarea.',
  },
  steps: {
    authorize: 'Autorizat în EBS',
    register: 'Înregistrat în EBS',
    guide: 'Creat în Cloud Store',
    importing: 'Valoare confirmată de EBS',
    verify: 'Parametri confirmați',
    retire: 'Token vechi revocat',
    revoke: 'Revocat, valoare testată',
  },
  seconds: (seconds) => `${number(seconds)} s`,
  takenOn: 'confirmat de dvs.',
  status: { done: 'gata', current: 'în curs', waiting: 'încă nu', unknown: 'nu s-a putut verifica' },
}

export const outcome: Texts['outcome'] = {
  denied,
  blocked: 'Condiții prealabile neîndeplinite',
  confirm: 'Verificați dvs. aceste elemente',
  blockedTeach: 'Remediați elementele marcate, apoi încercați din nou.',
  confirmTeach: 'Elementele marcate nu au putut fi verificate automat. Dacă sunt corecte, continuați.',
  confirmButton: 'Am verificat, continui',
  'already-registered': 'Un token de acest tip este deja înregistrat',
  interrupted: 'Nefinalizat',
  stopped: {
    no: 'Autentificarea a fost întreruptă.',
    yes: 'Operațiunea a fost întreruptă de browser sau de rețea.',
    unknown: 'Operațiunea a fost întreruptă de browser sau de rețea.',
  },
  finishTeach: '„Finalizare” verifică mai întâi EBS, astfel încât nimic nu se face de două ori.',
  abandonTitle: 'Ați verificat deja în EBS?',
  abandonTeach:
    'Dacă ați verificat în EBS sau în Cloud Store, puteți încheia operațiunea aici. În EBS nu se schimbă nimic. Un token înregistrat acolo rămâne înregistrat și apare în listă.',
  abandonButton: 'Încheiere fără finalizare',
  failed: 'Operațiunea a eșuat',
  finish: 'Finalizare',
  openToken: 'Deschidere token înregistrat',
  done: outcomes,
}

export const done: Texts['done'] = {
  match: 'Creat și confirmat în EBS',
  differs: 'Creat, dar un parametru din EBS nu corespunde',
  missing: 'Creat, dar parametrul din EBS este încă gol',
  'nothing-to-compare': 'Creat și confirmat parțial',
  unchecked: 'Creat, dar încă neconfirmat',
  checkLater: 'Tokenul este înregistrat în EBS. Verificați-l din nou peste puțin timp.',
  addAnother: 'Adăugare alt token',
}
