/** In English; its shape is that of every language. */
export const en = {
  title: 'Sign in to EBS',
  asks: 'The browser extension “Integrations for Entersoft Business Suite” asks for access to EBS.',
  application: 'Application',
  environment: 'Environment',
  subscription: 'Subscription',
  server: 'EBS server',
  kinds: { production: 'Production', test: 'Test' },
  user: 'User ID',
  password: 'Password',
  branch: 'Branch',
  pin: 'PIN',
  pinFolded: 'EBS asks me for a PIN',
  /** `host`: of this relay. */
  passwordGoes: (host: string) =>
    `This page belongs to the relay ${host}, not to EBS. It sends your password to EBS once and does not keep it.`,
  binds:
    'If you select Allow, the relay is signed in to EBS with all your rights. The relay uses them for this application only. EBS does not enforce this limit.',
  allow: 'Allow',
  deny: 'Deny',
  /** Above a form that is shown again. */
  notSignedIn: 'You are not signed in',
  wrong: 'User ID, password or branch is wrong.',
  missing: 'Enter your user ID, password and branch.',
  notAdministrator: 'EBS does not list this user as an administrator. Sign in as an administrator of EBS.',
  ebsSays: 'EBS refused the sign-in. Its message:',
  pinAsked: 'If EBS asks for a PIN, enter it below together with your password.',
  subscriptionUnknown: 'EBS does not accept the subscription of this relay. Contact your relay administrator.',
  ebsAway: 'EBS did not answer. Wait a moment, then try again.',
  tooManyFailed: (minutes: number) =>
    `Too many sign-ins failed. Nothing was sent to EBS. Wait ${minutes} minutes, then try again.`,
  tokenTooLarge: 'EBS issued an access token that is too long for this page. Contact your relay administrator.',
  again:
    'This page was open too long, or a newer one took its place. Nothing was sent to EBS. Enter your details again.',
  code: (code: string) => `Code: ${code}`,
  /** Instead of the form. */
  unusableTitle: 'This sign-in cannot be used',
  unusable: 'The request does not come from an extension that this relay serves. Nothing was sent to EBS.',
  startAgain: 'Close this window and start again in the extension.',
  busy: 'Too many requests came from your network. Nothing was sent to EBS. Wait a minute.',
  plain: 'The page was requested without HTTPS. Nothing was sent to EBS. Contact your relay administrator.',
}

export type Words = typeof en
