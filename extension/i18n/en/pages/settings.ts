/** In English: the settings, and the company’s rules for its admins. */
export const options = {
  title: 'Settings',
  contents: 'Settings on this page',
  relay: 'Relay',
  version: (version: string) => `Relay version ${version}`,
  change: 'Connect to another relay',
  environments: 'Environments',
  none: 'Connect to a relay to see its environments.',
  registration: {
    http: 'You create tokens in this extension.',
    guided: 'You create tokens in the Cloud Store. The extension guides you.',
  },
}

export const policy = {
  set: 'Managed by your organization',
  awaited: 'Waiting for your organization’s settings…',
  lockTitle: 'Set a passphrase',
  lockTeach: 'Your organization requires a passphrase before tokens can be stored on this computer.',
  noReveal: 'Your organization does not allow values to be displayed. You can still copy or export them.',
}

export const language = {
  title: 'Language',
  label: 'Display language',
  browser: 'Same as the browser',
}

export const keyboard = {
  title: 'Keyboard',
  label: 'Search shortcut: /',
  help: 'In the list, / goes to the search. Turn it off if you use speech input, or if it is typed unintentionally.',
  choices: { on: 'On', off: 'Off' },
}
