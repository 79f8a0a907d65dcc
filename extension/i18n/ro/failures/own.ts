/** In Romanian: the extension's own failures. Whether anything exists in EBS is said beside each, from the failure itself. */
import type { ownFailures as en } from '../../en/failures/own.ts'
import { ourFault, signInAgain, tellOperator } from './next-steps.ts'

export const ownFailures: typeof en = {
  relay_not_connected: {
    what: 'Extensia nu este conectată la un relay.',
    next: 'Introduceți adresa relay-ului primită de la administratorul IT.',
  },
  relay_address_invalid: {
    what: 'Aceasta nu este adresa unui relay.',
    next: 'Introduceți adresa întreagă, care începe cu https://.',
  },
  relay_address_credentials: {
    what: 'Adresa relay-ului nu trebuie să conțină nume de utilizator sau parolă.',
    next: 'Introduceți adresa fără ele.',
  },
  relay_address_path: {
    what: 'Adresa relay-ului nu trebuie să conțină o cale.',
    next: 'Ștergeți tot ce urmează după numele serverului, în afară de port, dacă există.',
  },
  relay_not_agreed: {
    what: 'Nu ați permis încă acestui relay să folosească acest mediu.',
    next: 'Deschideți panoul lateral. Acolo vedeți ce ar primi relay-ul și vi se cere decizia.',
  },
  relay_unreachable: {
    what: 'Nu se poate stabili conexiunea cu relay-ul.',
    next: 'Verificați adresa, conexiunea la rețea și starea relay-ului, apoi încercați din nou.',
  },
  relay_foreign: {
    what: 'Serverul de la această adresă nu este un relay.',
    next: 'Verificați adresa împreună cu administratorul IT.',
  },
  relay_outdated: {
    what: 'Acest relay este prea vechi pentru această versiune a extensiei.',
    next: 'Cereți administratorului relay-ului să îl actualizeze.',
  },
  extension_outdated: {
    what: 'Această extensie este prea veche pentru relay.',
    next: 'Actualizați extensia în browser.',
  },
  relay_invalid_answer: {
    what: 'Serverul de la această adresă nu este un relay compatibil.',
    next: 'Verificați adresa sau actualizați extensia ori relay-ul.',
  },
  permission_missing: {
    what: 'Browserul nu are permisiunea de a accesa această adresă.',
    next: 'Conectați-vă din nou la relay și selectați „Permite” când întreabă browserul.',
  },
  user_denied: {
    what: 'Ați selectat „Deny” (Refuză) în fereastra de autentificare.',
    next: 'Pentru a continua, încercați din nou și selectați „Allow” (Permite).',
  },
  window_closed: {
    what: 'Fereastra de autentificare a fost închisă înainte să selectați „Allow” (Permite) sau „Deny” (Refuză).',
    next: 'Încercați din nou și finalizați autentificarea.',
  },
  authorization_unreachable: {
    what: 'Pagina de autentificare nu a putut fi încărcată.',
    next: 'Fie pagina nu poate fi accesată de pe acest computer, fie acest URI de redirecționare nu este înregistrat în EBS. Cereți unui administrator EBS să îl înregistreze:',
  },
  authorization_refused: { what: 'Autentificarea a fost refuzată.', next: tellOperator },
  authorization_invalid: {
    what: 'Răspunsul la autentificare nu corespundea acestei cereri și a fost ignorat.',
    next: signInAgain,
  },
  sign_in_required: { what: 'Nu v-ați autentificat în EBS.', next: 'Autentificați-vă, apoi încercați din nou.' },
  busy: {
    what: 'Altă operațiune nu este finalizată.',
    next: 'Finalizați-o mai întâi. O găsiți deasupra listei.',
  },
  not_verified: {
    what: 'Noul token nu a putut fi confirmat în EBS. Cel vechi a fost păstrat.',
    next: 'Selectați „Finalizare” pentru o nouă verificare. Ambele tokenuri rămân în listă.',
  },
  unknown_token: { what: 'Acest token nu mai este pe acest computer.', next: 'Întoarceți-vă la listă.' },
  value_differs: {
    what: 'Această valoare nu corespunde tokenului înregistrat în EBS. Nu a fost salvată.',
    next: 'Copiați întreaga valoare, fără întreruperi de rând, de acolo unde a fost creat tokenul, și lipiți-o din nou.',
  },
  still_listed: {
    what: 'Acest token este în lista din EBS sau lista nu a fost citită încă.',
    next: 'Selectați „Verificarea tuturor” în listă. Dacă tokenul este în lista din EBS, revocați-l.',
  },
  still_registered: {
    what: 'Acest token este încă în lista din EBS.',
    next: 'Ștergeți-l din Cloud Store, apoi verificați din nou. Actualizarea listei din EBS poate dura circa un minut.',
  },
  value_not_here: {
    what: 'Valoarea acestui token nu se află pe acest computer.',
    next: 'Copiați valoarea pe computerul pe care a fost creat tokenul.',
  },
  record_damaged: {
    what: 'Datele salvate ale acestui token sunt deteriorate și nu pot fi deschise.',
    next: 'EBS nu este afectat. Lipiți din nou valoarea în pagina tokenului sau restaurați o copie de rezervă.',
  },
  vault_locked: { what: 'Seiful este blocat.', next: 'Deblocați-l în panoul lateral.' },
  passphrase_wrong: {
    what: 'Fraza de acces este greșită.',
    next: 'Verificați limba tastaturii și Caps Lock.',
  },
  passphrase_too_soon: {
    what: 'Prea multe încercări greșite.',
    next: 'Așteptați timpul afișat, apoi încercați din nou.',
  },
  passphrase_set: { what: 'Seiful are deja o frază de acces.', next: 'Schimbați-o din setări.' },
  passphrase_removed: {
    what: 'Seiful nu mai are frază de acces.',
    next: 'A fost eliminată într-o altă fereastră. Puteți seta una nouă în setări.',
  },
  being_replaced: {
    what: 'Acest token este deja în curs de înlocuire.',
    next: 'Deschideți pagina lui. Ea arată tokenul nou și ce mai este de făcut.',
  },
  backup_invalid: {
    what: 'Acest fișier nu este o copie de rezervă a acestei extensii sau este incomplet.',
    next: 'Alegeți alt fișier.',
  },
  backup_too_large: {
    what: 'Acest fișier este prea mare pentru o copie de rezervă a acestei extensii.',
    next: 'Alegeți alt fișier.',
  },
  backup_newer: {
    what: 'Această copie de rezervă a fost făcută de o versiune mai nouă a extensiei.',
    next: 'Actualizați extensia, apoi restaurați-o.',
  },
  table_unreadable: {
    what: 'Tokenurile din acest tabel nu pot fi citite.',
    next: 'Folosiți CSV, JSON sau celule copiate dintr-o foaie de calcul. Primul rând trebuie să conțină numele coloanelor, iar una dintre ele trebuie să fie „valoare”.',
  },
  table_too_large: {
    what: 'Tabelul este prea mare.',
    next: 'Împărțiți-l în părți de cel mult 5.000 de rânduri.',
  },
  format_unsafe: {
    what: 'Acest format nu poate conține în siguranță valoarea sau adresa. Un program ar putea citi greșit unul dintre caractere.',
    next: 'Transmiteți valoarea ca JSON sau ca antet HTTP.',
  },
  clipboard_failed: {
    what: 'Browserul a blocat copierea în clipboard.',
    next: 'Faceți clic în panou și încercați din nou sau afișați valoarea și copiați-o manual.',
  },
  production_unconfirmed: {
    what: 'Modificările într-un mediu de producție (live) trebuie confirmate.',
    next: 'Bifați caseta de sub tip sau începeți din nou din listă.',
  },
  passphrase_required: {
    what: 'Organizația dvs. cere mai întâi o frază de acces.',
    next: 'Setați una în setări, la „Protecția seifului”, apoi continuați.',
  },
  set_by_policy: {
    what: 'Gestionat de organizația dvs.',
    next: 'Contactați administratorul browserului.',
  },
  vault_failed: {
    what: 'Browserul nu a putut citi sau scrie seiful.',
    next: 'Închideți browserul, deschideți-l din nou, apoi încercați iar.',
  },
  vault_full: {
    what: 'Browserul nu mai are spațiu pentru a scrie seiful.',
    next: 'Eliberați spațiu pe disc, apoi încercați din nou.',
  },
  vault_newer: {
    what: 'Acest seif a fost creat de o versiune mai nouă a extensiei.',
    next: 'Actualizați extensia, apoi încercați din nou. Seiful rămâne neschimbat.',
  },
  vault_erased: {
    what: 'Seiful a fost șters înainte să sosească tokenul, așa că valoarea lui nu a fost salvată.',
    next: 'Este posibil ca EBS să fi înregistrat tokenul. Autentificați-vă ca să îl vedeți în listă și revocați-l dacă nu aveți nevoie de el.',
  },
  sample_only: {
    what: 'Această acțiune nu este posibilă cu date demonstrative.',
    next: 'Conectați-vă mai întâi la relay-ul dvs.',
  },
  message_refused: { what: 'Această acțiune nu este disponibilă pe această pagină.', next: 'Folosiți panoul lateral.' },
  invalid_message: {
    what: 'Extensia a fost actualizată în timp ce această pagină era deschisă.',
    next: 'Închideți-o și deschideți-o din nou.',
  },
  unexpected: { what: 'Eroare neașteptată.', next: ourFault },
}
