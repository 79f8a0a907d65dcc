/** In English: the settings, and what a company settles for its admins. */
export const options = {
  title: 'Settings',
  relay: 'Relay',
  change: 'Connect to another relay',
  environments: 'Environments',
  none: 'Connect to a relay to see its environments.',
  registration: {
    http: 'Endpoint tokens are created from here.',
    guided: 'Endpoint tokens are created in the Cloud Store, with guidance from here.',
  },
}

export const policy = {
  set: 'Set by your organization',
  awaited: 'Waiting for your organization’s settings…',
  lockTitle: 'Set a passphrase',
  lockTeach: 'Your organization requires a passphrase before endpoint tokens are kept on this computer.',
  noReveal: 'Your organization does not allow showing values. They can be handed over.',
}

export const language = {
  title: 'Language',
  browser: 'As the browser',
}
