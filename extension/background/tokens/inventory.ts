/** The inventory of endpoint tokens: those of the vault, and those that EBS alone has. */
import type { RegisteredEndpoint } from '../../../shared/bodies.ts'
import { Failed } from '../../contracts/errors.ts'
import { isOfRelay } from '../../vault/bind.ts'
import { allRegistered } from '../../vault/registered.ts'
import type { StoredToken } from '../../vault/schema.ts'
import { allTokens } from '../../vault/tokens.ts'
import { isAgreed } from '../state/agreement.ts'
import { relayAddress } from '../state/policy.ts'
import { storedEnvironments } from '../state/storage-items.ts'
import { isOwn } from './own-environment.ts'

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
 * Every known token: those of the vault, newest first, then those that EBS alone has.
 * @param unplaced the environment that shows the torn records that no longer name one; null: none does
 */
export async function knownTokens(unplaced: string | null): Promise<KnownToken[]> {
  const [stored, registered, environments, relay] = await Promise.all([
    allTokens(),
    allRegistered(),
    storedEnvironments.get(),
    relayAddress(),
  ])
  const inEbs = new Map(
    [...registered].map(([environment, { endpoints }]) => [environment, new Map(endpoints.map(byRef))]),
  )
  const placeOf = (ref: string) => [...inEbs].find(([, list]) => list.has(ref))?.[0] ?? unplaced
  /** Whether a token belongs to another EBS, to which another relay gives the same name. It is neither shown nor sent. */
  const isElsewhere = (token: StoredToken) => {
    const here = environments.find(({ id }) => id === token.environment)
    const isListed = inEbs.get(token.environment)?.has(token.ref) ?? false
    return here !== undefined && !isOwn(token, { ebsOrigin: here.ebsOrigin, relay }, isListed)
  }
  const own = stored.flatMap((token): KnownToken[] => {
    const environment = token.environment || placeOf(token.ref)
    if (!environment || isElsewhere(token)) return []
    const list = inEbs.get(environment)
    // EBS's list fills in the words that a torn record has lost.
    const row = list?.get(token.ref)
    const type = token.type || (row?.type ?? '')
    const description = token.description || (row?.description ?? null)
    // Each token of the vault leaves EBS's list here. The rest of the list is what EBS alone has.
    const isListed = list?.delete(token.ref) ?? null
    // A list that could not be read does not show that something is missing.
    const isRegistered = isListed === false && registered.get(environment)?.unread.includes(type) ? null : isListed
    // A token that EBS lists is never shown as gone, whatever the vault says.
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
 * The tokens that can be checked in EBS. Left out: a damaged record whose type is neither in the vault nor in EBS's
 * list, a token of another relay, and a token of an environment for which the admin has not agreed to this relay.
 * @param wanted the environment; null: all
 */
export async function checkableTokens(wanted: string | null): Promise<KnownToken[]> {
  const [tokens, agreed, relay] = await Promise.all([tokensInUse(), agreedEnvironments(), relayAddress()])
  const isWanted = ({ environment, stored }: KnownToken) =>
    (wanted ?? environment) === environment && agreed.has(environment) && isOfRelay(stored ?? {}, relay)
  return tokens.filter((token) => token.type && isWanted(token))
}

async function agreedEnvironments(): Promise<Set<string>> {
  const [environments, relay] = await Promise.all([storedEnvironments.get(), relayAddress()])
  const all = await Promise.all(
    environments.map(async (one) => (relay && (await isAgreed(one, relay)) ? [one.id] : [])),
  )
  return new Set(all.flat())
}

/** The token in use with this ref. @throws {Failed} `unknown_token`, also for one that has ended */
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
