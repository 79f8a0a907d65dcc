/** Asks the admin before another relay, or another address, gets any data of an environment. */
import type { Environment } from '../../../shared/environment.ts'
import { Failed, failureOf } from '../../contracts/errors.ts'
import {
  type Agreement,
  addressesElsewhere,
  agreementFor,
  isSameAgreement,
  type PendingAgreement,
} from '../../contracts/settings/agreement.ts'
import { bindEnvironment, bindUnbound } from '../../vault/bind.ts'
import { lockState } from '../../vault/data-key.ts'
import type { StoredToken } from '../../vault/schema.ts'
import { allTokens } from '../../vault/tokens.ts'
import { isAgreed } from '../state/agreement.ts'
import { changed } from '../state/notify-views.ts'
import { relayAddress } from '../state/policy.ts'
import { agreements, storedEnvironments, wizard } from '../state/storage-items.ts'

/**
 * Agrees automatically when the first relay is connected. The admin has to agree if a former relay is known, if tokens
 * of another relay or of none are stored, or if an address is outside of EBS. @param relay the origin of the relay that
 * offers them
 */
export async function agreeByConnecting(offered: Environment[], relay: string): Promise<void> {
  // A vault that cannot be read may hold tokens of a former relay.
  const tokens = await keptTokens().catch((error) => void failureOf(error))
  if (!tokens || tokens.some((token) => token.relay && token.relay !== relay)) return
  const isFree = ({ id }: Environment) => tokens.every((token) => token.environment !== id || token.relay === relay)
  await agreements.update((all) => {
    const known = all ?? {}
    if (Object.values(known).some((one) => one.relay !== relay)) return known
    return { ...byEnvironment(offered.filter(isFree), relay), ...known }
  })
}

/**
 * The admin has read what is sent, and agrees. The records of the environment belong to this relay from then on.
 * @param wanted the agreement as the admin saw it
 * @throws {Failed} `vault_locked`; `unknown_environment`; `relay_not_agreed` if the relay or an address is another one by now
 */
export async function agree(wanted: Agreement): Promise<void> {
  if ((await lockState()).locked) throw new Failed('vault_locked')
  const [relay, environments] = await Promise.all([relayAddress(), storedEnvironments.get()])
  const environment = environments.find(({ id }) => id === wanted.environment)
  if (!environment) throw new Failed('unknown_environment')
  if (!relay || !isSameAgreement(wanted, agreementFor(environment, relay))) throw new Failed('relay_not_agreed')
  await bindEnvironment(wanted)
  await wizard.update((state) =>
    state && 'intent' in state && state.intent.environment === environment.id
      ? { ...state, intent: { ...state.intent, relay } }
      : state,
  )
  await agreements.update((all) => ({ ...all, [environment.id]: wanted }))
  changed()
}

/** The agreement that the admin has to give before the environment is used; null: none. */
export async function pendingAgreement(environment: Environment): Promise<PendingAgreement | null> {
  const relay = await relayAddress()
  if (!relay || (await isAgreed(environment, relay))) return null
  const [known, tokens] = await Promise.all([agreements.get(), keptTokens()])
  const { [environment.id]: before = null, ...others } = known ?? {}
  // Those of another EBS too: it may be this one, which has moved.
  const own = tokens.filter((token) => token.environment === environment.id)
  const relays = [before, ...own, ...Object.values(others)].map((one) => one?.relay)
  return {
    wanted: agreementFor(environment, relay),
    before,
    former: relays.find((one) => one && one !== relay) ?? null,
    tokens: own.map(({ description, type, ref }) => ({ ref, name: description || type || ref })),
  }
}

/**
 * Binds the records of earlier versions to the connected relay, at the first start of a version that asks.
 * COMPAT(records without a relay): goes when no version before 1.0 is updated any more.
 */
export async function bindEarlierRecords(): Promise<void> {
  if ((await agreements.get()) !== null) return completeAgreements()
  const [relay, environments] = await Promise.all([relayAddress(), storedEnvironments.get()])
  if (relay) await bindUnbound(relay)
  await agreements.update((all) => all ?? (relay ? byEnvironment(environments, relay) : {}))
}

/**
 * An agreement of an earlier version names neither portal nor parameters page: from now on it names those that are known here.
 * COMPAT(agreements without a portal): goes when no version before 1.0 is updated any more.
 */
async function completeAgreements(): Promise<void> {
  const environments = await storedEnvironments.get()
  const completed = (one: Agreement): Agreement => {
    const environment = environments.find(({ id }) => id === one.environment)
    const now = environment && agreementFor(environment, one.relay)
    return now && isSameAgreement(one, now) ? now : one
  }
  await agreements.update((all) => mapValues(all ?? {}, completed))
}

const mapValues = <T>(all: Record<string, T>, change: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]))

const keptTokens = async (): Promise<StoredToken[]> => (await allTokens()).filter(({ retired }) => !retired)

/**
 * The agreements by environment. It leaves out environments with an address outside of EBS: the admin must agree to
 * those.
 */
function byEnvironment(environments: Environment[], relay: string): Record<string, Agreement> {
  const all = environments.map((environment) => agreementFor(environment, relay))
  const plain = all.filter((one) => addressesElsewhere(one).length === 0)
  return Object.fromEntries(plain.map((one) => [one.environment, one]))
}
