/** Gathers what the views show: from memory and the vault, so that it opens without the network. */
import type { RegisteredEndpoint } from '../../shared/api.ts'
import type { Verification } from '../../shared/checks.ts'
import type { Overview, TokenRow } from '../messages.ts'
import type { StoredToken } from '../vault/schema.ts'
import { isDamaged, tokensOf } from '../vault/tokens.ts'
import { chosenLanguage, foreignVerifications, registered, wizard } from './cells.ts'
import { clipboardState } from './clipboard.ts'
import { knownEnvironments, refreshEnvironments } from './environments.ts'
import { currentLanguage } from './language.ts'
import { lockOverview } from './lock.ts'
import { policy, relayAddress } from './policy.ts'
import { liveSession } from './session.ts'

/** @param portalOrigin the origin of the site's page that the panel is framed in: then only its environment is shown */
export async function overview(portalOrigin: string | null): Promise<Overview> {
  const url = await relayAddress()
  const failure = url ? await refreshEnvironments() : null
  const { all, current } = await knownEnvironments()
  const shown = portalOrigin ? (all.find((each) => each.portal?.origins.includes(portalOrigin)) ?? null) : current
  const live = shown && (await liveSession(shown.id))
  return {
    relay: { url, failure },
    environments: portalOrigin ? all.filter((each) => each === shown) : all,
    environment: shown?.id ?? null,
    user: live ? { id: live.user.id, name: live.user.name } : null,
    tokens: shown ? await rows(shown.id) : [],
    wizard: await wizard.get(),
    lock: await lockOverview(),
    clipboard: await clipboardState(),
    language: { shown: await currentLanguage(), chosen: await chosenLanguage.get() },
    policy: await policy(),
  }
}

async function rows(environment: string): Promise<TokenRow[]> {
  const here = await tokensOf(environment)
  const inEbs = (await registered.get())[environment]
  const has = (ref: string) => inEbs?.some((each) => each.ref === ref) ?? null
  // What EBS has is never shown as gone, whatever the vault says.
  const own = here.filter(({ ref, retired }) => !retired || !has(ref))
  const elsewhere = inEbs?.filter(({ ref }) => !own.some((token) => token.ref === ref)) ?? []
  const checked = await foreignVerifications.get()
  return [
    ...own.map((token) => ownRow(environment, token, has(token.ref))),
    ...elsewhere.map((each) => foreignRow(environment, each, checked[each.ref] ?? null)),
  ]
}

const ownRow = (environment: string, token: StoredToken, isRegistered: boolean | null): TokenRow => ({
  ref: token.ref,
  environment,
  type: token.type,
  description: token.description,
  createdAt: token.createdAt,
  here: token.retired === null,
  damaged: isDamaged(token),
  registered: isRegistered,
  retired: token.retired,
  verification: token.verification,
})

const foreignRow = (environment: string, each: RegisteredEndpoint, verification: Verification | null): TokenRow => ({
  ref: each.ref,
  environment,
  type: each.type,
  description: each.description,
  createdAt: null,
  here: false,
  damaged: false,
  registered: true,
  retired: null,
  verification,
})
