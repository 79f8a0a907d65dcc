/** In English: agreeing to a relay, and a relay that offers nothing. */
import { plural } from '../plural.ts'

export const agreement = {
  title: (environment: string) => `Before “${environment}” is used`,
  another: 'This is another relay than before. Until you agree, it gets nothing of this environment.',
  moved:
    'The relay names other addresses for this environment than those that you agreed to. Until you agree, nothing of it is sent.',
  first: 'Look at the addresses first. Until you agree, nothing of this environment is sent.',
  elsewhere: 'This address is outside of EBS. Agree only if your administrator knows it.',
  ownPage:
    'This page is the relay’s, not EBS’s: you type your EBS password into it. Agree only if you trust who runs the relay.',
  sends:
    'When you agree, this relay gets your sign-ins to EBS, the hashes with which EBS is checked, and the value of an endpoint token when one is created or its connection is tested. It acts in EBS as you while you are signed in.',
  tokens: (count: number) =>
    plural(count, {
      0: 'No endpoint token of this environment is kept here.',
      one: 'One endpoint token of this environment is kept here:',
      other: `${count} endpoint tokens of this environment are kept here:`,
    }),
  relay: 'Relay',
  ebs: 'EBS',
  api: 'Integrations call',
  signIn: 'Sign-in page',
  portal: 'Cloud Store',
  before: (address: string) => `Before: ${address}`,
  agree: 'Agree',
  former: 'Connect to the former relay',
}

export const noEnvironment = {
  title: 'The relay offers no environment',
  operator: 'Whoever runs the relay adds one to its configuration.',
  policy: (names: string) =>
    `Your organization’s settings name ${names}, which the relay does not have. Whoever manages your browser or runs the relay can mend that.`,
}
