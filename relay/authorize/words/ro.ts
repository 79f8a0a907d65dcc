import type { Words } from './words.ts'

export const ro: Words = {
  title: 'Autentificare în EBS',
  asks: 'Extensia de browser „Integrations for Entersoft Business Suite” cere acces la EBS.',
  application: 'Aplicație',
  environment: 'Mediu',
  subscription: 'Abonament',
  server: 'Server EBS',
  kinds: { production: 'Producție', test: 'Test' },
  user: 'ID utilizator',
  password: 'Parolă',
  branch: 'Sucursală',
  pin: 'PIN',
  pinFolded: 'EBS îmi cere un PIN',
  passwordGoes: (host) =>
    `Această pagină aparține relay-ului ${host}, nu EBS. Trimite parola dumneavoastră către EBS o singură dată și nu o păstrează.`,
  binds:
    'Cu „Permite”, relay-ul se autentifică în EBS cu toate drepturile dumneavoastră. Relay-ul le folosește numai pentru această aplicație; EBS nu îl obligă la aceasta.',
  allow: 'Permite',
  deny: 'Refuză',
  notSignedIn: 'Nu sunteți autentificat',
  wrong: 'ID-ul utilizatorului, parola sau sucursala este greșită.',
  missing: 'Introduceți ID-ul utilizatorului, parola și sucursala.',
  notAdministrator: 'EBS nu indică acest utilizator ca administrator. Autentificați-vă ca administrator EBS.',
  ebsSays: 'EBS a refuzat și spune:',
  pinAsked: 'Dacă EBS cere un PIN, introduceți-l mai jos împreună cu parola.',
  subscriptionUnknown: 'EBS nu acceptă abonamentul acestui relay. Anunțați persoana care administrează relay-ul.',
  ebsAway: 'EBS nu a răspuns. Așteptați puțin, apoi încercați din nou.',
  tooManyFailed: (minutes) =>
    `Prea multe autentificări eșuate. EBS nu a fost întrebat. Așteptați ${minutes} minute, apoi încercați din nou.`,
  tokenTooLarge: 'EBS a dat un token prea lung pentru această pagină. Anunțați persoana care administrează relay-ul.',
  again:
    'Pagina a fost deschisă prea mult timp sau una mai nouă i-a luat locul. Nu s-a trimis nimic către EBS. Introduceți din nou datele.',
  code: (code) => `Cod: ${code}`,
  unusableTitle: 'Această autentificare nu poate fi folosită',
  unusable: 'Cererea nu vine de la o extensie deservită de acest relay. Nu s-a trimis nimic către EBS.',
  startAgain: 'Închideți această fereastră și începeți din nou din extensie.',
  busy: 'Au venit prea multe cereri din rețeaua dumneavoastră. Nu s-a trimis nimic către EBS. Așteptați un minut.',
  plain: 'Pagina a fost cerută fără HTTPS. Nu s-a trimis nimic către EBS.',
}
