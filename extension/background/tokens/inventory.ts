/** The endpoint tokens that are known: what the vault has, and what EBS has besides. */
import type { RegisteredEndpoint } from '../../../shared/api.ts'
import { Failed } from '../../contracts/errors.ts'
import { allRegistered } from '../../vault/registered.ts'
import type { StoredToken } from '../../vault/schema.ts'
import { allTokens } from '../../vault/tokens.ts'
import { isAgreed } from '../state/agreement.ts'
import { relayAddress } from '../state/policy.ts'
import { storedEnvironments } from '../state/storage-items.ts'

export type KnownToken = {
  ref: string
  environment: string
  /** Empty where neither the record nor EBS's list says it. */
  type: string
  description: string | null
  /** Null where the value is not here. */
  stored: StoredToken | null
  /** Whether EBS had it when its list was last read; null when that was not read yet. */
  registered: boolean | null
  /** The id that EBS lists, where that is not the value. */
  id: string | undefined
  /** The public name of the value, where the vault or EBS's list knows it. */
  valueRef: string | undefined
}

/**
 * Newest first, then what EBS alone has.
 * @param unplaced where a torn record is shown that no longer says where it belongs
 */
export async function knownTokens(unplaced: string | null): Promise<KnownToken[]> {
  const [stored, registered, environments] = await Promise.all([allTokens(), allRegistered(), storedEnvironments.get()])
  const inEbs = new Map(
    [...registered].map(([environment, { endpoints }]) => [environment, new Map(endpoints.map(byRef))]),
  )
  const placeOf = (ref: string) => [...inEbs].find(([, list]) => list.has(ref))?.[0] ?? unplaced
  /** Of another EBS, to which another relay gives the same name, unless this one has it: nothing of it is shown or sent. */
  const isElsewhere = ({ ref, environment, ebsOrigin }: StoredToken) =>
    ebsOrigin !== '' &&
    environments.some(({ id, ebsOrigin: here }) => id === environment && ebsOrigin !== here) &&
    !inEbs.get(environment)?.has(ref)
  const own = stored.flatMap((token): KnownToken[] => {
    const environment = token.environment || placeOf(token.ref)
    if (!environment || isElsewhere(token)) return []
    const list = inEbs.get(environment)
    // What a torn record no longer says, EBS does.
    const row = list?.get(token.ref)
    const type = token.type || (row?.type ?? '')
    const description = token.description || (row?.description ?? null)
    // Taken out of EBS's list: what is left there, EBS alone has.
    const isListed = list?.delete(token.ref) ?? null
    // A list that could not be read does not show that something is missing.
    const isRegistered = isListed === false && registered.get(environment)?.unread.includes(type) ? null : isListed
    // What EBS has is never shown as gone, whatever the vault says.
    const words = { ref: token.ref, type, description, id: token.id ?? row?.id, valueRef: valueRefOf(token, row) }
    if (token.retired && isRegistered) return [foreign(environment, words)]
    return [{ ...words, environment, stored: token, registered: isRegistered }]
  })
  const others = [...inEbs].flatMap(([environment, list]) =>
    [...list.values()].map(({ id, valueRef, ...each }) => foreign(environment, { ...each, id, valueRef })),
  )
  return [...own, ...others]
}

/** Those that are in use: neither revoked nor replaced. */
export const isLive = ({ stored }: KnownToken): boolean => !stored?.retired

/** Those in use, of the environments that are offered: the list shows no others. */
export async function tokensInUse(): Promise<KnownToken[]> {
  const [tokens, offered] = await Promise.all([knownTokens(null), storedEnvironments.get()])
  return tokens.filter((token) => isLive(token) && offered.some(({ id }) => id === token.environment))
}

/**
 * What EBS can be asked about: all but a torn record of which neither the vault nor EBS's list says the type, and what belongs
 * to an environment for which the admin has not agreed to this relay.
 * @param wanted the environment; null: all
 */
export async function checkableTokens(wanted: string | null): Promise<KnownToken[]> {
  const [tokens, agreed] = await Promise.all([tokensInUse(), agreedEnvironments()])
  const isWanted = ({ environment }: KnownToken) => (wanted ?? environment) === environment && agreed.has(environment)
  return tokens.filter((token) => token.type && isWanted(token))
}

async function agreedEnvironments(): Promise<Set<string>> {
  const [environments, relay] = await Promise.all([storedEnvironments.get(), relayAddress()])
  const all = await Promise.all(
    environments.map(async (one) => (relay && (await isAgreed(one, relay)) ? [one.id] : [])),
  )
  return new Set(all.flat())
}

/** @throws {Failed} `unknown_token` also for one that EBS no longer has */
export async function knownToken(ref: string): Promise<KnownToken> {
  const found = (await knownTokens(null)).find((token) => token.ref === ref && isLive(token))
  if (!found) throw new Failed('unknown_token')
  return found
}

const byRef = (endpoint: RegisteredEndpoint) => [endpoint.ref, endpoint] as const

/** Records of earlier versions have neither id nor `valueRef`: their ref is made of the value. */
const valueRefOf = (token: StoredToken, row: RegisteredEndpoint | undefined): string | undefined =>
  token.valueRef ?? row?.valueRef ?? (token.id === undefined && token.value !== null ? token.ref : undefined)

type Words = Pick<KnownToken, 'ref' | 'type' | 'description' | 'id' | 'valueRef'>

const foreign = (environment: string, { ref, type, description, id, valueRef }: Words): KnownToken => ({
  ref,
  id,
  valueRef,
  environment,
  type,
  description,
  stored: null,
  registered: true,
})
