/** In Romanian: the failures that the relay reports. Whether anything exists in EBS is said beside each, from the failure itself. */
import type { relayFailures as en } from '../../en/failures/relay.ts'
import { ourFault, signInAgain, tellOperator, tryAgain, updateEither } from './next-steps.ts'

export const relayFailures: typeof en = {
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
    next: 'Încercați din nou. Dacă eroarea se repetă, verificați jurnalul de evenimente EBS.',
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
}
