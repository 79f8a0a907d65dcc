/** Gathers what the views show: from memory and the vault, so that it opens without the network. */
import type { Overview, TokenRow } from '../overview.ts'
import { allChecks } from '../vault/checks.ts'
import type { StoredCheck } from '../vault/schema.ts'
import { isDamaged } from '../vault/tokens.ts'
import { chosenLanguage, wizard } from './cells.ts'
import { hoursBetweenChecks } from './check-regularly.ts'
import { clipboardState } from './clipboard.ts'
import { knownEnvironments, relayFailure } from './environments.ts'
import { type KnownToken, knownTokens } from './known-token.ts'
import { currentLanguage } from './language.ts'
import { lockOverview } from './lock.ts'
import { pageAccess } from './page-access.ts'
import { policy, relayAddress } from './policy.ts'
import { liveSession } from './session.ts'

/** @param framed the environment of the panel in a site's page, which is told of that one alone, and not of what is done elsewhere */
export async function overview(framed: string | null): Promise<Overview> {
  const url = await relayAddress()
  const failure = url ? await relayFailure() : null
  const { all, current } = await knownEnvironments()
  const shown = framed ? (all.find(({ id }) => id === framed) ?? null) : current
  const environments = framed ? all.filter((each) => each === shown) : all
  const live = shown && (await liveSession(shown.id))
  return {
    relay: { url, failure },
    environments,
    environment: shown?.id ?? null,
    user: live ? { id: live.user.id, name: live.user.name } : null,
    tokens: shown
      ? await rows(
          environments.map(({ id }) => id),
          shown.id,
        )
      : [],
    wizard: framed ? null : await wizard.get(),
    lock: await lockOverview(),
    checkHours: await hoursBetweenChecks(),
    clipboard: framed ? null : await clipboardState(),
    language: { shown: await currentLanguage(), chosen: await chosenLanguage.get() },
    pages: framed ? [] : await pageAccess(all),
    policy: await policy(),
  }
}

/** @param unplaced where a record is shown that no longer says where it belongs */
async function rows(environments: string[], unplaced: string): Promise<TokenRow[]> {
  const [tokens, checks] = await Promise.all([knownTokens(unplaced), allChecks()])
  return tokens.filter((token) => environments.includes(token.environment)).map((token) => row(token, checks))
}

function row({ stored, ...words }: KnownToken, checks: Map<string, StoredCheck>): TokenRow {
  const { verification = null, connection = null, due = null } = checks.get(words.ref) ?? {}
  return {
    ...words,
    createdAt: stored?.createdAt || null,
    here: stored !== null && !stored.retired,
    damaged: stored !== null && isDamaged(stored),
    retired: stored?.retired ?? null,
    verification,
    connection,
    due,
  }
}
