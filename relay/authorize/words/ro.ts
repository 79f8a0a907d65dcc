import type { Words } from './en.ts'

export const ro: Words = {
  title: 'Autentificare în EBS',
  asks: 'Extensia de browser „Integrări pentru Entersoft Business Suite” cere acces la EBS.',
  application: 'Aplicație',
  environment: 'Mediu',
  subscription: 'Abonament',
  server: 'Server EBS',
  kinds: { production: 'Live', test: 'Test' },
  user: 'ID utilizator',
  password: 'Parolă',
  branch: 'Sucursală',
  pin: 'PIN',
  pinFolded: 'EBS îmi cere un PIN',
  passwordGoes: (host) =>
    `Această pagină aparține relay-ului ${host}, nu EBS. Trimite parola dvs. către EBS o singură dată și nu o păstrează.`,
  binds:
    'Cu „Permite”, relay-ul se autentifică în EBS cu toate drepturile dvs. Relay-ul le folosește numai pentru această aplicație. EBS nu impune această limită.',
  allow: 'Permite',
  deny: 'Refuză',
  notSignedIn: 'Nu v-ați autentificat',
  wrong: 'ID-ul utilizatorului, parola sau sucursala este greșită.',
  missing: 'Introduceți ID-ul utilizatorului, parola și sucursala.',
  notAdministrator: 'EBS nu indică acest utilizator ca administrator. Autentificați-vă ca administrator EBS.',
  ebsSays: 'EBS a refuzat cu mesajul:',
  pinAsked: 'Dacă EBS cere un PIN, introduceți-l mai jos împreună cu parola.',
  subscriptionUnknown: 'EBS nu acceptă abonamentul acestui relay. Contactați administratorul relay-ului.',
  ebsAway: 'EBS nu a răspuns. Așteptați puțin, apoi încercați din nou.',
  tooManyFailed: (minutes) =>
    `Prea multe autentificări eșuate. Nu s-a trimis nimic către EBS. Așteptați ${minutes} minute, apoi încercați din nou.`,
  tokenTooLarge: 'EBS a emis un access token prea lung pentru această pagină. Contactați administratorul relay-ului.',
  again:
    'Pagina a expirat sau a fost deschisă una mai nouă. Nu s-a trimis nimic către EBS. Introduceți din nou datele.',
  code: (code) => `Cod: ${code}`,
  unusableTitle: 'Această autentificare nu poate fi folosită',
  unusable: 'Cererea nu vine de la o extensie permisă de acest relay. Nu s-a trimis nimic către EBS.',
  startAgain: 'Închideți această fereastră și începeți din nou din extensie.',
  busy: 'Au venit prea multe cereri din rețeaua dvs. Nu s-a trimis nimic către EBS. Așteptați un minut.',
  plain: 'Pagina a fost cerută fără HTTPS. Nu s-a trimis nimic către EBS. Contactați administratorul relay-ului.',
}
