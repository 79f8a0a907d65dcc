/** In English: what stands in the pages of the Cloud Store and of EBS. */
import { number, plural } from '../plural.ts'

export const page = {
  asExpected: (count: number) => plural(count, { one: '1 as expected', other: `${number(count)} as expected` }),
  notAsExpected: (count: number) =>
    plural(count, { one: '1 not as expected', other: `${number(count)} not as expected` }),
  notHere:
    'The Integrations panel cannot be shown in this page. Open it with the button of this extension in the toolbar.',
  /** To show ourselves in a site: what for, and what is asked. */
  offer: {
    portal: (host: string) => `Integrations can stand in the Cloud Store at ${host} too.`,
    parameters: (host: string) => `The results can stand beside EBS’s own parameters at ${host} too.`,
  },
  why: 'The browser asks for leave for this site alone. It is used to show this, and for nothing else.',
  show: 'Show there',
  notNow: 'Not now',
  at: {
    portal: (host: string) => `In the Cloud Store: ${host}`,
    parameters: (host: string) => `Beside EBS’s parameters: ${host}`,
  },
  leave: 'Stop showing',
}
