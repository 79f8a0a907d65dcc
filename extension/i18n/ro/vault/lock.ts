/** In Romanian: the lock of the vault, its passphrase, its loss and its end. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

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
  forgottenTeach: 'Seiful nu poate fi deschis fără fraza de acces. Îl puteți șterge și începe din nou.',
  erase: 'Ștergere seif',
  eraseSure: 'Ștergere definitivă a valorilor',
}

export const vault: Texts['vault'] = {
  lost: 'Browserul a șters seiful',
  lostTeach:
    'Valorile stocate pe acest computer s-au pierdut, de exemplu pentru că discul era plin. EBS nu este afectat. Tokenurile înregistrate apar după ce vă autentificați. Dacă aveți o copie de rezervă, restaurați-o din setări.',
  unfinished: 'Este posibil ca EBS să fi înregistrat un token',
  unfinishedTeach:
    'Seiful a fost șters în timp ce se crea un token. Valoarea lui nu a fost salvată. Autentificați-vă ca să vedeți tokenurile din EBS și revocați-le pe cele de care nu aveți nevoie.',
  seen: 'Închidere',
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

export const erasing: Texts['erasing'] = {
  teach:
    'În EBS nu se schimbă nimic. Tokenurile înregistrate rămân înregistrate, funcționează în continuare și apar aici fără valori după ce vă autentificați. Conexiunea la relay și setările rămân.',
  what: (tokens) =>
    `${plural(tokens, {
      0: 'Istoricul se șterge',
      one: 'Valoarea unui token și istoricul se șterg',
      few: `Valorile a ${number(tokens)} tokenuri și istoricul se șterg`,
      other: `Valorile a ${number(tokens)} de tokenuri și istoricul se șterg`,
    })}. Acțiunea este ireversibilă.`,
}
