/** The native login, with what a person at the terminal is told when EBS refuses it. */
import { ConfigError } from '../../../config/parse.ts'
import { type LoginCredentials, type LoginRefusal, type LoginResult, login } from '../../../ebs/calls/login.ts'
import type { TokenHolder } from '../../../ebs/calls/validate-token.ts'
import type { Credential, EbsClient } from '../../../ebs/client.ts'
import { TITLES } from '../../../problems/titles.ts'
import type { Ask } from './ask.ts'

/** `credential.value` changes when EBS renews the token. */
export type SignedIn = { credential: Credential; holder: TokenHolder }

/** Said to whoever runs the relay and knows the credentials: here nothing is gained by guessing. */
const REASONS: Record<LoginRefusal, string> = {
  'wrong-user': 'EBS does not know this user',
  'wrong-password': 'the password is wrong',
  'wrong-branch': 'EBS does not know this branch, or the user may not work in it',
  'wrong-credentials': 'user, password or branch are wrong',
  'pin-wanted': 'EBS asks for a PIN',
  'unknown-subscription': 'EBS does not know the subscription, or its password is wrong',
  other: 'EBS refuses the sign-in',
}

/**
 * Signs in; asks for a PIN where EBS wants one and none was given. The caller ends the token.
 * @throws ConfigError where EBS refuses, or gives no answer; Interrupted
 */
export async function signInNatively(
  client: EbsClient,
  credentials: LoginCredentials,
  ask: Ask,
  within: () => AbortSignal,
): Promise<SignedIn> {
  const first = await login({ client, deadline: within() }, credentials)
  const wantsPin = first.outcome === 'refused' && first.reason === 'pin-wanted' && credentials.pin === undefined
  const result = wantsPin
    ? await login({ client, deadline: within() }, { ...credentials, pin: await ask.secret('PIN', 'EBS_PIN') })
    : first
  if (result.outcome === 'signed-in' || result.outcome === 'not-administrator') {
    return { credential: { value: result.token, renewed: false }, holder: result.user }
  }
  throw new ConfigError(`The sign-in failed: ${reasonOf(result)}`)
}

function reasonOf(result: Exclude<LoginResult, { token: string }>): string {
  if (result.outcome === 'ebs-away') return `${TITLES[result.code]} (${result.code})`
  const said = [result.messageId, result.message].filter((one) => one !== undefined)
  return `${REASONS[result.reason]}${said.length > 0 ? ` (${said.join(': ')})` : ''}`
}
