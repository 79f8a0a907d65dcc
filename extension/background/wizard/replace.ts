/** Has an endpoint token created that takes the place of another one, verifies it, and ends the other one. */
import type { Environment } from '../../../shared/environment.ts'
import { Failed } from '../../contracts/errors.ts'
import type { Intent } from '../../contracts/wizard-state.ts'
import { madeBy } from '../../vault/tokens.ts'
import { isDrift } from '../checks/results.ts'
import { verifyNew } from '../checks/verify.ts'
import { lookAfterwards, register } from './create.ts'
import { endToken } from './revoke.ts'
import { move, type Run, signIn } from './run.ts'

/** The use case. What is in the vault already is not asked for again. */
export async function replace(run: Run): Promise<void> {
  await signIn(run)
  const ref = run.intent.createdRef ?? (await register(run))
  await run.at('verify', () => requireVerified(ref))
  await move({ event: 'verified', intent: run.intent, failure: null })
  const { found } = await endToken(run, 'replaced')
  await move({ event: 'retired', intent: run.intent, old: found })
  await lookAfterwards(run, ref)
}

/** The old one is ended only for a new one of which nothing is other than it should be. @throws {Failed} `not_verified` */
async function requireVerified(ref: string): Promise<void> {
  if (isDrift(await verifyNew(ref))) throw new Failed('not_verified', { ref })
}

/**
 * Where EBS keeps several, nothing there stops two machines from replacing the same one: so both ask under the same id, made
 * of its ref (RFC 9562 section 5.8), and one is made. An id that was used from here already is not used again.
 */
export async function replacing(intent: Intent, targetRef: string, { perType }: Environment): Promise<Intent> {
  const common = perType === 'several' && idOf(targetRef)
  const requestId = common && !(await madeBy(common)) ? common : intent.requestId
  return { ...intent, requestId, kind: 'replace', targetRef }
}

const idOf = (ref: string): string =>
  [...atob(ref.replaceAll('-', '+').replaceAll('_', '/'))]
    .map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-8$3-a$4-')
