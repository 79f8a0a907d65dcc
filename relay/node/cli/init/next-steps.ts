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
    `export RELAY_CONFIG_FILE=${out}, and look with: npm run relay -- doctor`,
    ...(isOAuth
      ? [
          `Ask the vendor to register exactly these redirect URIs: ${draft.extensions.map(({ redirectUri }) => redirectUri).join(' ')}`,
        ]
      : ['Put the relay on a domain of your own: users type their EBS passwords into its page.']),
    `Start the relay: npm run relay. In front of it a proxy serves ${draft.publicOrigin} by HTTPS; its address goes into trustedProxies.`,
    ...(given.portal === undefined
      ? ['The panel in the Cloud Store’s page needs "portal": relay/README.md, "Settings".']
      : []),
    ...(isGuided
      ? [
          'Endpoint tokens are made in the Cloud Store, guided. If your EBS has calls for it, describe them: "registration".',
        ]
      : []),
  ]
  return [
    `Written: ${[out, secretPath(out, SESSION_KEY_FILE), secretPath(out, secret)].join(', ')}.`,
    ...unprotected.map(
      (file) => `ATTENTION: Windows did not restrict ${file}: others may read it. Restrict it by hand.`,
    ),
    'What is left to do:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ]
}
