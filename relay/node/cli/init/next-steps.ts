/** Lists the steps that remain once the files are written. Pure. */
import type { Given } from './answers.ts'
import { CLIENT_SECRET_FILE, type Draft, SESSION_KEY_FILE, SUBSCRIPTION_PASSWORD_FILE, secretPath } from './draft.ts'

/** `isNamed`: an option named the file, so the other commands have to be told. */
type Done = { out: string; isNamed: boolean; draft: Draft; given: Given; unprotected: readonly string[] }

/** The lines for the operator. `unprotected`: files that other users may be able to read. */
export function nextSteps({ out, isNamed, draft, given, unprotected }: Done): string[] {
  const isOAuth = draft.authorization.mode === 'oauth'
  const secret = isOAuth ? CLIENT_SECRET_FILE : SUBSCRIPTION_PASSWORD_FILE
  const isGuided = given.registration === undefined || given.registration['mode'] === 'guided'
  const steps = [
    ...(isNamed ? [`Set the environment variable RELAY_CONFIG_FILE to ${out}.`] : []),
    'Check that the configuration fits EBS: npm run relay -- doctor',
    ...(isOAuth
      ? [
          `Ask the vendor to register exactly these redirect URIs: ${draft.extensions.map(({ redirectUri }) => redirectUri).join(' ')}`,
        ]
      : ['Run the relay on your own domain, since users type their EBS passwords into its page.']),
    'Start the relay: npm run relay',
    // An origin without HTTPS is on loopback.
    ...(draft.publicOrigin.startsWith('http:')
      ? []
      : [
          `Put a proxy in front of it that serves ${draft.publicOrigin}, and name the proxy’s address in "trustedProxies": relay/README.md, "Deploy".`,
        ]),
    `Connect the extension: enter ${draft.publicOrigin} as the relay address in its welcome page, its side panel or its settings. Then select Add token.`,
    ...(given.portal === undefined
      ? ['To show the panel in the Cloud Store’s page, add "portal" to the configuration: relay/README.md, "Settings".']
      : []),
    ...(isGuided
      ? [
          'Admins create endpoint tokens in the Cloud Store (guided). If your EBS has calls for it, describe them in "registration".',
        ]
      : []),
  ]
  return [
    'Written:',
    ...[out, secretPath(out, SESSION_KEY_FILE), secretPath(out, secret)].map((file) => `  ${file}`),
    ...unprotected.map(
      (file) =>
        `ATTENTION: Windows did not restrict access to ${file}. Other users may be able to read it. Restrict it yourself.`,
    ),
    'Next steps:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ]
}
