/** In Romanian: words about the vault: the lock, handing values over, history, backup. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const lock: Texts['lock'] = {
  title: 'Blocat',
  teach: 'Tokenurile sunt criptate cu fraza dvs. de acces.',
  passphrase: 'Fraza de acces',
  unlock: 'Deblocare',
  unlocking: 'Se deblochează…',
  lock: 'Blocare',
  pending: 'Se blochează când se termină operațiunea curentă',
  wait: (seconds) => `Încercați din nou peste ${number(seconds)} s.`,
  forgotten: 'Ați uitat fraza de acces?',
  forgottenTeach:
    'Seiful nu poate fi deschis fără fraza de acces. Îl puteți șterge și începe din nou. În EBS nu se schimbă nimic: tokenurile înregistrate rămân înregistrate, funcționează în continuare și apar aici fără valori după ce vă autentificați.',
  erase: 'Ștergere seif',
  eraseSure: 'Ștergere definitivă a valorilor',
}

export const vault: Texts['vault'] = {
  lost: 'Browserul a șters seiful',
  lostTeach:
    'Valorile stocate pe acest computer s-au pierdut, de exemplu pentru că discul era plin. În EBS nu s-a schimbat nimic. Tokenurile înregistrate apar după ce vă autentificați. Dacă aveți o copie de rezervă, restaurați-o din setări.',
  unfinished: 'Este posibil ca EBS să fi înregistrat un token',
  unfinishedTeach:
    'Se crea un token când a fost șters seiful, iar valoarea lui nu a fost salvată. Autentificați-vă ca să vedeți tokenurile din EBS și revocați-le pe cele de care nu aveți nevoie.',
  seen: 'Închidere',
}

export const handOver: Texts['handOver'] = {
  title: 'Transmitere către integrator…',
  teach: 'Pentru integrator. Trimiteți valoarea și datele conexiunii pe canale separate.',
  linkTeach: 'Criptat pentru integrator. Trimiteți linkul și fraza de acces pe canale separate.',
  link: 'Creare link',
  file: 'Creare fișier',
  linkMade: 'Linkul este pregătit. Conține valoarea criptată.',
  fileMade: 'Fișierul este salvat. Conține valoarea criptată.',
  copyLink: 'Copiere link',
  copyPassphrase: 'Copiere frază de acces',
  formats: {
    value: 'Numai valoarea',
    header: 'Antet HTTP',
    env: 'Linii .env',
    json: 'JSON',
    curl: 'Comandă de test curl (Linux, macOS)',
    powershell: 'Comandă de test PowerShell',
    cmd: 'Comandă de test curl (cmd din Windows)',
    facts: 'Datele conexiunii, fără valoare',
  },
  save: 'Salvare ca fișier…',
  saveTeach:
    'Fișierul nu este criptat. Rămâne pe disc și în copiile de rezervă ale acestuia până când îl ștergeți. Ștergeți-l după transmitere.',
  fileFormat: 'Formatul fișierului',
  saveSure: 'Salvare necriptată',
}

export const history: Texts['history'] = {
  title: 'Istoric',
  none: 'Nicio acțiune încă.',
  events: {
    created: 'Creat',
    imported: 'Valoare importată',
    edited: 'Detalii modificate',
    revealed: 'Valoare afișată',
    copied: 'Valoare copiată',
    saved: 'Valoare salvată ca fișier',
    'handed-over': 'Transmis criptat',
    verified: 'Confirmat',
    drifted: 'Diferență găsită',
    tested: 'Test de conexiune reușit',
    refused: 'Test de conexiune eșuat',
    replaced: 'Înlocuit',
    revoked: 'Revocat',
    'still-accepted': 'Acceptat și după revocare',
    acknowledged: 'Luat la cunoștință',
    unacknowledged: 'Luarea la cunoștință a fost anulată',
    'not-seen': 'Nu era în lista din EBS la revocare',
    'marked-handed-over': 'Marcat: integratorul are noua valoare',
    'marked-switched': 'Marcat: aplicația folosește noua valoare',
    removed: 'Scos din listă',
    'put-back': 'Din nou în listă',
  },
  teach: 'Toate acțiunile asupra tokenurilor de pe acest computer, cu data și utilizatorul. Valorile nu sunt incluse.',
  csv: 'Export ca CSV',
  json: 'Export ca JSON',
}

export const protection: Texts['protection'] = {
  title: 'Protecția seifului',
  device: 'Nu este setată o frază de acces. Seiful se deschide automat.',
  deviceTeach:
    'Valorile sunt criptate cu AES-256. Cheia de criptare se află în același profil al browserului. Valorile nu se stochează niciodată necriptate, dar oricine are o copie a acestui profil sau acces la contul dvs. de pe acest computer le poate deschide.',
  passphrase: 'Seiful este protejat cu o frază de acces.',
  passphraseTeach:
    'Valorile de pe disc nu pot fi decriptate fără fraza de acces. Cât timp seiful este deblocat, cheia de criptare se află în memoria browserului. Fraza de acces nu protejează împotriva programelor care înregistrează ce tastați.',
  early: 'Setați-o înainte de primul token. Urme ale cheii de criptare anterioare pot rămâne o vreme pe disc.',
  set: 'Setare frază de acces',
  change: 'Schimbare frază de acces',
  remove: 'Eliminare frază de acces',
  save: 'Salvare frază de acces',
  current: 'Fraza de acces actuală',
  fresh: 'Fraza de acces nouă',
  repeat: 'Confirmați fraza de acces nouă',
  rule: (least) =>
    `Cel puțin ${plural(least, { one: 'un caracter', few: `${least} caractere`, other: `${least} de caractere` })}, de exemplu patru cuvinte fără legătură. Nu poate fi recuperată.`,
  short: (least) =>
    `Folosiți cel puțin ${plural(least, { one: 'un caracter', few: `${least} caractere`, other: `${least} de caractere` })}.`,
  unequal: 'Frazele de acces nu coincid.',
  done: 'Gata.',
  idle: 'Blocare la inactivitate',
  minutes: (minutes) =>
    plural(minutes, {
      0: 'Niciodată',
      one: `După ${number(minutes)} minut`,
      few: `După ${number(minutes)} minute`,
      other: `După ${number(minutes)} de minute`,
    }),
  closes: 'Seiful se blochează și la închiderea browserului.',
}

export const backup: Texts['backup'] = {
  title: 'Copie de rezervă',
  teach:
    'Un singur fișier cu toate valorile și istoricul, criptat cu o frază de acces separată. Îl puteți restaura pe alt computer.',
  make: 'Creare copie de rezervă',
  restore: 'Restaurare copie de rezervă',
  last: (when, tokens) =>
    `${plural(tokens, {
      one: 'Ultima copie de rezervă conține un token',
      few: `Ultima copie de rezervă conține ${number(tokens)} tokenuri`,
      other: `Ultima copie de rezervă conține ${number(tokens)} de tokenuri`,
    })} și a fost creată pe acest computer la ${when}.`,
  never: (tokens) =>
    plural(tokens, {
      one: 'Pe acest computer nu s-a creat nicio copie de rezervă. Un token este stocat numai aici.',
      few: `Pe acest computer nu s-a creat nicio copie de rezervă. ${number(tokens)} tokenuri sunt stocate numai aici.`,
      other: `Pe acest computer nu s-a creat nicio copie de rezervă. ${number(tokens)} de tokenuri sunt stocate numai aici.`,
    }),
  notInIt: (tokens) =>
    plural(tokens, {
      one: 'Un token stocat aici nu este în ea. Creați o copie nouă.',
      few: `${number(tokens)} tokenuri stocate aici nu sunt în ea. Creați o copie nouă.`,
      other: `${number(tokens)} de tokenuri stocate aici nu sunt în ea. Creați o copie nouă.`,
    }),
  file: 'Fișierul copiei de rezervă',
  own: 'Fraza de acces a copiei',
  again: 'Confirmați fraza de acces a copiei',
  suggest: 'Propunere frază de acces',
  suggested:
    'Notați-o sau salvați-o într-un manager de parole. Nu mai este afișată, iar fișierul nu se deschide cu nimic altceva.',
  save: 'Salvare copie de rezervă',
  take: 'Restaurare',
  saved: (tokens, leftOut) =>
    `${plural(tokens, {
      one: 'Copia conține un token',
      few: `Copia conține ${tokens} tokenuri`,
      other: `Copia conține ${tokens} de tokenuri`,
    })}${plural(leftOut, {
      0: '.',
      one: '. Un token deteriorat a fost omis.',
      few: `. ${leftOut} tokenuri deteriorate au fost omise.`,
      other: `. ${leftOut} de tokenuri deteriorate au fost omise.`,
    })}`,
  preview: {
    button: 'Verificare fișier',
    fresh: (tokens) =>
      plural(tokens, {
        0: 'Fișierul nu conține niciun token care să lipsească de pe acest computer.',
        one: 'Va fi adăugat un token.',
        few: `Vor fi adăugate ${number(tokens)} tokenuri.`,
        other: `Vor fi adăugate ${number(tokens)} de tokenuri.`,
      }),
    known: (tokens) =>
      plural(tokens, {
        0: '',
        one: 'Un token se află deja pe acest computer și nu se modifică.',
        few: `${number(tokens)} tokenuri se află deja pe acest computer și nu se modifică.`,
        other: `${number(tokens)} de tokenuri se află deja pe acest computer și nu se modifică.`,
      }),
    leftOut: (tokens) =>
      plural(tokens, {
        0: '',
        one: 'Un token deteriorat va fi omis.',
        few: `${number(tokens)} tokenuri deteriorate vor fi omise.`,
        other: `${number(tokens)} de tokenuri deteriorate vor fi omise.`,
      }),
  },
  restored: (restored, known, leftOut) =>
    `${plural(restored, {
      one: '1 token restaurat',
      few: `${restored} tokenuri restaurate`,
      other: `${restored} de tokenuri restaurate`,
    })}, ${plural(known, {
      one: '1 exista deja',
      few: `${known} existau deja`,
      other: `${known} existau deja`,
    })}${plural(leftOut, {
      0: '.',
      one: '. 1 token deteriorat a fost omis.',
      few: `. ${leftOut} tokenuri deteriorate au fost omise.`,
      other: `. ${leftOut} de tokenuri deteriorate au fost omise.`,
    })}`,
  hidden: (shown, hidden) =>
    `${plural(shown, {
      0: 'Niciunul nu este într-o listă',
      one: 'Unul este în lista mediului său',
      few: `${number(shown)} sunt în lista mediului lor`,
      other: `${number(shown)} sunt în lista mediului lor`,
    })}; ${plural(hidden, {
      one: 'unul nu este, deoarece mediul lui nu este oferit aici.',
      few: `${number(hidden)} nu sunt, deoarece mediul lor nu este oferit aici.`,
      other: `${number(hidden)} nu sunt, deoarece mediul lor nu este oferit aici.`,
    })}`,
}

export const expectations: Texts['expectations'] = {
  title: 'Export fișier de comparație',
  teach:
    'Un fișier care spune ce token trebuie să conțină fiecare parametru al companiei din EBS. Comenzile relay verify și relay monitor compară EBS cu acest fișier, fără browser. Fișierul indică tokenurile prin hash-uri, cu descrierea, responsabilul și utilizatorul lor, și nu conține nicio valoare.',
  save: 'Salvarea fișierului',
  saved: (tokens, leftOut) =>
    `${plural(tokens, {
      one: 'Fișierul conține un token',
      few: `Fișierul conține ${tokens} tokenuri`,
      other: `Fișierul conține ${tokens} de tokenuri`,
    })}${plural(leftOut, {
      0: '.',
      one: '. Un tip a fost omis: nu se știe aici ce trebuie să conțină parametrul lui.',
      few: `. ${leftOut} tipuri au fost omise: nu se știe aici ce trebuie să conțină parametrii lor.`,
      other: `. ${leftOut} de tipuri au fost omise: nu se știe aici ce trebuie să conțină parametrii lor.`,
    })}`,
  none: 'Nu s-a salvat niciun fișier: aici nu se cunoaște niciun token după care să poată fi comparat EBS.',
}
