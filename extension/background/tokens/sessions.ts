/**
 * The live sessions, one for each environment, in memory only; and the users whom the extension may sign in without a
 * window.
 */
import type * as v from 'valibot'
import type { Session } from '../../../shared/bodies.ts'
import { SESSION_LIFETIME_MS } from '../../../shared/limits.ts'
import { changed } from '../state/notify-views.ts'
import { relayAddress } from '../state/policy.ts'
import { type HeldSession, sessions, silentUsers } from '../state/storage-items.ts'

export type Live = v.InferOutput<typeof HeldSession> & { environment: string }

/**
 * The live session of an environment at the relay that is connected to; with `requestId`, only if it was made for that
 * creation. A session of a former relay is never given.
 */
export async function liveSession(environment: string, requestId?: string): Promise<Live | null> {
  const held = (await sessions.get())[environment]
  if (!held || held.expiresAt <= Date.now() || held.relay !== (await relayAddress())) return null
  if (requestId && held.requestId !== requestId) return null
  return { ...held, environment }
}

/** @param relay the origin of the relay that gave it */
export async function keepSession(
  environment: string,
  session: Session,
  requestId: string | null,
  relay: string,
): Promise<void> {
  await sessions.update((all) => ({ ...all, [environment]: heldOf(session, requestId, relay) }))
  changed()
}

/** Keeps a session for reading, unless another is alive: that one may be for a creation. @returns whether it is kept */
export async function keepSessionIfNone(environment: string, session: Session, relay: string): Promise<boolean> {
  const held = heldOf(session, null, relay)
  const all = await sessions.update((all) =>
    (all[environment]?.expiresAt ?? 0) > Date.now() ? all : { ...all, [environment]: held },
  )
  changed()
  return all[environment] === held
}

const heldOf = (session: Session, requestId: string | null, relay: string): v.InferOutput<typeof HeldSession> => ({
  session: session.session,
  relay,
  // By this clock, which may be another than the relay's; a session that ends before is refused, and dropped.
  expiresAt: Date.now() + SESSION_LIFETIME_MS,
  user: session.user,
  requestId,
})

/**
 * Stores the session that the relay has sealed again, in place of the one that was sent. If another session has arrived
 * meanwhile, that one stays.
 */
export const renewSession = (live: Live, session: string, expiresAt: number) =>
  sessions.update((all) => {
    const held = all[live.environment]
    return held?.session === live.session ? { ...all, [live.environment]: { ...held, session, expiresAt } } : all
  })

/** The relay refused the session. */
export async function dropSession(live: Live): Promise<void> {
  await sessions.update((all) => {
    const { [live.environment]: held, ...others } = all
    return held?.session === live.session ? others : all
  })
  changed()
}

/**
 * An admin has selected Allow: from now on the extension may sign this user in without a window, at this relay. @param
 * relay the origin of the relay that got the code
 */
export const allowSilent = (environment: string, relay: string, user: string) =>
  silentUsers.update((all) => ({ ...all, [environment]: { relay, user } }))

/** An admin has signed out, or selected Deny. */
export const forbidSilent = (environment: string) => silentUsers.update(({ [environment]: _, ...others }) => others)

/** @returns the id of the user; null: the extension may sign nobody in without a window */
export async function silentUser(environment: string, relay: string): Promise<string | null> {
  const held = (await silentUsers.get())[environment]
  return held?.relay === relay ? held.user : null
}
