/** In Romanian: the settings, and the company’s rules for its admins. */
import type { Texts } from '../../en/texts.ts'

export const options: Texts['options'] = {
  title: 'Setări',
  contents: 'Setările din această pagină',
  relay: 'Relay',
  version: (version) => `Versiunea relay-ului: ${version}`,
  change: 'Conectare la alt relay',
  environments: 'Medii',
  none: 'Conectați-vă la un relay pentru a-i vedea mediile.',
  registration: {
    http: 'Tokenurile se creează în această extensie.',
    guided: 'Tokenurile se creează în Cloud Store. Extensia vă îndrumă.',
  },
}

export const policy: Texts['policy'] = {
  set: 'Gestionat de organizația dvs.',
  awaited: 'Se așteaptă setările organizației…',
  lockTitle: 'Setare frază de acces',
  lockTeach: 'Organizația dvs. cere o frază de acces înainte ca tokenurile să poată fi stocate pe acest computer.',
  noReveal: 'Organizația dvs. nu permite afișarea valorilor. Le puteți copia sau exporta în continuare.',
}

export const language: Texts['language'] = {
  title: 'Limba',
  label: 'Limba de afișare',
  browser: 'La fel ca browserul',
}

export const keyboard: Texts['keyboard'] = {
  title: 'Tastatură',
  label: 'Căutare cu tasta /',
  help: 'În listă, tasta / duce la căutare. Dezactivați-o dacă folosiți introducerea vocală sau dacă o atingeți din greșeală.',
  choices: { on: 'Activată', off: 'Dezactivată' },
}
