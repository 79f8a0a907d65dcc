/** Signs in natively, and tells the operator why EBS refused. */
import { type LoginCredentials, type LoginRefusal, type LoginResult, login } from '../../../ebs/calls/login.ts'
import type { TokenHolder } from '../../../ebs/calls/validate-token.ts'
import type { Credential, EbsClient } from '../../../ebs/client-types.ts'
import { TITLES } from '../../../problems/titles.ts'
import type { Ask } from './ask.ts'
import { SignInFailed } from './sign-in-failed.ts'

/** The token in `credential.value` changes when EBS renews it. */
export type SignedIn = { credential: Credential; holder: TokenHolder }

/** The exact reason may be shown: the reader runs the relay and knows the credentials, so guessing gains nothing. */
const REASONS: Record<LoginRefusal, string> = {
  'wrong-user': 'EBS does not know this user',
  'wrong-password': 'the password is wrong',
  'wrong-branch': 'EBS does not know this branch, or the user may not work in it',
  'wrong-credentials': 'user, password or branch is wrong',
  'pin-wanted': 'EBS asks for a PIN',
  'unknown-subscription': 'EBS does not know the subscription, or its password is wrong',
  other: 'EBS refuses the sign-in',
}

/**
 * Signs in. Asks for a PIN if EBS wants one and none was given. The caller ends the token.
 * @throws SignInFailed when EBS refuses or does not answer; Interrupted
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
  const reason = result.outcome === 'refused' ? result.reason : result.code
  throw new SignInFailed(reason, `The sign-in failed: ${reasonOf(result)}`)
}

function reasonOf(result: Exclude<LoginResult, { token: string }>): string {
  if (result.outcome === 'ebs-away') return `${TITLES[result.code]} (${result.code})`
  const said = [result.messageId, result.message].filter((one) => one !== undefined)
  return `${REASONS[result.reason]}${said.length > 0 ? ` (${said.join(': ')})` : ''}`
}
