/** In Romanian: the settings, and what a company settles for its admins. */
import type { Texts } from '../en/texts.ts'

export const options: Texts['options'] = {
  title: 'Setări',
  relay: 'Relay',
  change: 'Conectare la alt relay',
  environments: 'Medii',
  none: 'Conectați-vă la un relay pentru a-i vedea mediile.',
  registration: {
    http: 'Tokenurile de endpoint se creează de aici.',
    guided: 'Tokenurile de endpoint se creează în Cloud Store, cu îndrumare de aici.',
  },
}

export const policy: Texts['policy'] = {
  set: 'Stabilit de organizația dumneavoastră',
  awaited: 'Se așteaptă setările organizației dumneavoastră…',
  lockTitle: 'Setați o frază de acces',
  lockTeach:
    'Organizația dumneavoastră cere o frază de acces înainte ca tokenurile de endpoint să fie păstrate pe acest computer.',
  noReveal: 'Organizația dumneavoastră nu permite afișarea valorilor. Ele pot fi predate.',
}

export const language: Texts['language'] = {
  title: 'Limba',
  browser: 'Ca în browser',
}
