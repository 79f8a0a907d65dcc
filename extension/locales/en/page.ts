/** In English: what stands in the pages of the Cloud Store and of EBS. */
import { plural } from '../plural.ts'

export const page = {
  asExpected: (count: number) => plural(count, { one: '1 as expected', other: `${count} as expected` }),
  notAsExpected: (count: number) => plural(count, { one: '1 not as expected', other: `${count} not as expected` }),
  notHere:
    'The Integrations panel cannot be shown in this page. Open it with the button of this extension in the toolbar.',
}
