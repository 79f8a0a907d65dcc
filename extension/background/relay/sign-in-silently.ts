/**
 * Signs in without a window, for an automatic check. It works if the browser is still signed in to EBS and EBS does not
 * ask for consent again. It is never done after a sign-out or a Deny, and only as the user who selected Allow last.
 */
import type { Environment } from '../../../shared/environment.ts'
import { Failed } from '../../contracts/errors.ts'
import { relayAddress } from '../state/policy.ts'
import { keepSessionIfNone, liveSession, silentUser } from '../tokens/sessions.ts'
import { authorize } from './authorize.ts'
import { call } from './client.ts'
import { scopeForReading, signOut } from './sign-in.ts'

/** Tries to sign in without a window. If that fails, or is not allowed, the user stays signed out and no window opens. */
export async function signInSilently(environment: Environment): Promise<void> {
  await trySilently(environment).catch((error) => {
    // EBS has to show a page, or cannot be reached. The check becomes overdue.
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
