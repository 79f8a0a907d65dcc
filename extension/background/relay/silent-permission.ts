/**
 * Keeps the user that the extension may sign in without asking: the one who pressed Allow last, at the relay to which that
 * sign-in went. A sign-out or a Deny takes the permission back.
 */
import { silentUsers } from '../state/storage-items.ts'

/** An admin has pressed Allow. @param relay the origin of the relay that got the code */
export const allowSilent = (environment: string, relay: string, user: string) =>
  silentUsers.update((all) => ({ ...all, [environment]: { relay, user } }))

/** An admin has signed out, or pressed Deny. */
export const forbidSilent = (environment: string) => silentUsers.update(({ [environment]: _, ...others }) => others)

/** @returns the id of the user; null: nobody may be signed in without being asked */
export async function silentUser(environment: string, relay: string): Promise<string | null> {
  const held = (await silentUsers.get())[environment]
  return held?.relay === relay ? held.user : null
}
