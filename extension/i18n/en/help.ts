/** In English: the first run and the help page. Terms: contract sections 12 and 13. */
import type { CheckId, Comparison } from '../../../shared/checks.ts'
import { number, plural } from '../plural.ts'

export const welcome = {
  title: 'Welcome',
  teach:
    'Create endpoint tokens of the Entersoft Cloud Store, have them registered in EBS, and see that EBS has the right values.',
  connected: 'Connected',
  ready: (count: number) =>
    plural(count, { one: 'One environment is ready.', other: `${number(count)} environments are ready.` }),
  protect: 'Protect the values',
  protectTeach:
    'The values of endpoint tokens stay on this computer, sealed. With a passphrase, nobody can open them without you. You can set one later too, but before the first token is best.',
  protected: 'A passphrase protects the values.',
  begin: 'Add your first endpoint token',
  beginTeach: 'The side panel opens beside the page. You describe the token, allow it in EBS, and see it verified.',
  button:
    'From now on, the button of this extension in the toolbar opens the side panel. It may be behind the puzzle piece, where it can be pinned.',
}

const checks: Record<CheckId, string> = {
  'trusted-connection':
    'EBS and the subscription trust each other: the owner of the subscription has added the connection in the Cloud Store and verified it.',
  application: 'The application was bought, or got for free, in the Cloud Store for this subscription, and is active.',
  administrator: 'Whoever signs in is an administrator of EBS, and is assigned to the application in the Cloud Store.',
}

const results: Record<Comparison, string> = {
  match: 'EBS holds exactly what is expected.',
  differs: 'EBS holds something else. The application cannot connect, or connects as another subscription.',
  missing: 'EBS holds nothing there.',
  'nothing-to-compare':
    'EBS holds something, but nobody else has told what it should be: the value is not on this computer, or the relay does not know the subscription.',
}

export const help = {
  title: 'Help',
  stepsTitle: 'From nothing to a verified endpoint token',
  steps: [
    'Add token: describe it in your own words and choose its type, which is the application that will connect.',
    'A sign-in window opens. Sign in as an administrator and press Allow. With Deny, nothing is created.',
    'What must be in order first is checked; then EBS creates the endpoint token and registers it.',
    'The company parameters of EBS are read and compared with what they should be.',
    'Hand the value over to whoever builds the integration, and test the connection.',
  ],
  termsTitle: 'Terms',
  terms: [
    { term: 'Subscription', meaning: 'What your company has at the Entersoft Cloud Store. It has an id and a GID.' },
    {
      term: 'Application',
      meaning: 'What connects to EBS: Entersoft Surveys, EBS Application Insights, an e-commerce connector.',
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
    { term: 'Relay', meaning: 'A small server of your company between this extension and EBS. It stores nothing.' },
    { term: 'Environment', meaning: 'One EBS that the relay can reach, for production or for tests.' },
  ],
  checksTitle: 'What is checked before',
  checksTeach:
    'What fails blocks, and names who can help. What cannot be checked from here is never taken as passed: you look yourself and confirm.',
  checks,
  resultsTitle: 'What the results mean',
  resultsTeach:
    'The endpoint’s value is compared with the one in this vault, SubscriptionID and SubscriptionGID with what the operator of the relay read in the Cloud Store.',
  results,
  protectionTitle: 'What protects the values',
  clipboardTitle: 'The clipboard',
  clipboard:
    'A copied value is taken out of the clipboard after a minute, where you allow that. The clipboard history of the operating system (Windows key + V) and clipboards that are shared with other devices keep it all the same: switch them off on the computer where you copy values.',
}
