/** In Romanian: what stands in the pages of the Cloud Store and of EBS. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) =>
    plural(count, {
      one: '1 conform așteptărilor',
      few: `${number(count)} conforme așteptărilor`,
      other: `${number(count)} conforme așteptărilor`,
    }),
  notAsExpected: (count) =>
    plural(count, { one: '1 neconform', few: `${number(count)} neconforme`, other: `${number(count)} neconforme` }),
  notHere:
    'Panoul „Integrări” nu poate fi afișat în această pagină. Deschideți-l cu butonul acestei extensii din bara de instrumente.',
  /** To show ourselves in a site: what for, and what is asked. */
  offer: {
    portal: (host) => `Integrările pot fi afișate și în Cloud Store, la ${host}.`,
    parameters: (host) => `Rezultatele pot fi afișate și lângă parametrii EBS, la ${host}.`,
  },
  why: 'Browserul cere permisiunea numai pentru acest site. Ea servește la această afișare și la nimic altceva.',
  show: 'Afișare acolo',
  notNow: 'Nu acum',
  at: { portal: (host) => `În Cloud Store: ${host}`, parameters: (host) => `Lângă parametrii EBS: ${host}` },
  leave: 'Nu mai afișa',
}
