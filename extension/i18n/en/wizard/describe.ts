/** In English: describing a token before it is created. */

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
  already: (name: string) =>
    `EBS allows one token per type, and “${name}” already has this type. To replace it, open it and select “Replace…”.`,
  production: (environment: string) =>
    `I understand that “${environment}” is a production environment and changes take effect immediately.`,
}
