/**
 * Creates an endpoint token in place of another one, and verifies it. If EBS keeps one token of a type, the script then ends the
 * old one. If it keeps several, both work until the admin retires the old one (retire.ts).
 */
import type { Environment } from '../../../shared/environment.ts'
import { Failed } from '../../contracts/errors.ts'
import type { Intent } from '../../contracts/wizard/state.ts'
import { deleteIntent } from '../../vault/intents.ts'
import { madeBy } from '../../vault/tokens.ts'
import { isDrift } from '../checks/results.ts'
import { verifyNew } from '../checks/verify.ts'
import { lookAfterwards, register } from './create.ts'
import { endToken } from './revoke.ts'
import { move, type Run, signIn } from './run.ts'

/** Runs the use case. A token that is already in the vault is not requested again. */
export async function replace(run: Run): Promise<void> {
  await signIn(run)
  const ref = run.intent.createdRef ?? (await register(run))
  await run.at('verify', () => requireVerified(ref))
  if (run.intent.keepsOld) {
    await run.at('close', () => deleteIntent(run.intent.requestId))
    await move({ event: 'verified', intent: run.intent, failure: null })
    return lookAfterwards(run, ref)
  }
  await move({ event: 'verified', intent: run.intent, failure: null })
  const { found } = await endToken(run, 'replaced')
  await move({ event: 'retired', intent: run.intent, old: found })
  await lookAfterwards(run, ref)
}

/**
 * Stops the script while a parameter in EBS does not match, so that the old token is not ended. @throws {Failed}
 * `not_verified`
 */
export async function requireVerified(ref: string): Promise<void> {
  if (isDrift(await verifyNew(ref))) throw new Failed('not_verified', { ref })
}

/**
 * Makes an intent a replacement. An EBS that keeps several tokens of a type does not stop two computers from replacing
 * the same one. Both therefore send the same request id, derived from the old token's ref (RFC 9562 section 5.8), and
 * EBS registers one token. A request id that this vault has already used is not used again.
 */
export async function replacing(intent: Intent, targetRef: string, { perType }: Environment): Promise<Intent> {
  const common = perType === 'several' && idOf(targetRef)
  const requestId = common && !(await madeBy(common)) ? common : intent.requestId
  return { ...intent, requestId, kind: 'replace', targetRef, ...(perType === 'several' && { keepsOld: true }) }
}

/** Reads any ref: one that is not written in the one canonical way must lead two computers to one id, too. */
const idOf = (ref: string): string =>
  [...atob(ref.replaceAll('-', '+').replaceAll('_', '/'))]
    .map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-8$3-a$4-')
