/**
 * Creates or replaces a token in the vendor's portal. The extension checks the prerequisites, the admin creates the
 * token in the portal, and the extension keeps the value that the admin brings. All calls to EBS are published ones.
 */
import * as v from 'valibot'
import type { RegisteredEndpoint } from '../../../shared/bodies.ts'
import type { Check } from '../../../shared/checks.ts'
import { bareValue, EndpointValue, endpointRef } from '../../../shared/endpoint.ts'
import { Failed, failureOf } from '../../contracts/errors.ts'
import { isMaking, next } from '../../contracts/wizard/machine.ts'
import type { Intent, WizardState } from '../../contracts/wizard/state.ts'
import { testValue } from '../checks/test-connection.ts'
import { call } from '../relay/client.ts'
import { environmentOf, requireOffered } from '../relay/environments.ts'
import { ensureSignedIn, readList } from '../relay/sign-in.ts'
import { changed } from '../state/notify-views.ts'
import { wizard } from '../state/storage-items.ts'
import { knownTokens } from '../tokens/inventory.ts'
import { requireUnlocked } from '../vault/auto-lock.ts'
import { create, keep, requireOpenVault } from './create.ts'
import { replace } from './replace.ts'
import { carryOut, move, Run, signIn } from './run.ts'

/** Runs the use case up to the admin's turn: checks the prerequisites, and notes the tokens that EBS already has. */
export async function guide(run: Run): Promise<void> {
  await signIn(run)
  await run.at('open-vault', requireOpenVault)
  const { checks, refsBefore, isThere } = await run.at('check', () => look(run.intent))
  run.intent = { ...run.intent, refsBefore }
  // From here on the admin may create a token in EBS at any moment.
  await run.at('start-guide', () =>
    move({ event: 'guiding', intent: run.intent, checks, asked: isThere, failure: null }),
  )
}

type Look = {
  checks: Check[]
  /** The tokens of this type that EBS had before the admin's turn. */
  refsBefore: string[]
  /** Whether EBS already has the new token, created before an interruption. */
  isThere: boolean
}

/** @throws {Failed} `check_failed`, `endpoint_exists`, or what the relay says */
async function look({ environment: id, type, kind, targetRef, refsBefore: known }: Intent): Promise<Look> {
  const [{ checks }, registered, { perType }] = await Promise.all([
    call('check', { environment: id, query: { type } }),
    readList(id),
    environmentOf(id),
  ])
  const now = registered.filter((one) => one.type === type).map(({ ref }) => ref)
  const refsBefore = known ?? now
  const isThere = now.some((ref) => !refsBefore.includes(ref))
  if (isThere) return { checks, refsBefore, isThere }
  if (checks.some(({ status }) => status === 'fail')) throw new Failed('check_failed', { checks })
  const other = now.find((ref) => ref !== targetRef)
  if (other && kind === 'create' && perType === 'one') throw new Failed('endpoint_exists', { ref: other })
  return { checks, refsBefore, isThere }
}

/**
 * Continues the use case with the value that the admin brings. A value that EBS does not know is refused. If EBS cannot
 * be reached, the value is kept and verified later. While one value is imported, a second one is refused.
 * @param text the value, alone or in its header
 * @throws {Failed} `message_refused` when the guide waits for no value; `value_differs`, `vault_locked`, `vault_failed`
 */
export async function takeGuided(text: string): Promise<void> {
  const { intent, checks } = await takeOnce()
  const run = new Run(intent, { isSignedIn: true, checks })
  await run.at('import', async () => {
    await requireUnlocked()
    await requireOffered(intent)
    const value = bareValue(text)
    if (!v.is(EndpointValue, value)) throw new Failed('value_differs')
    const { type, description } = intent
    await keep(run, { ...(await ownerOf(intent, value)), type, description, value }, checks)
  })
  carryOut(intent.kind === 'replace' ? replace : create, run)
}

/**
 * Ends the wait for a value. When two values arrive at the same moment, one gets through. @throws {Failed}
 * `message_refused`
 */
async function takeOnce(): Promise<Extract<WizardState, { step: 'guide' }>> {
  let mine: Extract<WizardState, { step: 'guide' }> | undefined
  await wizard.update((state) => {
    if (state?.step === 'guide' && isMaking(state.intent)) mine = state
    return next(state, { event: 'brought' })
  })
  if (!mine) throw new Failed('message_refused')
  changed()
  return mine
}

/** The token that a value belongs to. Its ref is made of EBS's id, or of the value where EBS has no id. */
type Owner = Pick<RegisteredEndpoint, 'ref' | 'id'>

/**
 * Finds the new token that the value belongs to. If EBS cannot be reached, the ref is made of the value.
 * @throws {Failed} `value_differs` when EBS lists no matching token, or when the value is that of an older token
 */
async function ownerOf(intent: Intent, value: string): Promise<Owner> {
  const { environment: id, type, refsBefore = [] } = intent
  const valueRef = await endpointRef(id, type, value)
  const older = (await knownTokens(null)).filter((one) => one.environment === id && refsBefore.includes(one.ref))
  if (refsBefore.includes(valueRef) || older.some((one) => one.valueRef === valueRef)) throw new Failed('value_differs')
  const found = await askForOwner(intent, value, valueRef).catch((error) => {
    failureOf(error)
    return { ref: valueRef }
  })
  if (!found) throw new Failed('value_differs')
  return found
}

/** @returns null when no token in EBS matches the value. @throws {Failed} what the relay says */
async function askForOwner({ environment: id, type, refsBefore = [] }: Intent, value: string, valueRef: string) {
  await ensureSignedIn(await environmentOf(id), type)
  const listed = (await readList(id)).filter((one) => one.type === type)
  const byValue = listed.find((one) => one.valueRef === valueRef)
  if (byValue) return owner(byValue)
  // EBS lists ids only. It must accept the value, and a single new id can only be the id of this value.
  const isNew = (one: RegisteredEndpoint) => one.valueRef === undefined && !refsBefore.includes(one.ref)
  const [only, ...others] = listed.filter(isNew)
  if (only) {
    const { result } = await testValue(id, type, value)
    if (result === 'refused') return null
    return others.length === 0 ? owner(only) : { ref: valueRef }
  }
  // A server of EBS's pool may answer from a cache (contract 1.2), so the relay waits for the parameter.
  const item = { type, ref: valueRef, valueRef }
  const { verifications } = await call('verify', { environment: id, body: { items: [item], settle: true } })
  const parameter = verifications[0]?.parameters.find(({ role }) => role === 'endpoint')
  return parameter?.result === 'match' ? { ref: valueRef } : null
}

const owner = ({ ref, id }: RegisteredEndpoint): Owner => (id === undefined ? { ref } : { ref, id })
