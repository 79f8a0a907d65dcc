/** In English: the side panel, but for the wizard; and the panel in the portal's page. */
import { number, plural } from '../plural.ts'
import { underWay } from './life.ts'

export const list = {
  search: 'Search',
  filters: 'Filter and sort',
  allEnvironments: 'All environments',
  type: 'Type',
  allTypes: 'All types',
  state: 'State',
  states: {
    all: 'All states',
    bad: 'Needs somebody',
    match: 'In EBS',
    stale: 'Stale',
    due: 'Check due',
    unchecked: 'Not checked',
    elsewhere: 'Value not on this computer',
    retired: 'Revoked or replaced',
  },
  order: 'Order',
  orders: { newest: 'Newest first', name: 'By description', state: 'Worst first', checked: 'Longest unchecked first' },
  reset: 'Show all',
  count: (count: number) => plural(count, { one: 'One endpoint token', other: `${number(count)} endpoint tokens` }),
  found: (found: number, count: number) => `${number(found)} of ${number(count)}`,
  due: (count: number) => plural(count, { one: 'one check due', other: `${number(count)} checks due` }),
  checkAll: 'Check all',
  add: 'Add token',
  parameters: 'EBS parameters',
  none: 'No endpoint tokens yet',
  teach:
    'An application of the Cloud Store connects to EBS with an endpoint token. Add one: you describe it, allow it in EBS, and see it registered and verified.',
  noMatch: 'Nothing matches.',
  unread: 'EBS could not be asked for all endpoint tokens. The list may be incomplete.',
  checked: (ago: string) => `checked ${ago}`,
  notHere: 'value not on this computer',
  damaged: 'record damaged',
  underWay,
  open: 'is not finished',
  show: 'Show',
  openToken: (name: string) => `Open ${name}`,
}

export const connect = {
  title: 'Connect to your relay',
  teach: 'The relay is a small server of your company that talks to EBS. Your administrator knows its address.',
  label: 'Address of the relay',
  example: 'https://relay.example.com',
  button: 'Connect',
  trying: 'Connecting…',
  permission: 'The browser asks whether the extension may reach this address.',
  trusted:
    'Connect only to the relay of your company. It acts in EBS as you while you are signed in, and it gets the value of an endpoint token when one is created or its connection is tested.',
  kept: (count: number) =>
    plural(count, {
      one: 'One endpoint token is kept here. It is not sent to another relay before you agree.',
      other: `${count} endpoint tokens are kept here. They are not sent to another relay before you agree.`,
    }),
}

export const describe = {
  title: 'Add token',
  teach: 'An endpoint token lets an application of the Cloud Store connect to EBS.',
  description: 'Description',
  descriptionHelp: 'Your own words, to tell it from others.',
  example: 'Spring campaign',
  type: 'Type of endpoint token',
  choose: 'Choose…',
  next: 'Next: sign in to EBS',
  what: 'A sign-in window opens. Sign in as an administrator and press Allow; Deny creates nothing.',
  missing: 'Describe the endpoint token in your own words.',
  missingType: 'Choose the application that will connect.',
  unprintable: 'Remove the invisible characters.',
  already: (name: string) => `EBS holds one per type, and “${name}” is of this type.`,
  production: (environment: string) => `“${environment}” is production: what I do here counts at once.`,
}

export const token = {
  value: 'Value',
  hidden: 'Value is hidden, click to show',
  shown: 'Value is shown',
  hide: 'Hide',
  hidesIn: (seconds: number) => `hides in ${number(seconds)} s`,
  copy: 'Copy',
  copied: 'Copied',
  inEbs: 'In EBS',
  neverChecked: 'not checked yet',
  check: 'Check',
  checkAgain: 'Check again',
  checking: 'Checking…',
  test: 'Test connection',
  testing: 'EBS is called with the key alone, as the application will…',
  accepted: (ms: number) => `EBS accepts the key (${number(ms)} ms)`,
  refused: (ms: number) => `EBS refuses the key (${number(ms)} ms)`,
  lastAccepted: 'EBS accepted the key',
  lastRefused: 'EBS refused the key',
  created: (when: string) => `Created ${when}`,
  parameter: 'Parameter',
  expected: 'Expected',
  actual: 'In EBS',
  empty: 'empty',
  unknown: 'not known',
  drift: {
    differs:
      'EBS holds something else here than expected. If this endpoint token is still in use, replace it: EBS then fills the parameter by itself.',
    missing:
      'EBS holds nothing here. If this endpoint token is still in use, replace it: EBS then fills the parameter by itself.',
    refused:
      'EBS does not let anyone in with this key, so the application cannot connect. Test the connection again; if it stays so, replace the token.',
  },
}

export const parameters = {
  title: 'EBS parameters',
  teach: 'The section “Entersoft Cloud Store” of the company parameters, as EBS has it now.',
  none: 'No endpoint token is registered yet: these fill in when you add the first one.',
  signIn: 'Sign in to EBS to read them.',
  reading: 'Reading…',
  read: (ago: string) => `read ${ago}`,
  again: 'Read again',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}

export const portal = {
  open: 'Open',
  openPanel: 'Open the side panel',
  checkAll: 'Check',
  signIn: 'Sign in to EBS in the side panel to check.',
  useButton: 'It is ready in the sidebar. Open it with the button of this extension in the toolbar.',
  lookOnly: 'Values are shown in the side panel only.',
}
