/** In Romanian: every way in which something can fail. Whether anything exists in EBS is said beside it, from the failure itself. */
import type { Texts } from '../en/texts.ts'

const tryAgain = 'Încercați din nou peste puțin timp.'
const tellOperator = 'Contactați administratorul relay-ului și trimiteți-i detaliile de mai jos.'
const signInAgain = 'Autentificați-vă din nou în EBS.'
const updateEither = 'Actualizați extensia sau relay-ul.'
const ourFault = 'Este o problemă a extensiei. Încercați din nou. Dacă se repetă, raportați-o cu detaliile de mai jos.'

export const failures: Texts['failures'] = {
  // the relay's own
  malformed_request: { what: 'Relay-ul a respins cererea ca incorectă.', next: ourFault },
  malformed_json: { what: 'Relay-ul nu a putut interpreta cererea.', next: ourFault },
  invalid_field: { what: 'Relay-ul a respins o valoare din cerere.', next: ourFault },
  unknown_field: {
    what: 'Relay-ul nu cunoaște un câmp pe care îl trimite această versiune a extensiei.',
    next: updateEither,
  },
  https_required: {
    what: 'Adresa relay-ului trebuie să folosească HTTPS.',
    next: 'Introduceți o adresă care începe cu https://.',
  },
  not_found: { what: 'Relay-ul nu oferă această operațiune.', next: updateEither },
  method_not_allowed: { what: 'Relay-ul nu permite această operațiune.', next: updateEither },
  request_timeout: { what: 'Cererea a ajuns prea târziu la relay.', next: tryAgain },
  body_too_large: { what: 'Cererea este prea mare pentru relay.', next: ourFault },
  unsupported_media_type: { what: 'Relay-ul nu acceptă acest tip de conținut.', next: ourFault },
  unsupported_encoding: { what: 'Relay-ul nu acceptă această codificare a conținutului.', next: ourFault },
  expectation_failed: { what: 'Relay-ul nu acceptă antetul Expect al cererii.', next: ourFault },
  rate_limited: {
    what: 'Prea multe cereri.',
    next: 'Așteptați un minut, apoi încercați din nou.',
  },
  headers_too_large: { what: 'Antetele cererii sunt prea mari pentru relay.', next: signInAgain },
  origin_not_allowed: {
    what: 'Relay-ul nu este configurat pentru această extensie.',
    next: 'Cereți administratorului relay-ului să adauge ID-ul acestei extensii în configurație.',
  },
  internal_error: { what: 'Relay-ul a raportat o eroare internă.', next: tellOperator },
  shutting_down: { what: 'Relay-ul este repornit.', next: tryAgain },
  deadline_exceeded: { what: 'Relay-ul nu a mai așteptat răspunsul EBS.', next: tryAgain },
  unknown_environment: { what: 'Acest mediu nu mai este disponibil în relay.', next: 'Selectați alt mediu.' },
  redirect_uri_mismatch: {
    what: 'URI-ul de redirecționare al acestei extensii nu este în configurația relay-ului.',
    next: 'Cereți administratorului relay-ului să îl adauge.',
  },
  invalid_code: { what: 'Codul de autentificare de la EBS are un format neașteptat.', next: signInAgain },
  invalid_code_verifier: {
    what: 'Această autentificare a fost făcută pentru alt relay sau alt browser.',
    next: signInAgain,
  },
  code_invalid: {
    what: 'EBS nu a acceptat autentificarea. A expirat, a fost deja folosită sau era pentru alt relay.',
    next: signInAgain,
  },
  insufficient_scope: {
    what: 'EBS nu a acordat acces acestei aplicații.',
    next: 'Autentificați-vă din nou și selectați „Allow” (Permite) pentru aplicația cerută.',
  },
  relay_client_rejected: {
    what: 'EBS respinge relay-ul. Secretul client (client secret) este greșit sau a expirat.',
    next: tellOperator,
  },
  exchange_outcome_unknown: { what: 'EBS nu a confirmat autentificarea.', next: signInAgain },
  upstream_token_too_large: {
    what: 'EBS a emis un access token prea mare pentru relay.',
    next: tellOperator,
  },
  session_required: { what: 'Nu v-ați autentificat în EBS.', next: 'Autentificați-vă, apoi încercați din nou.' },
  session_invalid: { what: 'Relay-ul nu mai acceptă sesiunea dvs.', next: signInAgain },
  session_expired: { what: 'Sesiunea dvs. a expirat.', next: signInAgain },
  session_revoked: { what: 'EBS a încheiat sesiunea dvs.', next: signInAgain },
  session_for_another_request: { what: 'V-ați autentificat pentru altă operațiune.', next: signInAgain },
  proof_required: { what: 'Cererea nu conținea dovada pentru sesiunea dvs.', next: signInAgain },
  invalid_proof: { what: 'Relay-ul nu a putut verifica dovada pentru sesiunea dvs.', next: signInAgain },
  proof_key_mismatch: { what: 'Sesiunea dvs. aparține altui profil de browser.', next: signInAgain },
  use_dpop_nonce: { what: 'Relay-ul a cerut o dovadă nouă și nu a acceptat-o.', next: tryAgain },
  ebs_unreachable: {
    what: 'Nu se poate stabili conexiunea cu EBS.',
    next: 'Asigurați-vă că EBS Web API funcționează și că relay-ul îl poate accesa, apoi încercați din nou.',
  },
  ebs_tls: {
    what: 'Certificatul EBS nu este de încredere.',
    next: 'Cereți administratorului relay-ului să adauge autoritatea de certificare privată în configurație sau să reînnoiască certificatul.',
  },
  ebs_unavailable: { what: 'EBS nu este disponibil acum.', next: tryAgain },
  ebs_timeout: { what: 'EBS nu a răspuns la timp.', next: tryAgain },
  ebs_busy: {
    what: 'EBS este temporar supraîncărcat.',
    next: 'Așteptați un minut, apoi încercați din nou.',
  },
  ebs_error: {
    what: 'EBS a returnat o eroare.',
    next: 'Încercați din nou. Dacă persistă, verificați jurnalul de evenimente EBS.',
  },
  ebs_invalid_answer: { what: 'Relay-ul nu a putut citi răspunsul de la EBS.', next: tellOperator },
  ebs_forbidden: {
    what: 'Utilizatorul autentificat nu are permisiunea necesară în EBS.',
    next: 'Autentificați-vă ca administrator EBS asociat aplicației.',
  },
  egress_denied: { what: 'Relay-ul nu are permisiunea de a se conecta la adresa EBS.', next: tellOperator },
  unknown_type: { what: 'Acest mediu nu are acest tip de token.', next: 'Selectați alt tip.' },
  type_not_in_scope: { what: 'Autentificarea dvs. nu acoperă acest tip de token.', next: signInAgain },
  registration_guided: {
    what: 'În acest mediu, tokenurile se creează în Cloud Store.',
    next: 'Deschideți fila „Integrations” a abonamentului în Cloud Store.',
  },
  check_failed: {
    what: 'O condiție prealabilă nu este îndeplinită.',
    next: 'Remediați problema, apoi încercați din nou.',
  },
  checks_unconfirmed: {
    what: 'O condiție prealabilă nu a putut fi verificată.',
    next: 'Verificați dvs., apoi continuați.',
  },
  endpoint_exists: {
    what: 'În EBS este înregistrat alt token de acest tip.',
    next: 'Deschideți tokenul înregistrat pentru a-l folosi, înlocui sau revoca.',
  },
  request_conflict: {
    what: 'Această cerere a fost deja folosită pentru altă operațiune.',
    next: 'Începeți din nou cu „Adăugare token”.',
  },
  endpoint_gone: {
    what: 'Tokenul creat de această cerere nu mai este valabil. Este revocat în lista din EBS, sau lipsește din ea și EBS nu îi acceptă valoarea.',
    next: 'Selectați „Reîncercare” pentru a crea unul nou.',
  },
  value_not_told: {
    what: 'EBS a înregistrat tokenul, dar răspunsul cu valoarea lui s-a pierdut, iar EBS nu mai afișează valoarea.',
    next: 'Deschideți tokenul înregistrat, apoi înlocuiți-l sau revocați-l.',
  },
  in_progress: {
    what: 'Această cerere este deja în curs.',
    next: tryAgain,
  },
  outcome_unknown: {
    what: 'EBS nu a confirmat rezultatul.',
    next: 'Selectați „Finalizare”. Se verifică mai întâi EBS, astfel încât nimic nu se face de două ori.',
  },
  // the extension's own
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
    what: 'Adresa relay-ului se termină după numele serverului.',
    next: 'Ștergeți ce urmează.',
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
  relay_invalid_answer: {
    what: 'Serverul de la această adresă nu este un relay compatibil.',
    next: 'Verificați adresa sau actualizați extensia ori relay-ul.',
  },
  permission_missing: {
    what: 'Browserul nu are permisiunea de a accesa această adresă.',
    next: 'Conectați-vă din nou la relay și selectați „Permite” când întreabă browserul.',
  },
  user_denied: {
    what: 'Ați selectat „Deny” (Refuză) în EBS.',
    next: 'Pentru a continua, încercați din nou și selectați „Allow” (Permite).',
  },
  window_closed: {
    what: 'Fereastra de autentificare a fost închisă înainte să selectați „Allow” (Permite) sau „Deny” (Refuză).',
    next: 'Încercați din nou și finalizați autentificarea.',
  },
  authorization_unreachable: {
    what: 'Pagina de autentificare EBS nu a putut fi încărcată.',
    next: 'Fie EBS nu poate fi accesat de pe acest computer, fie acest URI de redirecționare nu este înregistrat în EBS. Cereți unui administrator EBS să îl înregistreze:',
  },
  authorization_refused: { what: 'EBS a refuzat autentificarea.', next: tellOperator },
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
    next: 'Citiți lista din nou. Dacă tokenul este în ea, revocați-l.',
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
    next: 'EBS nu este afectat. Creați un token nou sau restaurați o copie de rezervă.',
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
    what: 'Acest format nu poate conține în siguranță valoarea sau adresa. Programele ar citi greșit unul dintre caractere.',
    next: 'Transmiteți-o ca JSON sau ca antet HTTP.',
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
    next: 'Actualizați extensia, apoi încercați din nou. Seiful rămâne așa cum este.',
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
