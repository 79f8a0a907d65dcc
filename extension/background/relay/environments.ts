/** The environments of the relay, and the one that is shown. */
import type { Reply } from '../../../shared/api.ts'
import type { Environment } from '../../../shared/environment.ts'
import { Failed, type Failure, failureOf } from '../../contracts/errors.ts'
import { relayOriginOf } from '../../contracts/settings/relay-address.ts'
import type { Intent } from '../../contracts/wizard/state.ts'
import { forgetRegistered } from '../../vault/registered.ts'
import { followEnvironments } from '../pages/registration.ts'
import { requireAgreed } from '../state/agreement.ts'
import { changed } from '../state/notify-views.ts'
import { policy, refuseIfSet, relayAddress } from '../state/policy.ts'
import { relayInfo, relayUrl, selected, sessions, storedEnvironments } from '../state/storage-items.ts'
import { showBadge } from '../tokens/badge.ts'
import { agreeByConnecting } from './agree.ts'
import { call } from './client.ts'

/** A relay's address; null: none is set. */
type Address = string | null

/** The last read that has ended. Its result counts for that relay only. */
let answered: { relay: Address; failure: Failure | null } | undefined
/** The read that is under way or has succeeded. It is made again after a restart of the worker, and for another relay. */
let asked: { relay: Address; result: Promise<Failure | null> } | undefined

/** Reads the relay once, and again if that failed. */
export async function refreshEnvironments(): Promise<Failure | null> {
  const relay = await relayAddress()
  if (asked?.relay !== relay) asked = { relay, result: load(relay) }
  return asked.result
}

/**
 * The failure of the last read; null: it succeeded, or this relay was not read yet. Another read starts in the
 * background, so that the known environments show without a wait.
 */
export async function relayFailure(): Promise<Failure | null> {
  const asking = refreshEnvironments()
  if ((await storedEnvironments.get()).length === 0) await asking
  return failureAt(await relayAddress())
}

const failureAt = (relay: Address) => (answered?.relay === relay ? answered.failure : null)

/** Reads the relay again, because the company has changed its policy. */
export async function askAgain(): Promise<void> {
  asked = undefined
  await refreshEnvironments()
}

/** Notifies the views if the answer has changed. */
async function load(relay: Address): Promise<Failure | null> {
  const told = () => Promise.all([storedEnvironments.get(), relayInfo.get()])
  const news = async () => JSON.stringify([failureAt(relay)?.code, await told()])
  const before = await news()
  const failure = await call('listEnvironments', relay ? { base: relay } : {})
    .then((answer) => offer(answer, relay))
    .then(() => null, failureOf)
  if (await isFormer(relay)) return refreshEnvironments()
  await note(relay, failure)
  if ((await news()) !== before) changed()
  return failure
}

/** Notes what a read of this relay has found. */
async function note(relay: Address, failure: Failure | null): Promise<void> {
  answered = { relay, failure }
  // Also repeated for a relay that offers nothing yet.
  const isRepeated = failure !== null || (await storedEnvironments.get()).length === 0
  asked = isRepeated ? undefined : { relay, result: Promise.resolve(null) }
}

/** Another relay was connected meanwhile. */
const isFormer = async (relay: Address) => relay !== (await relayAddress())

/** Shows the environments of the relay at this address that the policy allows. The relay that was connected last counts. */
const offer = ({ environments, relay }: Reply<'listEnvironments'>, address: Address): Promise<void> =>
  navigator.locks.request('environments', async () => {
    if (await isFormer(address)) return
    const [{ environments: allowed }, known] = await Promise.all([policy(), storedEnvironments.get()])
    const offered = environments.filter(({ id }) => allowed?.includes(id) ?? true)
    for (const { id, ebsOrigin } of offered) {
      if (known.some((one) => one.id === id && one.ebsOrigin === ebsOrigin)) continue
      // The list and the session of another EBS that had the same name do not count for this one.
      await forgetRegistered(id)
      await sessions.update(({ [id]: _, ...others }) => others)
    }
    if (address) {
      await dropFormerSessions(address)
      await agreeByConnecting(offered, address)
    }
    await storedEnvironments.update(() => offered)
    await relayInfo.update(() => (relay && address ? { origin: address, ...relay } : null))
    await followEnvironments(offered)
    showBadge().catch(failureOf)
  })

/** Ends the sessions of every other relay at once. */
const dropFormerSessions = (relay: string) =>
  sessions.update((all) => Object.fromEntries(Object.entries(all).filter(([, held]) => held.relay === relay)))

/** The stored environments and the one that is shown, without the network. */
export async function knownEnvironments(): Promise<{ all: Environment[]; current: Environment | null }> {
  const [all, id] = await Promise.all([storedEnvironments.get(), selected.get()])
  return { all, current: all.find((environment) => environment.id === id) ?? all[0] ?? null }
}

/** The environment that is shown. @throws {Failed} `relay_not_connected`, or why the relay did not answer */
export async function currentEnvironment(): Promise<Environment> {
  const { current } = await knownEnvironments()
  if (current) return current
  const failure = await refreshEnvironments()
  const after = (await knownEnvironments()).current
  if (!after) throw new Failed(failure?.code ?? 'relay_not_connected', failure ?? {})
  return after
}

/** The environment of an id. @throws {Failed} `unknown_environment` */
export async function environmentOf(id: string): Promise<Environment> {
  const found = (await storedEnvironments.get()).find((environment) => environment.id === id)
  if (!found) throw new Failed('unknown_environment')
  return found
}

/** An environment with the EBS and the relay that it had when something was begun there, as an intent says it. */
type Begun = Pick<Intent, 'environment' | 'ebsOrigin' | 'relay'>

/** Whether it is offered, with that EBS. */
export const isOffered = async ({ environment, ebsOrigin }: Begun): Promise<boolean> =>
  (await storedEnvironments.get()).some(
    (one) => one.id === environment && one.ebsOrigin === (ebsOrigin ?? one.ebsOrigin),
  )

/**
 * Makes sure that neither a value nor a request goes to another EBS with the environment's name, or to another relay.
 * @throws {Failed} `unknown_environment`, `relay_not_agreed`
 */
export async function requireOffered(begun: Begun): Promise<void> {
  if (!(await isOffered(begun))) throw new Failed('unknown_environment')
  const { relay } = await requireAgreed(begun.environment)
  if ((begun.relay ?? relay) !== relay) throw new Failed('relay_not_agreed', { subject: relay })
}

/** Shows this environment in the side panel from now on. @throws {Failed} `unknown_environment` */
export async function selectEnvironment(id: string): Promise<void> {
  await environmentOf(id)
  await selected.update(() => id)
  changed()
}

/**
 * Connects to a relay that answers as one. Until it does, everything goes to the former relay.
 * @throws {Failed} why it did not; `set_by_policy`, `relay_address_invalid`, `https_required`
 */
export async function connectRelay(address: string): Promise<void> {
  await refuseIfSet('relayUrl')
  const origin = relayOriginOf(address)
  const answer = await call('listEnvironments', { base: origin })
  await relayUrl.update(() => origin)
  await offer(answer, origin)
  await note(origin, null)
  changed()
}
