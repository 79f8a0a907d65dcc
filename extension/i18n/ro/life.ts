/** In Romanian: replacing and revoking an endpoint token, and what becomes of it. */
import type { Texts } from '../en/texts.ts'

export const outcomes: Texts['outcome']['done'] = {
  create: {
    no: 'Nu s-a creat nimic în EBS.',
    yes: 'Este înregistrat în EBS.',
    unknown: 'Este posibil ca EBS să îl fi înregistrat.',
  },
  replace: {
    no: 'Nu s-a schimbat nimic în EBS: cel vechi este în continuare înregistrat.',
    yes: 'Cel nou este înregistrat și păstrat aici. Rămâne de verificat, iar cel vechi de retras.',
    unknown: 'Este posibil ca EBS să îl fi înregistrat pe cel nou.',
  },
  revoke: {
    no: 'Nu s-a schimbat nimic în EBS: este în continuare înregistrat.',
    yes: 'EBS l-a revocat.',
    unknown: 'Este posibil ca EBS să îl fi revocat.',
  },
}

export const denied: Texts['outcome']['denied'] = {
  create: 'Nu s-a creat nimic',
  replace: 'Nu s-a înlocuit nimic',
  revoke: 'Nu s-a revocat nimic',
}

export const underWay: Texts['list']['underWay'] = {
  create: 'se creează',
  replace: 'se înlocuiește',
  revoke: 'se revocă',
}

export const life: Texts['life'] = {
  change: 'Înlocuire sau revocare',
  replace: 'Înlocuire…',
  revoke: 'Revocare…',
  guided:
    'Unde nu este publicat un apel pentru aceasta, sunteți îndrumat prin Cloud Store, iar apoi este întrebat EBS.',
  replaceTitle: 'Înlocuire',
  replaceTeach: 'Se creează și se verifică un nou token de endpoint de același tip; abia apoi este retras cel vechi.',
  replaceOne:
    'EBS păstrează un singur token de endpoint pe tip: cel vechi nu mai funcționează, de obicei, de îndată ce este înregistrat cel nou. Puneți imediat după aceea noua valoare în aplicație.',
  replaceSeveral:
    'Cel vechi funcționează până când este verificat cel nou, apoi este revocat. Puneți imediat după aceea noua valoare în aplicație.',
  replaced: 'Înlocuit și verificat',
  replacedNext: 'Aplicația are nevoie de noua valoare: EBS nu o mai acceptă pe cea veche.',
  replacedOpen: 'Aplicația are nevoie de noua valoare.',
  revokeTitle: 'Revocare',
  revokeTeach:
    'EBS revocă imediat acest token de endpoint, iar apoi valoarea lui este încercată. Aplicația care îl folosește nu se mai poate conecta la EBS.',
  revokeForGood: 'Acțiunea nu poate fi anulată: un nou token de endpoint are altă valoare.',
  revokeProduction: (environment) => `Acesta este mediul de producție: ${environment}.`,
  typeToRevoke: (name) => `Tastați „${name}”`,
  orHold: 'Sau țineți apăsat butonul două secunde.',
  holding: 'Țineți apăsat în continuare…',
  revokeButton: 'Revocare în EBS',
  revoked: 'Revocat',
  revokedTested: 'EBS nu îi mai acceptă valoarea: aceasta a fost încercată. Istoricul rămâne aici.',
  revokedUntested:
    'EBS a confirmat revocarea. Valoarea nu se află pe acest computer, deci nu a fost încercată. Istoricul rămâne aici.',
  unconfirmed: {
    'still-accepted': {
      title: 'Încă acceptat',
      what: 'EBS acceptă în continuare valoarea. Cine o are se poate conecta încă la EBS. Valoarea este păstrată aici.',
      old: 'EBS acceptă în continuare vechea valoare. Cine o are se poate conecta încă la EBS. Vechea valoare este păstrată aici.',
    },
    'not-seen': {
      title: 'Neconfirmat',
      what: 'EBS nu arată acest token de endpoint și nimic nu dovedește că valoarea lui nu mai funcționează. Valoarea este păstrată aici.',
      old: 'EBS nu arată vechiul token de endpoint și nimic nu dovedește că valoarea lui nu mai funcționează. Vechea valoare este păstrată aici.',
    },
  },
  leftAtEbs:
    'Eliminați tokenul de endpoint în Cloud Store sau în EBS, apoi revocați-l din nou aici: valoarea lui este încercată din nou. Dacă EBS o acceptă în continuare, întrebați furnizorul.',
  leftInPortal:
    'Eliminați tokenul de endpoint în Cloud Store, apoi revocați-l din nou aici: valoarea lui este încercată din nou. Dacă EBS o acceptă în continuare, întrebați furnizorul.',
  retiredRevoked: (when) => `Revocat la ${when}. Valoarea lui nu este păstrată.`,
  retiredReplaced: (when) => `Înlocuit la ${when}. Valoarea lui nu este păstrată.`,
  openSuccessor: 'Deschideți-l pe cel nou',
  notHere:
    'EBS îl listează, iar valoarea nu se află pe acest computer. Verificările compară ceea ce listează EBS cu parametrul companiei. Cu valoarea, se poate testa și conexiunea.',
  damaged:
    'Înregistrarea este deteriorată și nu se deschide. EBS nu este afectat: lipiți valoarea sau restaurați o copie de rezervă.',
  take: 'Lipiți valoarea',
  takeHelp: 'Se păstrează numai dacă este valoarea înregistrată în EBS.',
  takeButton: 'Verificare și păstrare',
  gone: 'EBS nu listează acest token de endpoint. Este posibil să fi fost revocat sau înlocuit din altă parte. Testați conexiunea pentru a vedea dacă EBS îi mai acceptă valoarea. Dacă nu îl mai folosește nimeni, scoateți-l din listă.',
  goneRow: 'nelistat de EBS',
  removeTeach:
    'În EBS nu se schimbă nimic. Valoarea și istoricul rămân pe acest computer, iar tokenul de endpoint poate fi pus la loc în listă.',
  remove: 'Scoatere din listă',
  removedOn: (when) =>
    `Scos din listă la ${when}: EBS nu îl lista. Valoarea lui este păstrată pe acest computer, dar nu și în copiile de rezervă noi.`,
  putBack: 'Punere la loc în listă',
}
