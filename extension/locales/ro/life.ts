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
    yes: 'EBS nu îl mai are.',
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
    'EBS păstrează o singură valoare pe tip: cel vechi nu mai funcționează de îndată ce este înregistrat cel nou. Puneți imediat după aceea noua valoare în aplicație.',
  replaceSeveral:
    'Cel vechi funcționează până când este verificat cel nou, apoi este revocat. Puneți imediat după aceea noua valoare în aplicație.',
  replaced: 'Înlocuit și verificat; cel vechi este retras',
  replacedNext: 'Aplicația are nevoie de noua valoare: cel vechi nu mai funcționează.',
  revokeTitle: 'Revocare',
  revokeTeach:
    'EBS șterge imediat acest token de endpoint. Aplicația care îl folosește nu se mai poate conecta la EBS.',
  revokeForGood: 'Acțiunea nu poate fi anulată: un nou token de endpoint are altă valoare.',
  revokeProduction: (environment) => `Acesta este mediul de producție: ${environment}.`,
  typeToRevoke: (name) => `Tastați „${name}”`,
  orHold: 'Sau țineți apăsat butonul două secunde.',
  holding: 'Țineți apăsat în continuare…',
  revokeButton: 'Revocare în EBS',
  revoked: 'Revocat',
  revokedTeach: 'EBS a fost întrebat din nou și nu îl mai are. Istoricul său rămâne aici.',
  retiredRevoked: (when) => `Revocat la ${when}. EBS nu îl mai are, iar valoarea lui nu este păstrată.`,
  retiredReplaced: (when) => `Înlocuit la ${when}. EBS nu îl mai are, iar valoarea lui nu este păstrată.`,
  openSuccessor: 'Deschideți-l pe cel nou',
  notHere:
    'Înregistrat în EBS; valoarea nu se află pe acest computer. Poate fi verificat parțial, înlocuit sau revocat; cu valoarea, se poate face și restul.',
  damaged:
    'Înregistrarea este deteriorată și nu se deschide. EBS nu este afectat: lipiți valoarea sau restaurați o copie de rezervă.',
  take: 'Lipiți valoarea',
  takeHelp: 'Se păstrează numai dacă este valoarea înregistrată în EBS.',
  takeButton: 'Verificare și păstrare',
  gone: 'EBS nu mai are acest token de endpoint: a fost revocat sau înlocuit din altă parte.',
  goneRow: 'nu mai este înregistrat',
}
