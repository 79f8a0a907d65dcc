/** In Romanian: replacing and revoking a token, and the results. */
import type { Texts } from '../../en/texts.ts'

export const outcomes: Texts['outcome']['done'] = {
  create: {
    no: 'Nu s-a creat nimic în EBS.',
    yes: 'Tokenul este înregistrat în EBS.',
    unknown: 'Este posibil ca EBS să fi înregistrat tokenul.',
  },
  replace: {
    no: 'Nu s-a schimbat nimic în EBS. Tokenul vechi este în continuare înregistrat.',
    yes: 'Tokenul nou este înregistrat și salvat. Mai trebuie confirmat, iar cel vechi revocat.',
    unknown: 'Este posibil ca EBS să fi înregistrat tokenul nou.',
  },
  revoke: {
    no: 'Nu s-a schimbat nimic în EBS. Tokenul este în continuare înregistrat.',
    yes: 'EBS a revocat tokenul.',
    unknown: 'Este posibil ca EBS să fi revocat tokenul.',
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
    'În acest mediu, înlocuiți sau revocați tokenuri în Cloud Store. Extensia vă îndrumă acolo și verifică rezultatul.',
  replaceTitle: 'Înlocuire',
  replaceTeach: 'Se creează și se confirmă un token nou de același tip.',
  replaceOne:
    'EBS păstrează un singur token de fiecare tip. De obicei, tokenul vechi nu mai funcționează de îndată ce este înregistrat cel nou. Actualizați aplicația imediat după aceea.',
  replaceSeveral:
    'Ambele tokenuri funcționează până când îl revocați pe cel vechi. Mai întâi transmiteți noua valoare integratorului, apoi revocați tokenul vechi când aplicația o folosește pe cea nouă.',
  replaced: 'Înlocuit și confirmat',
  replacedNext: 'Actualizați acum aplicația cu noua valoare. Tokenul vechi nu mai este valabil.',
  replacedOpen: 'Actualizați acum aplicația cu noua valoare.',
  revokeTitle: 'Revocare',
  revokeTeach:
    'EBS revocă imediat acest token, iar extensia îi testează apoi valoarea. Aplicația care îl folosește nu se mai poate conecta.',
  revokeForGood: 'Acțiunea este ireversibilă. Un token nou are altă valoare.',
  revokeProduction: (environment) => `„${environment}” este un mediu de producție (live).`,
  typeToRevoke: (name) => `Tastați „${name}”`,
  orHold: 'Sau țineți apăsat butonul două secunde.',
  holding: 'Țineți apăsat în continuare…',
  revokeButton: 'Revocare în EBS',
  revoked: 'Revocat',
  revokedTested: 'EBS a respins valoarea acestui token la un test de conexiune. Istoricul tokenului este stocat aici.',
  revokedUntested:
    'EBS a confirmat revocarea. Valoarea nu se află pe acest computer, deci nu a fost testată. Istoricul tokenului este stocat aici.',
  unconfirmed: {
    'still-accepted': {
      title: 'Încă acceptat',
      what: 'EBS acceptă în continuare valoarea. Cine o are se poate conecta încă la EBS. Valoarea este stocată aici.',
      old: 'EBS acceptă în continuare vechea valoare. Cine o are se poate conecta încă la EBS. Vechea valoare este stocată aici.',
    },
    'not-seen': {
      title: 'Neconfirmat',
      what: 'Tokenul nu este în lista din EBS, dar valoarea lui ar putea funcționa încă. Valoarea este stocată aici.',
      old: 'Tokenul vechi nu este în lista din EBS, dar valoarea lui ar putea funcționa încă. Vechea valoare este stocată aici.',
    },
  },
  leftAtEbs:
    'Ștergeți tokenul cu această valoare din Cloud Store sau din EBS, apoi revocați-l din nou aici. Valoarea lui se testează din nou. Dacă EBS o acceptă în continuare, contactați Entersoft.',
  leftInPortal:
    'Ștergeți tokenul cu această valoare din Cloud Store, apoi revocați-l din nou aici. Valoarea lui se testează din nou. Dacă EBS o acceptă în continuare, contactați Entersoft.',
  retiredRevoked: (when) => `Revocat la ${when}. Valoarea lui a fost ștearsă de pe acest computer.`,
  retiredReplaced: (when) => `Înlocuit la ${when}. Valoarea lui a fost ștearsă de pe acest computer.`,
  openSuccessor: 'Deschidere token nou',
  notHere:
    'Tokenul este în lista din EBS, dar valoarea lui nu se află pe acest computer. La verificare, tokenul din listă se compară cu parametrul companiei. Lipiți valoarea pentru a testa și conexiunea.',
  damaged:
    'Datele salvate ale tokenului sunt deteriorate și nu pot fi deschise. EBS nu este afectat. Lipiți din nou valoarea sau restaurați o copie de rezervă.',
  take: 'Lipire valoare',
  takeHelp: 'Se salvează numai dacă este valoarea tokenului înregistrat în EBS.',
  unusual:
    'Nu seamănă cu valorile pe care EBS le-a dat până acum. Asigurați-vă că ați copiat valoarea în întregime. O puteți totuși verifica.',
  takeButton: 'Verificare și salvare',
  gone: 'Tokenul nu este în lista din EBS. Este posibil să fi fost revocat sau înlocuit din altă parte. Testați conexiunea pentru a vedea dacă EBS îi mai acceptă valoarea. Dacă nu îl mai folosește nimeni, scoateți-l din listă.',
  goneRow: 'nu este în lista din EBS',
  removeTeach:
    'În EBS nu se schimbă nimic. Valoarea și istoricul rămân pe acest computer, iar tokenul poate fi readus în listă.',
  remove: 'Scoatere din listă',
  removedOn: (when) =>
    `Scos din listă la ${when}, deoarece nu era în lista din EBS. Valoarea lui este stocată pe acest computer, dar nu și în copiile de rezervă noi.`,
  putBack: 'Readucere în listă',
}
