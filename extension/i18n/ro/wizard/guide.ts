/** In Romanian: the steps that the admin does in the Cloud Store, as the side panel and the coach show them. */
import type { Texts } from '../../en/texts.ts'

export const guide: Texts['guide'] = {
  make: 'Creați tokenul în Cloud Store',
  remove: 'Ștergeți tokenul din Cloud Store',
  before:
    'Autentificați-vă mai întâi în EBS, pentru verificarea condițiilor prealabile. Urmează pașii din Cloud Store.',
  teach:
    'Creați tokenul în Cloud Store. Extensia evidențiază fiecare pas în paginile lui, iar aici vedeți la ce pas sunteți. Nu face clic în locul dvs.',
  open: 'Deschidere Cloud Store',
  asks: 'Browserul va întreba dacă pașii pot fi afișați în paginile Cloud Store și EBS. Dacă refuzați, urmați pașii aici.',
  look: 'Condiții prealabile pe care le verificați dvs.',
  steps: {
    tab: 'Deschideți fila „Integrations” a abonamentului',
    add: 'Selectați „Add Token”',
    description: 'Introduceți descrierea',
    type: 'Selectați tipul',
    next: 'Selectați „Next”',
    allow: 'Autentificați-vă în EBS și selectați „Allow”',
    show: 'Faceți clic pe „Value is hidden, click to show” în rândul nou',
    take: 'Salvați valoarea',
  },
  coach: {
    takeButton: 'Salvare valoare',
    takeTeach: 'Valoarea se salvează în seiful extensiei.',
    comparing: 'Se compară cu EBS…',
    kept: 'Valoare salvată. Continuați în panoul lateral.',
    allowTeach: 'Autentificați-vă ca administrator EBS. Cu „Deny” nu se creează nimic.',
    nothing:
      'Lista nu arată niciun token nou. Pentru a încerca din nou, selectați „Add Token” sau anulați în panoul lateral.',
    paste: 'Copiați valoarea de aici și lipiți-o în panoul lateral.',
    lost: 'Extensia nu recunoaște acest pas',
    lostTeach:
      'Manualul Entersoft nu descrie acest pas sau pagina este diferită. Faceți ce cere pagina. Ghidul continuă la următorul pas pe care îl recunoaște. Puteți și să lipiți valoarea în panoul lateral.',
    remove: 'Ștergeți acest token',
    removeTeach: 'Apoi extensia verifică EBS și continuă în panoul lateral.',
    removeWhich: 'Mai multe tokenuri au acest nume. Înainte de ștergere, verificați data creării în panoul lateral.',
    scroll: 'Nu se vede încă. Derulați lista sau treceți la alte pagini ale ei până apare.',
    shown: 'Dacă valoarea este deja afișată, copiați-o și lipiți-o în panoul lateral.',
    copy: 'Copiere',
    copied: 'Copiat',
    hide: 'Ascundere',
    region: 'Ghid pentru Cloud Store',
    hideGuide: 'Ascundere ghid',
    copyDescription: 'Copiere descriere',
    copyType: 'Copiere tip',
    goTo: 'Salt la element',
  },
  lost: 'Extensia nu recunoaște acest pas. Faceți ce cere pagina sau lipiți valoarea mai jos.',
  paste: 'Sau lipiți valoarea',
  stillThere:
    'Acest token este încă în lista din EBS și nu poate fi revocat de aici. Ștergeți tokenul din Cloud Store.',
  oldStillThere:
    'Tokenul nou este confirmat. Cel vechi este încă în lista din EBS și nu poate fi revocat de aici. Ștergeți tokenul vechi din Cloud Store.',
  how: 'Deschideți acolo fila „Integrations” și găsiți rândul tokenului. Manualul Entersoft nu descrie acest pas. Dacă nu găsiți rândul, contactați Entersoft.',
  removed: 'L-am șters, verific',
}
