/** Starts a creation, a replacement or a revocation, and picks the script that carries it out. */
import type { Environment } from '../../../shared/environment.ts'
import { Failed } from '../../contracts/errors.ts'
import type { Request } from '../../contracts/messages/table.ts'
import { NO_TEXTS, type TokenTexts, textsOf } from '../../contracts/token/texts.ts'
import { isMaking } from '../../contracts/wizard/machine.ts'
import type { Intent } from '../../contracts/wizard/state.ts'
import { saveIntent } from '../../vault/intents.ts'
import { currentEnvironment, environmentOf, requireOffered } from '../relay/environments.ts'
import { relayAddress } from '../state/policy.ts'
import { wizard } from '../state/storage-items.ts'
import { knownToken } from '../tokens/inventory.ts'
import { planToRetire } from '../tokens/replacements.ts'
import { firstRotation, nextRotation } from '../tokens/rotations.ts'
import { requireLock } from '../vault/auto-lock.ts'
import { create } from './create.ts'
import { guide } from './guided.ts'
import { leaveEndedOrUnoffered, makeRoom } from './leave.ts'
import { replace, replacing } from './replace.ts'
import { retire } from './retire.ts'
import { revoke } from './revoke.ts'
import { carryOut, inTurn, move, Run, type Script, sessionFor } from './run.ts'

/** Opens the wizard, or shows again the one that is under way. */
export const startWizard = (type: string | undefined): Promise<void> =>
  inTurn(async () => {
    const { id: environment } = await currentEnvironment()
    const state = await leaveEndedOrUnoffered()
    if (state?.step === 'describe' && (state.replaces || state.environment !== environment))
      await move({ event: 'left' })
    const texts = { ...NO_TEXTS, rotateBy: await firstRotation() }
    await move({ event: 'started', environment, type: type ?? null, texts })
  })

/**
 * Opens the wizard for a new token that replaces this one.
 * @throws {Failed} `busy`, `unknown_token`; `being_replaced`, with the ref of the new one
 */
export const startReplacement = (ref: string): Promise<void> =>
  inTurn(async () => {
    const { environment, type, description, stored } = await knownToken(ref)
    const open = await planToRetire(ref)
    if (open) throw new Failed('being_replaced', { ref: open.made.ref })
    await makeRoom()
    const rotateBy = await nextRotation(stored)
    const texts = { ...textsOf(stored ?? NO_TEXTS), description: description ?? '', rotateBy }
    await move({ event: 'started', environment, type, texts, replaces: ref })
  })

/**
 * Saves the intent of a revocation, and starts its script.
 * @param agreed the id of the production environment that the admin agreed to change
 * @param successorRef retires the token: the new token of its plan, which must be verified first. Left out, it is revoked in any case
 * @throws {Failed} `busy`, `unknown_token`, `production_unconfirmed`
 */
export const startRevocation = (ref: string, agreed?: string, successorRef?: string): Promise<void> =>
  inTurn(async () => {
    const { environment: id, type, description, stored } = await knownToken(ref)
    const successor = successorRef === undefined ? {} : { successorRef: await requireSuccessor(ref, successorRef) }
    const environment = await environmentOf(id)
    requireProductionConsent(environment, agreed)
    await makeRoom()
    const words = { ...textsOf(stored ?? NO_TEXTS), type, description: description ?? type }
    await begin({ ...newIntent(environment, words), ...successor, kind: 'revoke', targetRef: ref })
  })

/** @throws {Failed} `unknown_token` when no open plan says so */
async function requireSuccessor(ref: string, successorRef: string): Promise<string> {
  if ((await planToRetire(ref))?.made.ref !== successorRef) throw new Failed('unknown_token')
  return successorRef
}

/**
 * Saves the intent that the admin has described, and starts its script.
 * @throws {Failed} `busy` while another one is open, `unknown_type`, `unknown_token`, `passphrase_required`,
 * `production_unconfirmed`
 */
export const describeToken = (request: Request<'wizard/describe'>): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (state?.step !== 'describe') throw new Failed('busy')
    const environment = await environmentOf(state.environment)
    const type = (state.replaces && state.type) || request.type
    if (!environment.types.some(({ id }) => id === type)) throw new Failed('unknown_type')
    requireProductionConsent(environment, request.production)
    await requireLock()
    const { production: _, ...words } = request
    const intent = newIntent(environment, { ...words, type })
    // The relay has no call that registers a token here, so the admin creates it in the portal.
    if (environment.registration === 'guided') intent.guided = true
    // The environment may by now name another EBS, which does not have the token to be replaced.
    if (state.replaces) await knownToken(state.replaces)
    await begin(state.replaces ? await replacing(intent, state.replaces, environment) : intent)
  })

/**
 * Requires the admin's agreement to change a production environment. A view asks for it; this function enforces it.
 * @param agreed the id of the environment that the admin agreed to change
 * @throws {Failed} `production_unconfirmed`
 */
function requireProductionConsent({ id, kind }: Environment, agreed: string | undefined): void {
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

/** Saves the intent and starts its script. @throws {Failed} as `requireOffered`; `vault_failed` */
export async function begin(before: Intent): Promise<void> {
  const intent = { ...before, relay: before.relay ?? (await relayAddress()) ?? undefined }
  await requireOffered(intent)
  await saveIntent(intent)
  const isSignedIn = (await sessionFor(intent)) !== null
  await move({ event: isSignedIn ? 'allowed' : 'asked', intent })
  carryOut(scriptOf(intent), new Run(intent, { isSignedIn, maySignInAgain: isSignedIn }))
}

/** The script that carries the intent out, whatever its checkpoint. */
export function scriptOf(intent: Intent): Script {
  if (intent.kind === 'revoke') return intent.successorRef ? retire : revoke
  if (intent.guided && isMaking(intent)) return guide
  return intent.kind === 'replace' ? replace : create
}
