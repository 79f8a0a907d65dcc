/** In English: texts that the extension shows in pages of the Cloud Store and of EBS, and the offers to show them. */
import { number, plural } from '../../plural.ts'

export const page = {
  asExpected: (count: number) =>
    plural(count, { one: '1 parameter matches', other: `${number(count)} parameters match` }),
  notAsExpected: (count: number) =>
    plural(count, { one: '1 parameter does not match', other: `${number(count)} parameters do not match` }),
  /** Beside either: the parameters were compared then. */
  checked: (ago: string) => `checked ${ago}`,
  notHere:
    'The Integrations panel cannot be displayed on this page. Open the side panel with the extension’s toolbar button.',
  /** The offer to show the extension on a site, with the permission that the browser will ask for. */
  offer: {
    portal: (host: string) => `Show Integrations inside the Cloud Store at ${host}?`,
    parameters: (host: string) => `Show verification results next to the parameters in EBS at ${host}?`,
  },
  why: 'Your browser will ask for permission for this site only. The extension uses it only for this.',
  show: 'Show on this site',
  notNow: 'Not now',
  at: {
    portal: (host: string) => `In the Cloud Store: ${host}`,
    parameters: (host: string) => `Next to the parameters in EBS: ${host}`,
  },
  leave: 'Remove from this site',
}
