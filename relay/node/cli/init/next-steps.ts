/** Lists the steps that remain once the files are written. Pure. */
import type { Given } from './answers.ts'
import { CLIENT_SECRET_FILE, type Draft, SESSION_KEY_FILE, SUBSCRIPTION_PASSWORD_FILE, secretPath } from './draft.ts'

type Done = { out: string; draft: Draft; given: Given; unprotected: readonly string[] }

/** The lines for the operator. `unprotected`: files that other users may be able to read. */
export function nextSteps({ out, draft, given, unprotected }: Done): string[] {
  const isOAuth = draft.authorization.mode === 'oauth'
  const secret = isOAuth ? CLIENT_SECRET_FILE : SUBSCRIPTION_PASSWORD_FILE
  const isGuided = given.registration === undefined || given.registration['mode'] === 'guided'
  const steps = [
    `Set RELAY_CONFIG_FILE=${out}, and run: npm run relay -- doctor`,
    ...(isOAuth
      ? [
          `Ask the vendor to register exactly these redirect URIs: ${draft.extensions.map(({ redirectUri }) => redirectUri).join(' ')}`,
        ]
      : ['Run the relay on your own domain, since users type their EBS passwords into its page.']),
    `Start the relay: npm run relay. Put a proxy in front of it that serves ${draft.publicOrigin}, and name the proxy’s address in trustedProxies.`,
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
    `Written: ${[out, secretPath(out, SESSION_KEY_FILE), secretPath(out, secret)].join(', ')}.`,
    ...unprotected.map(
      (file) =>
        `ATTENTION: Windows did not restrict access to ${file}. Other users may be able to read it. Restrict it yourself.`,
    ),
    'Next steps:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ]
}
