/** In English: the first run and the help page. Terms: contract sections 12 and 13. */
import type { CheckId } from '../../../../shared/checks.ts'
import type { State } from '../../../contracts/token/status.ts'
import { number, plural } from '../../plural.ts'

export const welcome = {
  title: 'Welcome',
  teach: 'Create endpoint tokens for the Entersoft Cloud Store, register them in EBS, and verify the result.',
  connected: 'Connected',
  ready: (count: number) =>
    plural(count, { one: 'One environment is ready.', other: `${number(count)} environments are ready.` }),
  protect: 'Protect the values',
  protectTeach:
    'Token values are stored encrypted on this computer. If you set a passphrase, they cannot be opened without it. You can set it later, but we recommend setting it before you add the first token.',
  protected: 'Values are protected with a passphrase.',
  begin: 'Add your first token',
  beginTeach: 'The side panel opens beside the page. You describe the token, allow it in EBS, and see it verified.',
  button:
    'Use the extension’s toolbar button to open the side panel. If you do not see it, open the Extensions menu (puzzle icon) and pin it.',
}

const checks: Record<CheckId, string> = {
  'trusted-connection':
    'EBS and the subscription trust each other. The subscription owner has added the connection in the Cloud Store and verified it.',
  application: 'The subscription has the application, bought or free, from the Cloud Store, and it is active.',
  administrator: 'The signed-in user is an EBS administrator and is assigned to the application in the Cloud Store.',
}

const results: Record<Exclude<State, 'unchecked'>, string> = {
  match: 'The value in EBS is exactly the expected one.',
  differs: 'EBS has another value. The application cannot connect, or connects as another subscription.',
  missing: 'The parameter is empty in EBS.',
  refused: 'EBS rejected the value in the last connection test. The application cannot connect.',
  'not-shown': 'EBS does not list this token. It may have been revoked or replaced elsewhere.',
  stale: 'The last check found no problem, but it is more than 7 days old.',
  'nothing-to-compare':
    'EBS has a value, but there is nothing to compare it with. The token’s value is not on this computer, or the subscription is not configured on the relay.',
}

export const help = {
  title: 'Help',
  stepsTitle: 'How to create a verified token',
  steps: [
    'Select “Add token”. Enter a description and select the type, which is the application that will connect.',
    'A sign-in window opens. Sign in as an administrator and select Allow. If you select Deny, nothing is created.',
    'The prerequisites are checked. Then EBS creates and registers the token.',
    'The company parameters in EBS are compared with the expected values.',
    'Hand the value over to the integrator and test the connection.',
  ],
  shortcutTitle: 'Keyboard',
  shortcut: (keys: string) => `${keys} opens the side panel.`,
  guideShortcut: (keys: string) =>
    `${keys} goes to the guide’s card in the page, and shows the card again if it is hidden. From there, “Go to it” leads to the highlighted control.`,
  noShortcut: 'No keyboard shortcut is set. Another extension may use it, or it was removed.',
  changeShortcut:
    'You can change the shortcut in the browser: in Chrome at chrome://extensions/shortcuts, in Edge at edge://extensions/shortcuts, in Firefox under Add-ons and themes, Manage Extension Shortcuts.',
  searchKey: '/ goes to the search of the list. You can turn it off in the settings.',
  escapeKey: 'Esc clears the search, ends a selection or goes back.',
  termsTitle: 'Terms',
  terms: [
    { term: 'Subscription', meaning: 'Your company’s account at the Entersoft Cloud Store. It has an ID and a GID.' },
    {
      term: 'Application',
      meaning:
        'A product that connects to EBS, such as Entersoft Surveys, EBS Application Insights or an e-commerce connector.',
    },
    {
      term: 'Endpoint token',
      meaning: 'The credential with which one application connects to EBS. Its value works like a password.',
    },
    {
      term: 'Company parameters',
      meaning:
        'Settings of the company in EBS: Application’s Control Panel, Parameters Panel, section “Entersoft Cloud Store”.',
    },
    { term: 'Relay', meaning: 'Your company’s server that connects this extension to EBS. It stores no tokens.' },
    { term: 'Vault', meaning: 'Where the extension stores your tokens on this computer, encrypted.' },
    { term: 'Environment', meaning: 'One EBS that the relay can reach, for production or for testing.' },
  ],
  checksTitle: 'Prerequisites',
  checksTeach:
    'A failed check stops you and says who can fix it. A check that cannot be run from here never counts as passed. You confirm it yourself.',
  checks,
  resultsTitle: 'What the results mean',
  resultsTeach:
    'The endpoint parameter is compared with the token in your vault. SubscriptionID and SubscriptionGID are compared with the values that the relay administrator copied from the Cloud Store.',
  results,
  protectionTitle: 'How values are protected',
  clipboardTitle: 'The clipboard',
  clipboard:
    'A copied value is removed from the clipboard after one minute if you allow it. The clipboard history of your operating system (Windows key + V) and clipboards shared with other devices may still keep it. Turn them off on computers where you copy values.',
}
