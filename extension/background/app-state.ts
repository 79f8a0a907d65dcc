/** Gathers the app state from memory and the vault, so that the panel opens without the network. */
import type { Environment } from '../../shared/environment.ts'
import type { AppState, AppStateNews } from '../contracts/messages/app-state.ts'
import { rowsOfState, versionOfRows } from './app-state-rows.ts'
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
  lastRound,
  listFailures,
  searchKey,
  wizard,
  wizardSince,
} from './state/storage-items.ts'
import { liveSession } from './tokens/sessions.ts'
import { currentLock } from './vault/auto-lock.ts'

/**
 * The state that views show.
 * @param framed the environment of a panel in a site's page. It gets only that environment
 * @param has the version of the rows that the view has: the same rows are left out
 */
export async function appStateNews(framed: string | null, has?: string): Promise<AppStateNews> {
  const url = await relayAddress()
  const failure = url ? await relayFailure() : null
  const { all, current } = await knownEnvironments()
  const shown = framed ? (all.find(({ id }) => id === framed) ?? null) : current
  const environments = framed ? all.filter((each) => each === shown) : all
  const scope = { shown, environments, framed: framed !== null }
  const rowsVersion = await versionOfRows(scope)
  const rows = rowsVersion === has ? {} : await rowsOfState(scope)
  return together({
    ...rows,
    rowsVersion,
    relay: together({ url, failure, version: url && !framed ? relayVersion(url) : null }),
    environments,
    faulty: framed ? [] : faultyEnvironments.get(),
    environment: shown?.id ?? null,
    agreement: shown && !framed ? pendingAgreement(shown) : null,
    user: shown && userOf(shown),
    listFailure: listFailures.get().then((all) => (shown && all[shown.id]) ?? null),
    wizard: framed ? null : wizard.get(),
    wizardSince: framed ? 0 : wizardSince.get(),
    lock: currentLock(),
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
