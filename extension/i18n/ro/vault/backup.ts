/** In Romanian: making a backup and restoring one. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

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
    shown === 0
      ? 'Niciunul nu este într-o listă, deoarece mediile lor nu sunt oferite aici.'
      : `${plural(shown, {
          one: 'Unul este în lista mediului său',
          few: `${number(shown)} sunt în lista mediului lor`,
          other: `${number(shown)} sunt în lista mediului lor`,
        })}. ${plural(hidden, {
          one: 'Unul nu este, deoarece mediul lui nu este oferit aici.',
          few: `${number(hidden)} nu sunt, deoarece mediul lor nu este oferit aici.`,
          other: `${number(hidden)} nu sunt, deoarece mediul lor nu este oferit aici.`,
        })}`,
}
