/** Gathers what the views show: from memory and the vault, so that it opens without the network. */
import type { Environment } from '../../shared/environment.ts'
import type { AppState, TokenRow } from '../contracts/app-state.ts'
import { NO_TEXTS, textsOf } from '../contracts/token-texts.ts'
import { allChecks } from '../vault/checks.ts'
import { isDamaged } from '../vault/damage.ts'
import type { StoredCheck } from '../vault/schema.ts'
import { hoursBetweenChecks } from './checks/schedule.ts'
import { clipboardState } from './hand-over/clipboard.ts'
import { pageAccess } from './pages/site-access.ts'
import { countKept, pendingAgreement } from './relay/agree.ts'
import { knownEnvironments, relayFailure } from './relay/environments.ts'
import { currentLanguage } from './state/language.ts'
import { expectPolicy, policy, relayAddress } from './state/policy.ts'
import { together } from './state/promise-props.ts'
import { chosenLanguage, listFailures, wizard, wizardSince } from './state/storage-items.ts'
import { type KnownToken, knownTokens } from './tokens/inventory.ts'
import { liveSession } from './tokens/sessions.ts'
import { currentLock } from './vault/auto-lock.ts'

/** @param framed the environment of the panel in a site's page, which is told of that one alone, and not of what is done elsewhere */
export async function appState(framed: string | null): Promise<AppState> {
  const url = await relayAddress()
  const failure = url ? await relayFailure() : null
  const { all, current } = await knownEnvironments()
  const shown = framed ? (all.find(({ id }) => id === framed) ?? null) : current
  const environments = framed ? all.filter((each) => each === shown) : all
  return together({
    relay: { url, failure },
    environments,
    environment: shown?.id ?? null,
    agreement: shown && !framed ? pendingAgreement(shown) : null,
    kept: framed ? 0 : countKept(),
    user: shown && userOf(shown),
    tokens: shown ? rows(environments, shown) : [],
    listFailure: listFailures.get().then((all) => (shown && all[shown.id]) ?? null),
    wizard: framed ? null : wizard.get(),
    wizardSince: framed ? 0 : wizardSince.get(),
    lock: currentLock(),
    checkHours: hoursBetweenChecks(),
    clipboard: framed ? null : clipboardState(),
    language: together({ shown: currentLanguage(), chosen: chosenLanguage.get() }),
    pages: framed ? [] : pageAccess(all),
    policy: policy(),
    policyDue: expectPolicy(),
  })
}

async function userOf({ id }: Environment): Promise<AppState['user']> {
  const live = await liveSession(id)
  return live && { id: live.user.id, name: live.user.name }
}

/** @param shown where a record is shown that no longer says where it belongs */
async function rows(environments: Environment[], shown: Environment): Promise<TokenRow[]> {
  const [tokens, checks] = await Promise.all([knownTokens(shown.id), allChecks()])
  const isOffered = ({ environment }: KnownToken) => environments.some(({ id }) => id === environment)
  return tokens.filter(isOffered).map((token) => row(token, checks))
}

function row({ stored, id: _, valueRef: __, ...words }: KnownToken, checks: Map<string, StoredCheck>): TokenRow {
  const check = checks.get(words.ref)
  const { verification = null, connection = null, due = null, untested = null } = check ?? {}
  return {
    ...textsOf(stored ?? NO_TEXTS),
    ...words,
    createdAt: stored?.createdAt || null,
    here: stored !== null && !stored.retired,
    damaged: stored !== null && isDamaged(stored, check),
    retired: stored?.retired ?? null,
    verification,
    connection,
    due: due ?? untested,
  }
}
