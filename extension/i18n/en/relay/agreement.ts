/** In English: agreeing to a relay, and a relay that offers nothing. */
import { plural } from '../../plural.ts'

export const agreement = {
  title: (environment: string) => `Allow this relay to use “${environment}”?`,
  another: 'This relay is not the one that you used before. It receives nothing of this environment until you agree.',
  moved:
    'The addresses of this environment have changed since you agreed to them. Nothing of this environment is sent until you agree.',
  first: 'Check the addresses first. Nothing of this environment is sent until you agree.',
  elsewhere: 'This address is outside EBS. Agree only if your IT administrator confirms it.',
  ownPage:
    'This page belongs to the relay, not to EBS. You type your EBS password into it. Agree only if you trust the relay administrator.',
  sends:
    'When you agree, this relay receives your sign-ins to EBS and the hashes that verification compares. It receives a token’s value when the token is created or its connection is tested. While you are signed in, it acts in EBS on your behalf.',
  tokens: (count: number) =>
    plural(count, {
      0: 'No token of this environment is stored here.',
      one: 'One token of this environment is stored here:',
      other: `${count} tokens of this environment are stored here:`,
    }),
  relay: 'Relay',
  ebs: 'EBS',
  api: 'Address for applications',
  signIn: 'Sign-in page',
  portal: 'Cloud Store',
  before: (address: string) => `Previously: ${address}`,
  agree: 'Agree',
  former: 'Connect to the previous relay',
}

export const noEnvironment = {
  title: 'No environment is available',
  operator: 'Ask the relay administrator to add an environment to the relay’s configuration.',
  policy: (names: string) =>
    `Your organization’s settings name an environment that the relay does not have: ${names}. Contact the administrator of your browser or of the relay.`,
  faulty: (id: string, at: string) => `The environment “${id}” is left out. Its field ${at} is not valid.`,
  operatorMends: 'The other environments work. Ask the relay administrator to correct this one.',
}

export const sample = {
  ribbon: 'Sample data',
  note: 'Nothing is saved or sent.',
  look: 'Look around first',
  teach: 'No relay yet? See the panel with sample data.',
  /** The descriptions of the sample’s tokens. */
  tokens: {
    campaign: 'Spring campaign',
    insights: 'Insights of the head office',
    shop: 'e-shop',
    office: 'Head office',
  },
}
