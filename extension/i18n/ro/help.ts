/** In Romanian: the first run and the help page. Terms: contract sections 12 and 13. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const welcome: Texts['welcome'] = {
  title: 'Bun venit',
  teach:
    'Creați tokenuri de endpoint din Entersoft Cloud Store, înregistrați-le în EBS și vedeți că EBS are valorile corecte.',
  connected: 'Conectat',
  ready: (count) =>
    plural(count, {
      one: 'Un mediu este pregătit.',
      few: `${number(count)} medii sunt pregătite.`,
      other: `${number(count)} de medii sunt pregătite.`,
    }),
  protect: 'Protejați valorile',
  protectTeach:
    'Valorile tokenurilor de endpoint rămân pe acest computer, sigilate. Cu o frază de acces, nimeni nu le poate deschide fără dumneavoastră. O puteți seta și mai târziu, dar cel mai bine este înainte de primul token.',
  protected: 'O frază de acces protejează valorile.',
  begin: 'Adăugați primul token de endpoint',
  beginTeach:
    'Panoul lateral se deschide lângă pagină. Descrieți tokenul, îl permiteți în EBS și vedeți cum este verificat.',
  button:
    'De acum înainte, butonul acestei extensii din bara de instrumente deschide panoul lateral. Poate fi în spatele piesei de puzzle, unde îl puteți fixa.',
}

export const help: Texts['help'] = {
  title: 'Ajutor',
  stepsTitle: 'De la zero la un token de endpoint verificat',
  steps: [
    'Adăugare token: descrieți-l cu propriile cuvinte și alegeți-i tipul, adică aplicația care se va conecta.',
    'Se deschide o fereastră de autentificare. Autentificați-vă ca administrator și apăsați „Permite” (Allow). Cu „Refuză” (Deny) nu se creează nimic.',
    'Se verifică mai întâi ceea ce trebuie să fie în regulă; apoi EBS creează tokenul de endpoint și îl înregistrează.',
    'Parametrii companiei din EBS sunt citiți și comparați cu ceea ce ar trebui să fie.',
    'Predați valoarea celui care realizează integrarea și testați conexiunea.',
  ],
  termsTitle: 'Termeni',
  terms: [
    {
      term: 'Abonament',
      meaning: 'Ceea ce are compania dumneavoastră la Entersoft Cloud Store. Are un ID (SubscriptionID) și un GID.',
    },
    {
      term: 'Aplicație',
      meaning:
        'Ceea ce se conectează la EBS: Entersoft Surveys, EBS Application Insights, un conector de comerț electronic.',
    },
    {
      term: 'Token de endpoint',
      meaning: 'Acreditarea cu care o aplicație se conectează la EBS. Valoarea lui funcționează ca o parolă.',
    },
    {
      term: 'Parametrii companiei',
      meaning:
        'Setări ale companiei în EBS: Application’s Control Panel, Parameters Panel, secțiunea „Entersoft Cloud Store”.',
    },
    {
      term: 'Relay',
      meaning: 'Un mic server al companiei dumneavoastră, între această extensie și EBS. Nu stochează nimic.',
    },
    { term: 'Mediu', meaning: 'Un EBS la care ajunge relay-ul, pentru producție sau pentru teste.' },
  ],
  checksTitle: 'Ce se verifică înainte',
  checksTeach:
    'Ceea ce eșuează blochează și spune cine poate ajuta. Ceea ce nu se poate verifica de aici nu este considerat niciodată în regulă: verificați dumneavoastră și confirmați.',
  checks: {
    'trusted-connection':
      'EBS și abonamentul au încredere unul în celălalt: proprietarul abonamentului a adăugat conexiunea în Cloud Store și a verificat-o.',
    application:
      'Aplicația a fost cumpărată sau obținută gratuit în Cloud Store pentru acest abonament și este activă.',
    administrator: 'Cine se autentifică este administrator EBS și este asociat aplicației în Cloud Store.',
  },
  resultsTitle: 'Ce înseamnă rezultatele',
  resultsTeach:
    'Valoarea endpointului se compară cu cea din acest seif, iar SubscriptionID și SubscriptionGID cu ceea ce a citit în Cloud Store cel care administrează relay-ul.',
  results: {
    match: 'EBS are exact ceea ce se așteaptă.',
    differs: 'EBS are altceva. Aplicația nu se poate conecta sau se conectează ca alt abonament.',
    missing: 'EBS nu are nimic acolo.',
    'nothing-to-compare':
      'EBS are ceva, dar nimeni altcineva nu a spus ce ar trebui să fie: valoarea nu este pe acest computer sau relay-ul nu cunoaște abonamentul.',
  },
  protectionTitle: 'Ce protejează valorile',
  clipboardTitle: 'Clipboardul',
  clipboard:
    'O valoare copiată este scoasă din clipboard după un minut, acolo unde permiteți acest lucru. Istoricul clipboardului din sistemul de operare (tasta Windows + V) și clipboardurile partajate cu alte dispozitive o păstrează totuși: dezactivați-le pe computerul pe care copiați valori.',
}
