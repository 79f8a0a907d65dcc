/** In Romanian: what stands in the pages of the Cloud Store and of EBS. */
import type { Texts } from '../en/texts.ts'
import { plural } from '../plural.ts'

export const page: Texts['page'] = {
  asExpected: (count) =>
    plural(count, {
      one: '1 conform așteptărilor',
      few: `${count} conforme așteptărilor`,
      other: `${count} conforme așteptărilor`,
    }),
  notAsExpected: (count) =>
    plural(count, { one: '1 neconform', few: `${count} neconforme`, other: `${count} neconforme` }),
  notHere:
    'Panoul „Integrări” nu poate fi afișat în această pagină. Deschideți-l cu butonul acestei extensii din bara de instrumente.',
}
