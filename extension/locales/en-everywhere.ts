/** In English: what a company settles for its admins, and the language. */
export const policy = {
  set: 'Set by your organization',
  lockTitle: 'Set a passphrase',
  lockTeach: 'Your organization requires a passphrase before endpoint tokens are kept on this computer.',
  noReveal: 'Your organization does not allow showing values. They can be handed over.',
}

export const language = {
  title: 'Language',
  browser: 'As the browser',
}
