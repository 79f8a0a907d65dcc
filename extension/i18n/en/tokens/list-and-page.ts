/** In English: the list of tokens, the page of one, and the tokens that no list shows. */
import { number, plural } from '../../plural.ts'
import { underWay } from '../wizard/life.ts'

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
    rotate: 'Replacement due',
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
  show: 'Open',
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
      'A company parameter in EBS is not the expected one. If this token is still in use, replace it. EBS then updates the parameter.',
    missing:
      'This parameter is empty in EBS. If this token is still in use, replace it. EBS then updates the parameter.',
    refused:
      'EBS rejects this token, so the application cannot connect. Test the connection again. If it still fails, replace the token.',
  },
}
