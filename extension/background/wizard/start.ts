/** What an admin begins in the wizard: creating, replacing and revoking; and which script carries it out. */
import type { Environment } from '../../../shared/environment.ts'
import { Failed } from '../../contracts/errors.ts'
import type { Request } from '../../contracts/messages.ts'
import { NO_TEXTS, type TokenTexts, textsOf } from '../../contracts/token-texts.ts'
import { isMaking } from '../../contracts/wizard-machine.ts'
import type { Intent } from '../../contracts/wizard-state.ts'
import { saveIntent } from '../../vault/intents.ts'
import { currentEnvironment, environmentOf, requireOffered } from '../relay/environments.ts'
import { relayAddress } from '../state/policy.ts'
import { wizard } from '../state/storage-items.ts'
import { knownToken } from '../tokens/inventory.ts'
import { requireLock } from '../vault/auto-lock.ts'
import { create } from './create.ts'
import { guide } from './guided.ts'
import { leaveEnded, makeRoom } from './leave.ts'
import { replace, replacing } from './replace.ts'
import { revoke } from './revoke.ts'
import { carryOut, inTurn, move, Run, type Script, sessionFor } from './run.ts'

/** Opens the wizard, or brings back the one that is under way. */
export const startWizard = (type: string | undefined): Promise<void> =>
  inTurn(async () => {
    const { id: environment } = await currentEnvironment()
    const state = await leaveEnded()
    if (state?.step === 'describe' && (state.replaces || state.environment !== environment))
      await move({ event: 'left' })
    await move({ event: 'started', environment, type: type ?? null, texts: NO_TEXTS })
  })

/** Opens the wizard for an endpoint token that takes the place of this one. @throws {Failed} `busy`, `unknown_token` */
export const startReplacement = (ref: string): Promise<void> =>
  inTurn(async () => {
    const { environment, type, description, stored } = await knownToken(ref)
    await makeRoom()
    const texts = { ...textsOf(stored ?? NO_TEXTS), description: description ?? '' }
    await move({ event: 'started', environment, type, texts, replaces: ref })
  })

/** Writes the intent, then goes on by itself. @throws {Failed} `busy`, `unknown_token`, `production_unconfirmed` */
export const startRevocation = (ref: string, agreed?: string): Promise<void> =>
  inTurn(async () => {
    const { environment: id, type, description, stored } = await knownToken(ref)
    const environment = await environmentOf(id)
    requireAgreement(environment, agreed)
    await makeRoom()
    const words = { ...textsOf(stored ?? NO_TEXTS), type, description: description ?? type }
    await begin({ ...newIntent(environment, words), kind: 'revoke', targetRef: ref })
  })

/**
 * Writes the intent, then goes on by itself.
 * @throws {Failed} `busy` while another one is open, `unknown_token`, `passphrase_required`, `production_unconfirmed`
 */
export const describeEndpoint = (request: Request<'wizard/describe'>): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (state?.step !== 'describe') throw new Failed('busy')
    const environment = await environmentOf(state.environment)
    const type = (state.replaces && state.type) || request.type
    if (!environment.types.some(({ id }) => id === type)) throw new Failed('unknown_type')
    requireAgreement(environment, request.production)
    await requireLock()
    const { production: _, ...words } = request
    const intent = newIntent(environment, { ...words, type })
    // Where no call to register is published, the admin does it in the portal.
    if (environment.registration === 'guided') intent.guided = true
    // Another EBS may have the name by now, and would be said to no longer have what only the former one has.
    if (state.replaces) await knownToken(state.replaces)
    await begin(state.replaces ? await replacing(intent, state.replaces, environment) : intent)
  })

/**
 * A production environment is written to only when the admin has said so for that very one: a view asks, here it is required.
 * @param agreed the id of the production environment that the admin agreed to write to
 * @throws {Failed} `production_unconfirmed`
 */
function requireAgreement({ id, kind }: Environment, agreed: string | undefined): void {
  if (kind === 'production' && agreed !== id) throw new Failed('production_unconfirmed', { subject: id })
}

const newIntent = ({ id, ebsOrigin }: Environment, words: TokenTexts & { type: string }): Intent => ({
  requestId: crypto.randomUUID(),
  kind: 'create',
  environment: id,
  ebsOrigin,
  ...words,
  startedAt: new Date().toISOString(),
  mayHaveReachedEbs: false,
})

/** Writes the intent, then has its script carried out. @throws {Failed} as `requireOffered`; `vault_failed` */
export async function begin(before: Intent): Promise<void> {
  const intent = { ...before, relay: before.relay ?? (await relayAddress()) ?? undefined }
  await requireOffered(intent)
  await saveIntent(intent)
  const isSignedIn = (await sessionFor(intent)) !== null
  await move({ event: isSignedIn ? 'allowed' : 'asked', intent })
  carryOut(scriptOf(intent), new Run(intent, { isSignedIn, isAttended: isSignedIn }))
}

/** The script that carries the intent out, from wherever it stands. */
export function scriptOf(intent: Intent): Script {
  if (intent.kind === 'revoke') return revoke
  if (intent.guided && isMaking(intent)) return guide
  return intent.kind === 'replace' ? replace : create
}
