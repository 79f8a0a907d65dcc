/** In Romanian: texts that the extension shows in pages of the Cloud Store and of EBS, and the offers to show them. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) =>
    plural(count, {
      one: '1 parametru corespunde',
      few: `${number(count)} parametri corespund`,
      other: `${number(count)} de parametri corespund`,
    }),
  notAsExpected: (count) =>
    plural(count, {
      one: '1 parametru nu corespunde',
      few: `${number(count)} parametri nu corespund`,
      other: `${number(count)} de parametri nu corespund`,
    }),
  checked: (ago) => `ultima verificare: ${ago}`,
  notHere:
    'Panoul „Integrări” nu poate fi afișat în această pagină. Deschideți panoul lateral cu butonul extensiei din bara de instrumente.',
  /** To show ourselves in a site: what for, and what is asked. */
  offer: {
    portal: (host) => `Doriți să vedeți integrările și în Cloud Store, la ${host}?`,
    parameters: (host) => `Doriți să vedeți rezultatele verificării și lângă parametrii din EBS, la ${host}?`,
  },
  why: 'Browserul va cere permisiunea numai pentru acest site. Extensia nu o folosește în alt scop.',
  show: 'Afișare pe acest site',
  notNow: 'Nu acum',
  at: { portal: (host) => `În Cloud Store: ${host}`, parameters: (host) => `Lângă parametrii EBS: ${host}` },
  leave: 'Oprire afișare pe acest site',
}
