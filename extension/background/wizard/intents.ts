/** What an admin sets out to do, before anything of it is done. */
import type { Environment } from '../../../shared/environment.ts'
import type { Intent } from '../../contracts/wizard-state.ts'
import { madeBy } from '../../vault/tokens.ts'

export const newIntent = ({ id, ebsOrigin }: Environment, type: string, description: string): Intent => ({
  requestId: crypto.randomUUID(),
  kind: 'create',
  environment: id,
  ebsOrigin,
  type,
  description,
  startedAt: new Date().toISOString(),
  mayHaveReachedEbs: false,
})

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

/** Where no call to register is published, the admin does it in the portal. */
export const byRegistration = ({ registration }: Environment) => (registration === 'guided' ? { guided: true } : {})
