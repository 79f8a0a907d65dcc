/** In Romanian: words about the vault: the lock, handing values over, history, backup. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const lock: Texts['lock'] = {
  title: 'Blocat',
  teach: 'Tokenurile de endpoint sunt sigilate cu fraza dumneavoastră de acces.',
  passphrase: 'Fraza de acces',
  unlock: 'Deblocare',
  unlocking: 'Se deblochează…',
  lock: 'Blocare',
  pending: 'Se blochează când se termină crearea',
  wait: (seconds) => `Următoarea încercare este posibilă peste ${number(seconds)} s.`,
  forgotten: 'Ați uitat fraza de acces?',
  forgottenTeach:
    'Fără ea, nimeni nu poate deschide seiful. Puteți șterge seiful și o puteți lua de la capăt. EBS nu se schimbă: ce este înregistrat acolo rămâne înregistrat, funcționează în continuare și apare aici după următoarea autentificare, fără valoare.',
  erase: 'Ștergerea seifului',
  eraseSure: 'Ștergeți definitiv valorile de pe acest computer',
}

export const vault: Texts['vault'] = {
  lost: 'Browserul a eliminat seiful',
  lostTeach:
    'Valorile păstrate pe acest computer au dispărut, de exemplu pentru că discul era plin. EBS nu s-a schimbat: ce este înregistrat acolo apare după ce vă autentificați. Dacă aveți o copie de rezervă, restaurați-o din setări.',
  unfinished: 'Este posibil ca EBS să fi înregistrat un token de endpoint',
  unfinishedTeach:
    'Se crea unul când a fost șters seiful, iar valoarea lui nu este păstrată aici. Autentificați-vă ca să vedeți ce are EBS și revocați ce nu este necesar.',
  seen: 'Am înțeles',
}

export const clipboard: Texts['clipboard'] = {
  title: 'Un token de endpoint se află în clipboard',
  clears: (seconds) => `Copiat. Clipboardul se golește în ${number(seconds)} s.`,
  reminds: 'Copiat. Lipiți-l curând, apoi copiați altceva.',
  due: 'Copiați acum altceva, ca să nu fie lipit din greșeală.',
  allow: 'Permiteți extensiei să îl golească',
  allowTeach:
    'Browserul va întreba dacă extensia are voie să citească clipboardul. Ea verifică doar dacă valoarea mai este acolo.',
  seen: 'Gata',
}

export const handOver: Texts['handOver'] = {
  title: 'Predare',
  teach: 'Pentru cine realizează integrarea. Trimiteți valoarea și datele pe căi diferite.',
  formats: {
    value: 'Numai valoarea',
    header: 'Antet HTTP',
    env: 'Linii .env',
    json: 'JSON',
    curl: 'Comandă curl care o testează (Linux, macOS)',
    powershell: 'Comandă PowerShell care o testează',
    cmd: 'Comandă curl care o testează (cmd din Windows)',
    facts: 'Date fără valoare',
  },
  save: 'Salvare ca fișier…',
  saveTeach:
    'Un fișier cu valoarea rămâne necriptat acolo unde îl puneți și în copiile de rezervă ale acelui disc. Ștergeți-l după predare.',
  saveSure: 'Salvare necriptată',
}

export const history: Texts['history'] = {
  title: 'Istoric',
  none: 'Nimic încă.',
  events: {
    created: 'Creat',
    imported: 'Valoare preluată',
    revealed: 'Valoare afișată',
    copied: 'Valoare copiată',
    saved: 'Valoare salvată ca fișier',
    verified: 'Verificat',
    drifted: 'EBS diferă',
    tested: 'Conexiune acceptată',
    refused: 'Conexiune refuzată',
    replaced: 'Înlocuit',
    revoked: 'Revocat',
    'still-accepted': 'Acceptat și după revocare',
    removed: 'Scos din listă',
    'put-back': 'Din nou în listă',
    'not-seen': 'Nelistat de EBS când trebuia să ia sfârșit',
  },
  teach: 'Ce s-a făcut pe acest computer, cu ce token de endpoint, când și de către cine. Valorile nu sunt incluse.',
  csv: 'Export ca CSV',
  json: 'Export ca JSON',
}

export const protection: Texts['protection'] = {
  title: 'Blocare',
  device: 'Fără frază de acces: seiful se deschide singur.',
  deviceTeach:
    'Valorile sunt sigilate cu AES-256, cu o cheie pe care browserul o păstrează lângă ele. Nu se află necriptate în niciun fișier, dar oricine are o copie a întregului profil al browserului sau poate folosi acest computer în locul dumneavoastră le poate deschide.',
  passphrase: 'O frază de acces deschide seiful.',
  passphraseTeach:
    'Nimic de pe disc nu deschide valorile fără ea. Cât timp seiful este deblocat, cheia lui se află în memoria browserului. Nu protejează de un program care urmărește ce tastați.',
  early:
    'Cel mai bine se alege înainte de primul token de endpoint: urme ale cheii anterioare pot rămâne o vreme pe disc.',
  set: 'Setarea unei fraze de acces',
  change: 'Schimbarea frazei de acces',
  remove: 'Continuare fără frază de acces',
  current: 'Fraza de acces actuală',
  fresh: 'Fraza de acces nouă',
  repeat: 'Fraza de acces nouă, din nou',
  rule: (least) =>
    `Cel puțin ${plural(least, { one: 'un caracter', few: `${least} caractere`, other: `${least} de caractere` })}; patru cuvinte fără legătură între ele sunt o alegere bună. Nu poate fi recuperată.`,
  short: (least) =>
    `Folosiți cel puțin ${plural(least, { one: 'un caracter', few: `${least} caractere`, other: `${least} de caractere` })}.`,
  unequal: 'Cele două nu sunt identice.',
  done: 'Gata.',
  idle: 'Blocare când nimeni nu folosește computerul',
  minutes: (minutes) =>
    plural(minutes, {
      0: 'Niciodată de la sine',
      one: `După ${number(minutes)} minut`,
      few: `După ${number(minutes)} minute`,
      other: `După ${number(minutes)} de minute`,
    }),
  closes: 'Se blochează și la închiderea browserului.',
}

export const backup: Texts['backup'] = {
  title: 'Copie de rezervă',
  teach:
    'Un singur fișier cu toate valorile și istoricul, sigilat cu propria frază de acces. Poate fi restaurat pe alt computer.',
  last: (when, tokens) =>
    `${plural(tokens, {
      one: 'Ultima copie de rezervă conține un token de endpoint',
      few: `Ultima copie de rezervă conține ${number(tokens)} tokenuri de endpoint`,
      other: `Ultima copie de rezervă conține ${number(tokens)} de tokenuri de endpoint`,
    })} și a fost creată pe acest computer la ${when}.`,
  never: (tokens) =>
    plural(tokens, {
      one: 'Pe acest computer nu s-a creat nicio copie de rezervă. Un token de endpoint este păstrat numai aici.',
      few: `Pe acest computer nu s-a creat nicio copie de rezervă. ${number(tokens)} tokenuri de endpoint sunt păstrate numai aici.`,
      other: `Pe acest computer nu s-a creat nicio copie de rezervă. ${number(tokens)} de tokenuri de endpoint sunt păstrate numai aici.`,
    }),
  notInIt: (tokens) =>
    plural(tokens, {
      one: 'Un token de endpoint păstrat aici nu este în ea. Creați o copie nouă.',
      few: `${number(tokens)} tokenuri de endpoint păstrate aici nu sunt în ea. Creați o copie nouă.`,
      other: `${number(tokens)} de tokenuri de endpoint păstrate aici nu sunt în ea. Creați o copie nouă.`,
    }),
  make: 'Crearea unei copii de rezervă',
  restore: 'Restaurarea unei copii de rezervă',
  file: 'Fișierul copiei de rezervă',
  own: 'Fraza de acces a copiei',
  again: 'Fraza de acces a copiei, din nou',
  suggest: 'Propunerea unei fraze de acces',
  suggested:
    'Notați-o sau păstrați-o într-un manager de parole. Nu mai este afișată, iar fișierul nu se deschide cu nimic altceva.',
  save: 'Salvarea copiei de rezervă',
  take: 'Restaurare',
  saved: (tokens, leftOut) =>
    `${plural(tokens, {
      one: 'Copia conține un token de endpoint',
      few: `Copia conține ${tokens} tokenuri de endpoint`,
      other: `Copia conține ${tokens} de tokenuri de endpoint`,
    })}${plural(leftOut, {
      0: '.',
      one: ', unul deteriorat nu a fost inclus.',
      few: `, ${leftOut} deteriorate nu au fost incluse.`,
      other: `, ${leftOut} deteriorate nu au fost incluse.`,
    })}`,
  restored: (restored, known, leftOut) =>
    `${plural(restored, {
      one: 'Un token de endpoint a fost restaurat',
      few: `${restored} tokenuri de endpoint au fost restaurate`,
      other: `${restored} de tokenuri de endpoint au fost restaurate`,
    })}, ${plural(known, {
      one: 'unul exista deja',
      few: `${known} existau deja`,
      other: `${known} existau deja`,
    })}${plural(leftOut, {
      0: '.',
      one: ', unul este defect și a fost omis.',
      few: `, ${leftOut} sunt defecte și au fost omise.`,
      other: `, ${leftOut} sunt defecte și au fost omise.`,
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
