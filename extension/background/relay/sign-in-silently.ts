/**
 * Signs in without a window, for a check that nobody is waiting for: where the browser is still signed in to EBS, and EBS
 * asks for no consent again. Never after a sign-out or a Deny, and only as the user who pressed Allow last.
 */
import type { Environment } from '../../../shared/environment.ts'
import { Failed } from '../../contracts/errors.ts'
import { relayAddress } from '../state/policy.ts'
import { keepSessionIfNone, liveSession, silentUser } from '../tokens/sessions.ts'
import { authorize } from './authorize.ts'
import { call } from './client.ts'
import { scopeForReading, signOut } from './sign-in.ts'

/** Tries to sign in without a window. If that fails, or is not allowed, nobody is signed in and nothing opens. */
export async function signInSilently(environment: Environment): Promise<void> {
  await trySilently(environment).catch((error) => {
    // EBS wants to ask somebody, or cannot be reached: the check is due.
    if (!(error instanceof Failed)) throw error
  })
}

async function trySilently(environment: Environment): Promise<void> {
  const { id } = environment
  if ((await liveSession(id)) || !(await allowedUser(id))) return
  const { relay, ...form } = await authorize(environment, await scopeForReading(environment), 'silent')
  // Somebody may have signed out or in meanwhile.
  const user = await allowedUser(id)
  if (!user || (await liveSession(id))) return
  const session = await call('signIn', { environment: id, body: { environment: id, ...form } })
  if (!(await keepSessionIfNone(id, session, relay))) return
  if (session.user.id !== user) await signOut(id)
}

async function allowedUser(environment: string): Promise<string | null> {
  const relay = await relayAddress()
  return relay && silentUser(environment, relay)
}
