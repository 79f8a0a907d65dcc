/** In Romanian: what the admin does in the Cloud Store, step by step, as the side panel and the coach in its pages say it. */
import type { Texts } from '../en/texts.ts'

export const guide: Texts['guide'] = {
  make: 'Creați-l în Cloud Store',
  remove: 'Ștergeți-l din Cloud Store',
  before:
    'Mai întâi EBS este întrebat dacă totul este în ordine; pentru aceasta vă autentificați. Apoi urmează pașii din Cloud Store.',
  teach:
    'Tokenul de endpoint îl creează chiar Cloud Store. În paginile lui vi se arată ce să apăsați, iar pașii se bifează aici. Nimic nu se apasă în locul dumneavoastră.',
  open: 'Deschideți Cloud Store',
  asks: 'Browserul întreabă dacă pașii pot fi afișați în paginile Cloud Store și EBS. Fără aceasta, urmați-i aici.',
  look: 'Ce nu s-a putut verifica de aici',
  steps: {
    tab: 'Deschideți fila „Integrations” a abonamentului',
    add: 'Apăsați „Add Token”',
    description: 'Introduceți descrierea',
    type: 'Alegeți tipul',
    next: 'Apăsați „Next”',
    allow: 'Autentificați-vă în EBS și apăsați „Allow”',
    show: 'Faceți clic pe „Value is hidden, click to show” în rândul nou',
    take: 'Preluați valoarea',
  },
  coach: {
    takeButton: 'Preia această valoare',
    takeTeach: 'Ajunge în seiful extensiei și nicăieri altundeva.',
    comparing: 'Se compară cu EBS…',
    kept: 'Preluată. Continuați în panoul lateral.',
    allowTeach: 'Ca administrator EBS. „Deny” nu creează nimic.',
    nothing:
      'Lista nu arată niciun token de endpoint nou. După Deny sau Cancel nu s-a creat nimic: apăsați „Add Token” pentru a încerca din nou sau anulați în panoul lateral.',
    paste: 'Copiați valoarea de aici și lipiți-o în panoul lateral.',
    scroll: 'Nu se vede încă: derulați lista sau treceți la alte pagini ale ei, până apare.',
    shown: 'Dacă valoarea lui este deja afișată, copiați-o și lipiți-o în panoul lateral.',
    lost: 'Acest pas nu este cunoscut',
    lostTeach:
      'Manualul nu are un astfel de pas sau pagina nu este cum era de așteptat. Faceți ce cere pagina: ghidul continuă la următorul pas pe care îl cunoaște. Puteți și să lipiți valoarea în panoul lateral.',
    remove: 'Ștergeți acest token de endpoint',
    removeTeach: 'Apoi EBS este întrebat, iar panoul lateral continuă.',
    removeWhich: 'Mai multe se numesc așa. Panoul lateral spune când a fost creat; apoi EBS este întrebat.',
    copy: 'Copiere',
    copied: 'Copiat',
    hide: 'Ascunde',
  },
  lost: 'Manualul nu are un astfel de pas sau pagina nu este cum era de așteptat. Faceți ce cere pagina sau lipiți valoarea mai jos.',
  paste: 'Sau lipiți valoarea',
  stillThere:
    'EBS are încă acest token de endpoint și nu este publicat niciun apel care să îl revoce. Trebuie șters în Cloud Store.',
  oldStillThere:
    'Cel nou este verificat. EBS îl are încă pe cel vechi și nu este publicat niciun apel care să îl revoce. Trebuie șters în Cloud Store.',
  how: 'Deschideți acolo fila „Integrations” și căutați în rândul lui. Manualul producătorului nu descrie acest pas: dacă nu găsiți nimic, întrebați producătorul.',
  removed: 'Este șters: întreabă EBS',
}
