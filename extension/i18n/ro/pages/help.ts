/** In Romanian: the first run and the help page. Terms: contract sections 12 and 13. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const welcome: Texts['welcome'] = {
  title: 'Bun venit',
  teach: 'Creați tokenuri de endpoint pentru Entersoft Cloud Store, înregistrați-le în EBS și verificați rezultatul.',
  connected: 'Conectat',
  ready: (count) =>
    plural(count, {
      one: 'Este disponibil un mediu.',
      few: `Sunt disponibile ${number(count)} medii.`,
      other: `Sunt disponibile ${number(count)} de medii.`,
    }),
  protect: 'Protejați valorile tokenurilor',
  protectTeach:
    'Valorile tokenurilor se stochează criptate pe acest computer. Dacă setați o frază de acces, nu pot fi deschise fără ea. O puteți seta și mai târziu, dar recomandăm să o faceți înainte de primul token.',
  protected: 'Valorile sunt protejate cu o frază de acces.',
  begin: 'Adăugați primul token',
  beginTeach:
    'Panoul lateral se deschide lângă pagină. Introduceți o descriere, autorizați tokenul în EBS și vedeți dacă este confirmat.',
  button:
    'Deschideți panoul lateral cu butonul extensiei din bara de instrumente. Dacă nu îl vedeți, deschideți meniul „Extensii” (pictograma puzzle) și fixați-l.',
}

export const help: Texts['help'] = {
  title: 'Ajutor',
  stepsTitle: 'Cum se creează un token',
  steps: [
    'Selectați „Adăugare token”. Introduceți o descriere și selectați tipul, adică aplicația care se va conecta.',
    'Se deschide o fereastră de autentificare. Autentificați-vă ca administrator și selectați „Allow” (Permite). Cu „Deny” (Refuză) nu se creează nimic.',
    'Se verifică condițiile prealabile. Apoi EBS creează și înregistrează tokenul.',
    'Parametrii companiei din EBS se compară cu valorile așteptate.',
    'Transmiteți valoarea integratorului și testați conexiunea.',
  ],
  shortcutTitle: 'Tastatură',
  shortcut: (keys) => `${keys} deschide panoul lateral.`,
  guideShortcut: (keys) =>
    `${keys} duce la cardul ghidului din pagină și îl afișează din nou dacă este ascuns. Butonul „Salt la element” al cardului duce la element.`,
  noShortcut: 'Nu este setată nicio combinație de taste. Poate o folosește altă extensie sau a fost ștearsă.',
  changeShortcut:
    'Puteți schimba combinația de taste în browser: în Chrome la chrome://extensions/shortcuts, în Edge la edge://extensions/shortcuts, în Firefox la „Suplimente și teme”, „Gestionează scurtăturile extensiilor”.',
  searchKey: 'Tasta / duce la căutarea în listă. O puteți dezactiva în setări.',
  escapeKey: 'Esc golește căutarea, încheie o selecție sau merge înapoi.',
  termsTitle: 'Termeni',
  terms: [
    {
      term: 'Abonament',
      meaning: 'Contul companiei dvs. la Entersoft Cloud Store. Are un ID (SubscriptionID) și un GID.',
    },
    {
      term: 'Aplicație',
      meaning:
        'Un produs care se conectează la EBS, de exemplu Entersoft Surveys, EBS Application Insights sau un conector de comerț electronic.',
    },
    {
      term: 'Token de endpoint',
      meaning: 'Datele de acces cu care o aplicație se conectează la EBS. Valoarea lui funcționează ca o parolă.',
    },
    {
      term: 'Parametrii companiei',
      meaning:
        'Setări ale companiei în EBS: Application’s Control Panel, Parameters Panel, secțiunea „Entersoft Cloud Store”.',
    },
    {
      term: 'Relay',
      meaning: 'Serverul companiei dvs. care conectează această extensie la EBS. Nu stochează tokenuri.',
    },
    { term: 'Seif', meaning: 'Locul de pe acest computer în care extensia stochează tokenurile, criptate.' },
    { term: 'Mediu', meaning: 'O instalare EBS la care relay-ul are acces, de producție (live) sau de test.' },
  ],
  checksTitle: 'Condiții prealabile',
  checksTeach:
    'O verificare eșuată vă oprește și arată cine poate remedia problema. O verificare care nu se poate face de aici nu este considerată niciodată reușită. O confirmați dvs.',
  checks: {
    'trusted-connection':
      'EBS și abonamentul se recunosc reciproc. Titularul abonamentului a adăugat conexiunea în Cloud Store și a verificat-o.',
    application: 'Abonamentul are aplicația din Cloud Store, cumpărată sau gratuită, iar aplicația este activă.',
    administrator: 'Utilizatorul autentificat este administrator EBS și este asociat aplicației în Cloud Store.',
  },
  resultsTitle: 'Ce înseamnă rezultatele',
  resultsTeach:
    'Parametrul endpointului se compară cu tokenul din seiful dvs. SubscriptionID și SubscriptionGID se compară cu valorile pe care administratorul relay-ului le-a copiat din Cloud Store.',
  results: {
    match: 'Valoarea din EBS este exact cea așteptată.',
    differs: 'EBS are altă valoare. Aplicația nu se poate conecta sau se conectează ca alt abonament.',
    missing: 'Parametrul este gol în EBS.',
    refused: 'EBS a respins valoarea la ultimul test de conexiune. Aplicația nu se poate conecta.',
    'not-shown': 'Tokenul nu este în lista din EBS. Este posibil să fi fost revocat sau înlocuit din altă parte.',
    stale: 'Ultima verificare nu a găsit probleme, dar este mai veche de 7 zile.',
    'nothing-to-compare':
      'EBS are o valoare, dar nu există termen de comparație. Valoarea tokenului nu este pe acest computer sau abonamentul nu este configurat în relay.',
  },
  protectionTitle: 'Cum sunt protejate valorile',
  clipboardTitle: 'Clipboardul',
  clipboard:
    'O valoare copiată este eliminată din clipboard după un minut, dacă permiteți acest lucru. Istoricul clipboardului din sistemul de operare (tasta Windows + V) și clipboardurile partajate cu alte dispozitive o pot păstra în continuare. Dezactivați-le pe computerele pe care copiați valori.',
}
