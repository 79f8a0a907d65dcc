/** In Romanian: every way in which something can fail. Whether anything exists in EBS is said beside it, from the failure itself. */
import type { Texts } from '../en/texts.ts'

const tryAgain = 'Încercați din nou peste puțin timp.'
const tellOperator = 'Anunțați pe cel care administrează relay-ul; detaliile de mai jos ajută.'
const signInAgain = 'Autentificați-vă din nou în EBS.'
const updateEither = 'Actualizați extensia sau relay-ul.'
const ourFault = 'Este o eroare a extensiei. Încercați din nou; dacă persistă, raportați-o cu detaliile de mai jos.'
/** Which of them it was, the details say. */
const unreadable = { what: 'Relay-ul nu a putut citi cererea.', next: ourFault }
const otherVersion = { what: 'Relay-ul nu primește această cerere.', next: updateEither }

export const failures: Texts['failures'] = {
  // the relay's own
  malformed_request: unreadable,
  malformed_json: unreadable,
  invalid_field: unreadable,
  unknown_field: otherVersion,
  https_required: {
    what: 'Această adresă nu este protejată.',
    next: 'Folosiți o adresă care începe cu https://.',
  },
  not_found: otherVersion,
  method_not_allowed: otherVersion,
  request_timeout: { what: 'Cererea a ajuns prea târziu la relay.', next: tryAgain },
  body_too_large: unreadable,
  unsupported_media_type: unreadable,
  unsupported_encoding: unreadable,
  expectation_failed: unreadable,
  rate_limited: {
    what: 'Au fost prea multe cereri într-un timp scurt.',
    next: 'Așteptați un minut, apoi încercați din nou.',
  },
  headers_too_large: { ...unreadable, next: signInAgain },
  origin_not_allowed: {
    what: 'Relay-ul nu deservește această extensie.',
    next: 'Cel care administrează relay-ul adaugă ID-ul acestei extensii în configurația lui.',
  },
  internal_error: { what: 'Relay-ul a dat eroare.', next: tellOperator },
  shutting_down: { what: 'Relay-ul este repornit.', next: tryAgain },
  deadline_exceeded: { what: 'EBS nu a răspuns la timp.', next: tryAgain },
  unknown_environment: { what: 'Relay-ul nu mai are acest mediu.', next: 'Alegeți altul.' },
  redirect_uri_mismatch: {
    what: 'Relay-ul nu cunoaște URI-ul de redirecționare al acestei extensii.',
    next: 'Cel care administrează relay-ul îl adaugă în configurație.',
  },
  invalid_code: { what: 'Autentificarea nu a putut fi încheiată.', next: signInAgain },
  invalid_code_verifier: { what: 'Autentificarea nu a putut fi încheiată.', next: signInAgain },
  code_invalid: {
    what: 'EBS nu a acceptat autentificarea: fusese deja folosită, a durat prea mult sau era pentru alt relay.',
    next: signInAgain,
  },
  insufficient_scope: {
    what: 'EBS nu a permis această aplicație.',
    next: 'Autentificați-vă din nou și apăsați „Permite” (Allow) pentru aplicația cerută.',
  },
  relay_client_rejected: {
    what: 'EBS nu acceptă relay-ul: secretul lui de client este greșit sau a expirat.',
    next: tellOperator,
  },
  exchange_outcome_unknown: { what: 'Autentificarea nu a putut fi încheiată.', next: signInAgain },
  upstream_token_too_large: {
    what: 'Tokenul dat de EBS este prea mare pentru a fi transportat.',
    next: tellOperator,
  },
  session_required: { what: 'Nu sunteți autentificat în EBS.', next: 'Autentificați-vă, apoi încercați din nou.' },
  session_invalid: { what: 'Sesiunea a expirat.', next: signInAgain },
  session_expired: { what: 'Sesiunea a expirat.', next: signInAgain },
  session_revoked: { what: 'EBS a încheiat sesiunea dumneavoastră.', next: signInAgain },
  session_for_another_request: { what: 'Această autentificare era pentru altceva.', next: signInAgain },
  proof_required: { what: 'Relay-ul nu a putut constata că sesiunea este a dumneavoastră.', next: signInAgain },
  invalid_proof: { what: 'Relay-ul nu a putut constata că sesiunea este a dumneavoastră.', next: signInAgain },
  proof_key_mismatch: { what: 'Relay-ul nu a putut constata că sesiunea este a dumneavoastră.', next: signInAgain },
  use_dpop_nonce: { what: 'Relay-ul nu a putut constata că sesiunea este a dumneavoastră.', next: tryAgain },
  ebs_unreachable: {
    what: 'EBS nu poate fi accesat.',
    next: 'Verificați că EBS Web API funcționează și că relay-ul are acces la el, apoi încercați din nou.',
  },
  ebs_tls: {
    what: 'Certificatul EBS nu este de încredere.',
    next: 'Cel care administrează relay-ul trece autoritatea privată în configurație sau reînnoiește certificatul.',
  },
  ebs_unavailable: { what: 'EBS nu este disponibil acum.', next: tryAgain },
  ebs_timeout: { what: 'EBS nu a răspuns la timp.', next: tryAgain },
  ebs_busy: {
    what: 'EBS este ocupat și cere răbdare.',
    next: 'Așteptați un minut, apoi încercați din nou.',
  },
  ebs_error: {
    what: 'EBS a dat eroare.',
    next: 'Încercați din nou; dacă persistă, uitați-vă în jurnalul de evenimente EBS.',
  },
  ebs_invalid_answer: { what: 'EBS a dat un răspuns care nu poate fi citit.', next: tellOperator },
  ebs_forbidden: {
    what: 'EBS nu permite acest lucru utilizatorului autentificat.',
    next: 'Autentificați-vă ca administrator EBS asociat aplicației.',
  },
  egress_denied: { what: 'Relay-ul nu are voie să acceseze adresa EBS.', next: tellOperator },
  unknown_type: { what: 'Acest mediu nu are un astfel de tip de endpoint.', next: 'Alegeți alt tip.' },
  type_not_in_scope: { what: 'Această autentificare era pentru altceva.', next: signInAgain },
  registration_guided: {
    what: 'Aici, tokenurile de endpoint se creează chiar în Cloud Store.',
    next: 'Deschideți fila „Integrations” a abonamentului în Cloud Store.',
  },
  check_failed: {
    what: 'Lipsește ceva ce este necesar mai întâi.',
    next: 'Rezolvați, apoi încercați din nou.',
  },
  checks_unconfirmed: {
    what: 'Ceva nu a putut fi verificat.',
    next: 'Verificați dumneavoastră, apoi continuați.',
  },
  endpoint_exists: {
    what: 'În EBS este înregistrat alt token de endpoint de acest tip.',
    next: 'Deschideți-l pe cel înregistrat: acolo poate fi folosit, înlocuit sau revocat.',
  },
  request_conflict: {
    what: 'Această cerere a fost folosită pentru altceva.',
    next: 'Începeți din nou cu „Adăugare token”.',
  },
  endpoint_gone: {
    what: 'Tokenul de endpoint al acestei cereri nu mai există în EBS: EBS îl listează ca revocat sau nici nu îl listează, nici nu îi acceptă valoarea.',
    next: 'Nu mai este nimic deschis. „Încercați din nou” creează unul nou.',
  },
  value_not_told: {
    what: 'EBS a înregistrat tokenul de endpoint, dar valoarea lui era într-un răspuns care s-a pierdut, iar EBS nu o mai comunică.',
    next: 'Deschideți-l pe cel înregistrat: înlocuiți-l cu unul cu valoare nouă sau revocați-l.',
  },
  in_progress: {
    what: 'Aceeași cerere este deja în lucru.',
    next: tryAgain,
  },
  outcome_unknown: {
    what: 'EBS nu a spus dacă s-a făcut.',
    next: 'Apăsați „Finalizare”: verifică mai întâi și nu face niciodată același lucru de două ori.',
  },
  // the extension's own
  relay_not_connected: {
    what: 'Extensia nu este conectată la un relay.',
    next: 'Introduceți adresa primită de la administratorul dumneavoastră.',
  },
  relay_address_invalid: {
    what: 'Aceasta nu este adresa unui relay.',
    next: 'Introduceți adresa întreagă, care începe cu https://.',
  },
  relay_not_agreed: {
    what: 'Nu ați fost de acord ca acest relay să primească ceea ce aparține acestui mediu.',
    next: 'Deschideți panoul lateral: acolo scrie ce s-ar trimite și vi se cere acordul.',
  },
  relay_unreachable: {
    what: 'Relay-ul nu poate fi accesat.',
    next: 'Verificați că sunteți online și că relay-ul funcționează, apoi încercați din nou.',
  },
  relay_invalid_answer: {
    what: 'Ceea ce răspunde la această adresă nu este un relay de această versiune.',
    next: 'Verificați adresa sau actualizați extensia ori relay-ul.',
  },
  permission_missing: {
    what: 'Browserul nu a primit permisiunea de a accesa această adresă.',
    next: 'Conectați-vă din nou la relay și apăsați „Permite” când întreabă browserul.',
  },
  user_denied: {
    what: 'Ați apăsat „Refuză” (Deny) în EBS.',
    next: 'Pentru a continua totuși, încercați din nou și apăsați „Permite” (Allow).',
  },
  window_closed: {
    what: 'Fereastra de autentificare a fost închisă înainte să apăsați „Permite” (Allow) sau „Refuză” (Deny).',
    next: 'Încercați din nou și terminați în fereastră.',
  },
  authorization_unreachable: {
    what: 'Pagina de autentificare EBS nu a putut fi încărcată.',
    next: 'Fie EBS nu poate fi accesat de pe acest computer, fie acest URI de redirecționare nu este înregistrat acolo; îl înregistrează un administrator EBS:',
  },
  authorization_refused: { what: 'EBS a refuzat autentificarea.', next: tellOperator },
  authorization_invalid: {
    what: 'Răspunsul la autentificare nu era pentru noi, așa că a fost ignorat.',
    next: signInAgain,
  },
  sign_in_required: { what: 'Nu sunteți autentificat în EBS.', next: 'Autentificați-vă, apoi încercați din nou.' },
  busy: {
    what: 'Altceva nu este încă terminat.',
    next: 'Terminați mai întâi acel lucru: este în capul listei.',
  },
  not_verified: {
    what: 'EBS nu are pentru cel nou ceea ce ar trebui, așa că cel vechi nu a fost retras.',
    next: 'Apăsați „Finalizare” pentru o nouă verificare. Sau întoarceți-vă la listă, unde sunt amândouă.',
  },
  unknown_token: { what: 'Acest token de endpoint nu mai este aici.', next: 'Întoarceți-vă la listă.' },
  value_differs: {
    what: 'Nu este valoarea pe care EBS o are înregistrată pentru acest token de endpoint. Nu a fost păstrată.',
    next: 'Copiați valoarea de acolo unde a fost creată, întreagă și fără întreruperi de rând, și lipiți-o din nou.',
  },
  still_listed: {
    what: 'EBS listează acest token de endpoint sau lista lui nu a fost citită încă.',
    next: 'Citiți lista din nou. Dacă EBS îl listează, revocați-l.',
  },
  still_registered: {
    what: 'EBS are încă acest token de endpoint.',
    next: 'Ștergeți-l din Cloud Store, apoi cereți o nouă verificare. După o modificare, EBS poate avea nevoie de un minut.',
  },
  value_not_here: {
    what: 'Valoarea acestui token de endpoint nu se află pe acest computer.',
    next: 'Copiați-o pe computerul pe care a fost creată.',
  },
  record_damaged: {
    what: 'Înregistrarea acestui token de endpoint este deteriorată și nu se deschide.',
    next: 'EBS nu este afectat. Creați un nou token de endpoint sau restaurați o copie de rezervă.',
  },
  vault_locked: { what: 'Seiful este blocat.', next: 'Deblocați-l în panoul lateral.' },
  passphrase_wrong: {
    what: 'Nu este aceasta fraza de acces.',
    next: 'Verificați limba tastaturii și Caps Lock.',
  },
  passphrase_too_soon: {
    what: 'Prea multe fraze de acces greșite.',
    next: tryAgain,
  },
  passphrase_set: { what: 'Seiful are deja o frază de acces.', next: 'Schimbați-o din setări.' },
  passphrase_removed: {
    what: 'Seiful nu mai are frază de acces.',
    next: 'A fost eliminată într-o altă fereastră. Puteți seta una nouă în setări.',
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
  format_unsafe: {
    what: 'Acest format nu poate conține în siguranță valoarea sau adresa: programele ar citi altfel unul dintre caracterele lor.',
    next: 'Predați-o ca JSON sau ca antet HTTP.',
  },
  clipboard_failed: {
    what: 'Browserul nu a lăsat valoarea să ajungă în clipboard.',
    next: 'Faceți clic în panou și încercați din nou sau afișați valoarea și copiați-o manual.',
  },
  production_unconfirmed: {
    what: 'Acesta este un mediu de producție și nimeni nu a fost de acord cu o modificare în el.',
    next: 'Bifați caseta de sub tip sau începeți din nou din listă.',
  },
  passphrase_required: {
    what: 'Organizația dumneavoastră cere mai întâi o frază de acces.',
    next: 'Setați una în setări, la „Blocare”, apoi continuați.',
  },
  set_by_policy: {
    what: 'Organizația dumneavoastră a stabilit acest lucru.',
    next: 'Întrebați pe cel care vă administrează browserul.',
  },
  vault_failed: {
    what: 'Browserul nu a putut citi sau scrie seiful.',
    next: 'Închideți browserul, deschideți-l din nou, apoi încercați iar.',
  },
  vault_full: {
    what: 'Browserul nu mai are loc pentru a scrie seiful.',
    next: 'Eliberați spațiu pe disc, apoi încercați din nou.',
  },
  vault_newer: {
    what: 'Acest seif a fost creat de o versiune mai nouă a extensiei.',
    next: 'Actualizați extensia, apoi încercați din nou. Seiful rămâne așa cum este.',
  },
  vault_erased: {
    what: 'Seiful a fost șters înainte să sosească tokenul de endpoint, așa că valoarea lui nu a fost păstrată.',
    next: 'Este posibil ca EBS să îl fi înregistrat. Autentificați-vă ca să îl vedeți în listă și revocați-l acolo dacă nu este necesar.',
  },
  message_refused: { what: 'Această pagină nu are voie să facă asta.', next: 'Faceți-o în panoul lateral.' },
  invalid_message: {
    what: 'Extensia a fost actualizată în timp ce această pagină era deschisă.',
    next: 'Închideți-o și deschideți-o din nou.',
  },
  unexpected: { what: 'S-a întâmplat ceva neașteptat.', next: ourFault },
}
