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
    bad: 'Needs attention',
    acknowledged: 'Acknowledged',
    match: 'Verified',
    stale: 'Not checked recently',
    due: 'Check overdue',
    rotate: 'Rotation due',
    unchecked: 'Not checked',
    elsewhere: 'Value not on this computer',
    retired: 'Revoked, replaced or removed',
  },
  order: 'Sort by',
  orders: {
    newest: 'Newest first',
    name: 'Description (A–Z)',
    state: 'Most urgent first',
    checked: 'Least recently checked first',
  },
  reset: 'Clear filters',
  count: (count: number) => plural(count, { one: 'One token', other: `${number(count)} tokens` }),
  found: (found: number, count: number) => `${number(found)} of ${number(count)}`,
  due: (count: number) => plural(count, { one: '1 check overdue', other: `${number(count)} checks overdue` }),
  checkAll: 'Check all',
  add: 'Add token',
  parameters: 'EBS parameters',
  none: 'No endpoint tokens yet',
  noneOfIt: 'No tokens in this environment',
  noneHere: 'No tokens are stored here',
  notRead: 'The list of tokens in EBS was not read yet. Sign in to EBS to see it.',
  teach:
    'Cloud Store applications connect to EBS with an endpoint token. Add your first token: describe it, allow it in EBS, and check that it is registered and verified.',
  noMatch: 'No tokens match these filters.',
  unread: 'The list of tokens in EBS could not be read completely. Some tokens may be missing here.',
  checked: (ago: string) => `checked ${ago}`,
  notHere: 'value not on this computer',
  damaged: 'record damaged',
  underWay,
  open: 'Not finished',
  show: 'Show',
  openToken: (name: string) => `Open ${name}`,
}

/** Tokens of the vault that no list shows. */
export const elsewhere = {
  count: (count: number) =>
    plural(count, {
      one: 'One token of an environment that this relay does not offer',
      other: `${number(count)} tokens of environments that this relay does not offer`,
    }),
  teach:
    'They stay stored, and nothing of them is sent. Connect to the relay of their environment in the settings to list them again.',
  reasons: {
    'not-offered': (environment: string) => `This relay does not offer the environment “${environment}”.`,
    'another-ebs': (environment: string) =>
      `This relay has another EBS under the name “${environment}”. The list of that EBS does not show this token.`,
    policy: (environment: string) => `The settings of your organization do not name the environment “${environment}”.`,
    torn: () => 'Its record is damaged and does not say its environment. Restore a backup.',
  },
}

export const connect = {
  title: 'Connect to your relay',
  teach:
    'The relay is your company’s server that connects this extension to EBS. Ask your IT administrator for its address.',
  label: 'Relay address',
  example: 'https://relay.example.com',
  button: 'Connect',
  trying: 'Connecting…',
  permission: 'Your browser will ask for permission to access this address.',
  trusted:
    'Connect only to your company’s relay. While you are signed in, it acts in EBS on your behalf. It receives a token’s value when the token is created or its connection is tested.',
  kept: (count: number) =>
    plural(count, {
      one: 'One token is stored here. It is not sent to another relay before you agree.',
      other: `${count} tokens are stored here. They are not sent to another relay before you agree.`,
    }),
}

export const describe = {
  title: 'Add token',
  teach: 'An endpoint token lets a Cloud Store application connect to EBS.',
  description: 'Description',
  descriptionHelp: 'A name that helps you recognize this token.',
  example: 'Spring campaign',
  type: 'Token type',
  choose: 'Select…',
  next: 'Next: sign in to EBS',
  what: 'A sign-in window opens. Sign in as an administrator and select Allow. If you select Deny, nothing is created.',
  missing: 'Enter a description.',
  missingType: 'Select a token type.',
  unprintable: 'Remove the invisible characters.',
  already: (name: string) => `EBS allows one token per type, and “${name}” already has this type.`,
  production: (environment: string) =>
    `I understand that “${environment}” is a production environment and changes take effect immediately.`,
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
  testing: 'Testing the connection with this token…',
  accepted: (ms: number) => `EBS accepted the token (${number(ms)} ms)`,
  refused: (ms: number) => `EBS rejected the token (${number(ms)} ms)`,
  lastAccepted: 'Last test: accepted',
  lastRefused: 'Last test: rejected',
  created: (when: string) => `Created ${when}`,
  parameter: 'Parameter',
  expected: 'Expected',
  actual: 'In EBS',
  empty: 'empty',
  unknown: 'unknown',
  drift: {
    differs:
      'The value in EBS is not the expected one. If this token is still in use, replace it. EBS then updates the parameter.',
    missing:
      'This parameter is empty in EBS. If this token is still in use, replace it. EBS then updates the parameter.',
    refused:
      'EBS rejects this token, so the application cannot connect. Test the connection again. If it still fails, replace the token.',
  },
}

export const parameters = {
  title: 'EBS parameters',
  teach: 'Current company parameters in EBS, section “Entersoft Cloud Store”.',
  none: 'No token is registered yet. These parameters are filled in when you add the first one.',
  signIn: 'Sign in to EBS to view the parameters.',
  reading: 'Loading…',
  read: (ago: string) => `updated ${ago}`,
  again: 'Refresh',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}

export const portal = {
  open: 'Open',
  openPanel: 'Open the side panel',
  checkAll: 'Check',
  signIn: 'Sign in to EBS in the side panel to check.',
  useButton: 'Continue in the sidebar. Open it with the extension’s toolbar button.',
  lookOnly: 'Values can be viewed only in the side panel.',
}
