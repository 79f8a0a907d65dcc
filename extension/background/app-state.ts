/** Gathers the app state from memory and the vault, so that the panel opens without the network. */
import type { Environment } from '../../shared/environment.ts'
import type { AppState } from '../contracts/messages/app-state.ts'
import { isAcknowledged } from '../contracts/token/acknowledgement.ts'
import type { TokenRow } from '../contracts/token/row.ts'
import { NO_TEXTS, textsOf } from '../contracts/token/texts.ts'
import { allChecks } from '../vault/checks.ts'
import { allRegistered } from '../vault/registered.ts'
import type { StoredCheck, StoredRegistered, StoredToken } from '../vault/schema.ts'
import { allTokens } from '../vault/tokens.ts'
import { isDamaged } from '../vault/values.ts'
import { hoursBetweenChecks } from './checks/schedule.ts'
import { clipboardState } from './hand-over/clipboard.ts'
import { pageAccess } from './pages/site-access.ts'
import { pendingAgreement } from './relay/agree.ts'
import { knownEnvironments, relayFailure } from './relay/environments.ts'
import { infoOf } from './relay/who-is-outdated.ts'
import { currentLanguage } from './state/language.ts'
import { expectPolicy, policy, relayAddress } from './state/policy.ts'
import { together } from './state/promise-props.ts'
import {
  chosenLanguage,
  faultyEnvironments,
  lastBackup,
  lastRound,
  listFailures,
  searchKey,
  wizard,
  wizardSince,
} from './state/storage-items.ts'
import { elsewhereTokens, namelessTokens } from './tokens/elsewhere.ts'
import { type KnownToken, knownTokens } from './tokens/inventory.ts'
import { replacementsByRef } from './tokens/replacements.ts'
import { liveSession } from './tokens/sessions.ts'
import { sightingsOf } from './tokens/sightings.ts'
import { currentLock } from './vault/auto-lock.ts'

/** The state that views show. @param framed the environment of a panel in a site's page. It gets only that environment */
export async function appState(framed: string | null): Promise<AppState> {
  const url = await relayAddress()
  const failure = url ? await relayFailure() : null
  const { all, current } = await knownEnvironments()
  const shown = framed ? (all.find(({ id }) => id === framed) ?? null) : current
  const environments = framed ? all.filter((each) => each === shown) : all
  const tokens = shown ? await rows(environments, shown) : []
  const stored = framed ? [] : await allTokens()
  return together({
    relay: together({ url, failure, version: url && !framed ? relayVersion(url) : null }),
    environments,
    faulty: framed ? [] : faultyEnvironments.get(),
    environment: shown?.id ?? null,
    agreement: shown && !framed ? pendingAgreement(shown) : null,
    kept: stored.filter(({ retired }) => !retired).length,
    user: shown && userOf(shown),
    tokens,
    moreTokens: 0,
    elsewhere: framed ? [] : elsewhere(stored, tokens, environments),
    listRead: shown !== null && isListRead(shown),
    listFailure: listFailures.get().then((all) => (shown && all[shown.id]) ?? null),
    wizard: framed ? null : wizard.get(),
    wizardSince: framed ? 0 : wizardSince.get(),
    lock: currentLock(),
    backup: framed ? null : madeBackup(stored),
    round: framed ? null : lastRound.get(),
    checkHours: hoursBetweenChecks(),
    searchKey: searchKey.get(),
    clipboard: framed ? null : clipboardState(),
    language: together({ shown: currentLanguage(), chosen: chosenLanguage.get() }),
    pages: framed ? [] : pageAccess(all),
    policy: policy(),
    policyDue: expectPolicy(),
  })
}

const relayVersion = async (url: string) => (await infoOf(url))?.version ?? null

async function userOf({ id }: Environment): Promise<AppState['user']> {
  const live = await liveSession(id)
  return live && { id: live.user.id, name: live.user.name }
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

/** The rows of the list. @param shown also shows the torn records that no longer name an environment */
async function rows(environments: Environment[], shown: Environment): Promise<TokenRow[]> {
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
