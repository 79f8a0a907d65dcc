/** Tells when and how EBS was last looked at for a token, from what the vault keeps of it. */
import type { Means, Sighting, Sightings } from '../../contracts/token/sighting.ts'
import { readingOf } from '../../vault/registered.ts'
import type { StoredCheck, StoredRegistered } from '../../vault/schema.ts'
import type { KnownToken } from './inventory.ts'

/** @param list EBS's last list of the token's environment; undefined: it was never read */
export function sightingsOf(
  { type, stored }: KnownToken,
  check: StoredCheck | undefined,
  list: StoredRegistered | undefined,
): Sightings {
  const { verification, verified, connection, tested } = check ?? {}
  const read = list ? readingOf(list, type) : null
  const isNewer = list && stored?.createdAt && stored.createdAt > (read?.at ?? '')
  return {
    // A list that is older than the token knows it from its creation.
    listed: isNewer ? { at: stored.createdAt, how: 'created', by: stored.createdBy || null } : read,
    parameter: sightingAt(verification?.checkedAt, verified),
    accepted: sightingAt(connection?.testedAt, tested),
  }
}

const sightingAt = (at: string | undefined, means: Means | undefined): Sighting | null =>
  at === undefined ? null : { at, how: means?.how ?? null, by: means?.by ?? null }
