/** Signing in at EBS through the relay, for one creation or only to read. */
import type { RegisteredEndpoint } from '../../../shared/bodies.ts'
import type { Environment } from '../../../shared/environment.ts'
import { Failed, type Failure, failureOf } from '../../contracts/errors.ts'
import type { How } from '../../contracts/token/sighting.ts'
import { keepRegistered } from '../../vault/registered.ts'
import { changed } from '../state/notify-views.ts'
import { relayAddress } from '../state/policy.ts'
import { listFailures, sessions } from '../state/storage-items.ts'
import { userOf } from '../tokens/audit-log.ts'
import { showBadge } from '../tokens/badge.ts'
import { checkableTokens } from '../tokens/inventory.ts'
import { putBackListed } from '../tokens/remove.ts'
import { allowSilent, forbidSilent, keepSession, type Live, liveSession } from '../tokens/sessions.ts'
import { authorize, type Grant } from './authorize.ts'
import { call } from './client.ts'
import { environmentOf, requireOffered } from './environments.ts'

/** The sign-in that is running in each environment. A second click waits for it and opens no second window. */
const underWay = new Map<string, Promise<void>>()

/**
 * Makes sure that a session for reading is alive. Opens EBS's window if there is none. @throws {Failed} what {@link
 * authorize} and the relay's sign-in throw
 */
export async function ensureSignedIn(environment: Environment, type?: string): Promise<void> {
  if (await liveSession(environment.id)) return
  const running = underWay.get(environment.id) ?? signIn(environment, type)
  underWay.set(environment.id, running)
  await running.finally(() => underWay.delete(environment.id))
}

/**
 * Opens the window, and reads EBS's list.
 * @param type the sign-in asks for its application; left out: that of the newest token, whose admin is assigned to it
 */
async function signIn(environment: Environment, type: string | undefined): Promise<void> {
  const scope = await scopeForReading(environment, type)
  await exchange(environment, await authorize(environment, scope), null)
  await refreshList(environment.id)
}

/** The scope of that application. */
export async function scopeForReading({ id, types }: Environment, type?: string): Promise<string> {
  const asked = type ?? (await checkableTokens(id))[0]?.type
  return (types.find((one) => one.id === asked) ?? types[0])?.scope ?? ''
}

/**
 * Sends EBS's code to the relay, and stores the session. @param requestId the one creation that the session is for;
 * null: for reading
 * @throws {Failed} `unknown_environment` if the environment names another EBS by now, `relay_not_agreed` if it belongs
 * to another relay by now; what the relay says
 */
export async function exchange({ id, ebsOrigin }: Environment, grant: Grant, requestId: string | null): Promise<void> {
  const { relay, ...form } = grant
  await requireOffered({ environment: id, ebsOrigin, relay })
  const body = { environment: id, ...form, ...(requestId && { requestId }) }
  const session = await call('signIn', { environment: id, body })
  await keepSession(id, session, requestId, relay)
  await allowSilent(id, relay, session.user.id)
}

/** Ends the session in the extension in any case. @returns whether EBS ended it too */
export async function signOut(environment: string): Promise<{ revoked: boolean }> {
  await forbidSilent(environment)
  const live: Live | null = await liveSession(environment)
  if (!live) return { revoked: false }
  try {
    return await call('signOut', { environment })
  } catch {
    return { revoked: false }
  } finally {
    await sessions.update(({ [environment]: _, ...others }) => others)
    changed()
  }
}

/** Reads EBS's list, so that no token that exists is shown as missing. A failure hides nothing: the former list stays. */
export async function refreshList(environment: string, how: How = 'pressed'): Promise<void> {
  // The next sign-in or check reads it again.
  await readList(environment, how).catch(() => undefined)
}

/** The number of reads of the list that have begun, by environment. */
const readings = new Map<string, number>()

/**
 * Reads EBS's list for a caller that needs it. Keeps and shows a failure, so that no list says "none". @throws {Failed} what
 * the relay says
 */
export async function readList(environment: string, how: How = 'pressed'): Promise<RegisteredEndpoint[]> {
  const { ebsOrigin } = await environmentOf(environment)
  const relay = (await relayAddress()) ?? undefined
  const mine = (readings.get(environment) ?? 0) + 1
  readings.set(environment, mine)
  const { endpoints, unread } = await call('listEndpoints', { environment }).catch(async (error) => {
    await noteListFailure(environment, failureOf(error))
    throw error
  })
  const [first] = unread
  await noteListFailure(
    environment,
    first ? new Failed(first.code, { subject: unread.map(({ type }) => type).join(', ') }).failure : null,
  )
  // Another relay may have been connected during the read. It may use the same name for another EBS.
  await requireOffered({ environment, ebsOrigin, relay })
  // A read that a later one has overtaken may be older than a registration.
  if (readings.get(environment) !== mine) return endpoints
  const read = { at: new Date().toISOString(), how, by: await userOf(environment) }
  await keepRegistered(environment, { endpoints, unread: unread.map(({ type }) => type), read }, ebsOrigin, relay)
  await putBackListed(environment, relay, endpoints)
  await showBadge()
  changed()
  return endpoints
}

async function noteListFailure(environment: string, failure: Failure | null): Promise<void> {
  await listFailures.update(({ [environment]: _, ...others }) =>
    failure ? { ...others, [environment]: failure } : others,
  )
  changed()
}
