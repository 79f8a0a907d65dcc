/** Messages that an attack sends to the background, the same in each browser. */

/** Somebody else sits at the computer while the vault is locked. @param relay the address of theirs */
export const whileLocked = (relay: string): [string, object][] => [
  ['connect-relay', { url: relay }],
  ['lock/idle', { minutes: 0 }],
  ['check/hours', { hours: 0 }],
  ['history', {}],
  ['lock/set', { current: 'a guess of theirs', passphrase: 'their own passphrase' }],
]

/** All that would ask another relay for something, before the admin agrees to it. @param ref a token of the vault */
export const beforeAgreeing = (ref: string): [string, object][] => [
  ['sign-in', {}],
  ['verify', { ref }],
  ['check/all', { environment: null }],
  ['test-connection', { ref }],
  ['list/read', {}],
  ['wizard/revoke', { ref }],
  ...['env', 'curl', 'facts'].map((format): [string, object] => ['hand-over', { ref, format, to: 'file' }]),
]
