/** The part of the app state that is made of the endpoint tokens. With many of them it is most of the state, and changes least. */
import { digestOf } from '../../shared/base64url.ts'
import type { Environment } from '../../shared/environment.ts'
import type { AppState, RowsOfState } from '../contracts/messages/app-state.ts'
import { isAcknowledged } from '../contracts/token/acknowledgement.ts'
import type { TokenRow } from '../contracts/token/row.ts'
import { NO_TEXTS, textsOf } from '../contracts/token/texts.ts'
import { allChecks } from '../vault/checks.ts'
import { versionOf } from '../vault/database.ts'
import { allRegistered } from '../vault/registered.ts'
import type { StoredCheck, StoredRegistered, StoredToken } from '../vault/schema.ts'
import { allTokens } from '../vault/tokens.ts'
import { isDamaged } from '../vault/values.ts'
import { policy, relayAddress } from './state/policy.ts'
import { lastBackup } from './state/storage-items.ts'
import { elsewhereTokens, namelessTokens } from './tokens/elsewhere.ts'
import { type KnownToken, knownTokens } from './tokens/inventory.ts'
import { replacementsByRef } from './tokens/replacements.ts'
import { sightingsOf } from './tokens/sightings.ts'

/** `framed`: for the panel in a site's page, which gets nothing of other environments. */
type Scope = { shown: Environment | null; environments: Environment[]; framed: boolean }

/** Names all that the rows are made of: another name after a change of any. Ask for it before the rows. */
export async function versionOfRows({ shown, environments, framed }: Scope): Promise<string> {
  const [{ environments: allowed }, backup, relay] = await Promise.all([policy(), lastBackup.get(), relayAddress()])
  const offered = environments.map(({ id, ebsOrigin }) => [id, ebsOrigin])
  const stores = versionOf(['tokens', 'checks', 'registered', 'history'])
  return digestOf(JSON.stringify([stores, framed, shown?.id, relay, offered, allowed, backup?.at]))
}

/** The rows, and what else only a change of the tokens changes. */
export async function rowsOfState({ shown, environments, framed }: Scope): Promise<RowsOfState> {
  const [tokens, stored] = await Promise.all([shown ? rowsOf(environments, shown) : [], framed ? [] : allTokens()])
  return {
    tokens,
    moreTokens: 0,
    elsewhere: framed ? [] : await elsewhere(stored, tokens, environments),
    kept: stored.filter(({ retired }) => !retired).length,
    backup: framed ? null : await madeBackup(stored),
    listRead: shown !== null && (await isListRead(shown)),
  }
}

/** Every record that no row shows. */
async function elsewhere(stored: StoredToken[], rows: TokenRow[], environments: Environment[]) {
  const tokens = await elsewhereTokens(stored, new Set(rows.map(({ ref }) => ref)), environments)
  return [...tokens, ...(await namelessTokens())]
}

async function isListRead({ id }: Environment): Promise<boolean> {
  const list = (await allRegistered()).get(id)
  return list !== undefined && list.unread.length === 0
}

async function madeBackup(stored: readonly StoredToken[]): Promise<AppState['backup']> {
  const made = await lastBackup.get()
  if (!made) return null
  const saved = new Set(made.refs)
  const notInIt = stored.filter(({ ref, retired }) => !retired && !saved.has(ref)).length
  return { at: new Date(made.at).toISOString(), tokens: made.refs.length, notInIt }
}

/** The rows of these environments. @param shown also shows the torn records that no longer name an environment */
async function rowsOf(environments: Environment[], shown: Environment): Promise<TokenRow[]> {
  const [tokens, checks, lists] = await Promise.all([knownTokens(shown.id), allChecks(), allRegistered()])
  const plans = await replacementsByRef(tokens)
  const isOffered = ({ environment }: KnownToken) => environments.some(({ id }) => id === environment)
  return tokens.filter(isOffered).map((token) => ({
    ...row(token, checks.get(token.ref), lists.get(token.environment)),
    replacement: plans.get(token.ref) ?? null,
  }))
}

function row(
  token: KnownToken,
  check: StoredCheck | undefined,
  list: StoredRegistered | undefined,
): Omit<TokenRow, 'replacement'> {
  const { stored, id: _, valueRef: __, ...words } = token
  const { verification = null, connection = null, due = null, untested = null, acknowledged = null } = check ?? {}
  const checked = { registered: token.registered, verification, connection }
  return {
    ...textsOf(stored ?? NO_TEXTS),
    ...words,
    createdAt: stored?.createdAt || null,
    here: stored !== null && !stored.retired,
    damaged: stored !== null && isDamaged(stored, check),
    retired: stored?.retired ?? null,
    verification,
    connection,
    acknowledged: isAcknowledged(acknowledged, checked, Date.now()) ? acknowledged : null,
    sightings: sightingsOf(token, check, list),
    due: due ?? untested,
  }
}
