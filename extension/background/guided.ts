/**
 * Creating and replacing where the vendor's portal does it: the prerequisites are checked before, the admin makes the
 * endpoint token there, and the value that they bring is kept when EBS has it registered. All by published calls.
 */
import * as v from 'valibot'
import { EndpointValue, endpointRef } from '../../shared/endpoint.ts'
import { Failed, failureOf } from '../errors.ts'
import { saveIntent } from '../vault/intents.ts'
import { isMaking, next } from '../wizard/machine.ts'
import type { Intent, WizardState } from '../wizard/state.ts'
import { isByHand } from './by-hand.ts'
import { wizard } from './cells.ts'
import { changed } from './changed.ts'
import { keepCreated, settleCreated } from './create-endpoint.ts'
import { environmentOf, requireOffered } from './environments.ts'
import { requireUnlocked } from './lock.ts'
import { call } from './relay-client.ts'
import { ensureSignedIn, readRegistered } from './sign-in.ts'
import { bareValue } from './take-value.ts'
import { testConnection } from './test-connection.ts'
import { fail, move } from './wizard-state.ts'

/**
 * Looks at what must be in order and at what EBS has, then hands over to the admin.
 * @throws {Failed} `check_failed`, `endpoint_exists`, or what the relay and the vault say
 */
export async function prepareGuide(intent: Intent): Promise<void> {
  const { environment: id, type, kind, target } = intent
  const [{ checks }, registered, { perType }] = await Promise.all([
    call('check', { environment: id, query: { type } }),
    readRegistered(id),
    environmentOf(id),
  ])
  const now = registered.filter((one) => one.type === type).map(({ ref }) => ref)
  const before = intent.before ?? now
  const isThere = now.some((ref) => !before.includes(ref))
  if (!isThere) {
    if (checks.some(({ status }) => status === 'fail')) throw new Failed('check_failed', { checks })
    const other = now.find((ref) => ref !== target)
    if (other && kind === 'create' && perType === 'one') throw new Failed('endpoint_exists', { ref: other })
  }
  // From here on EBS may hold one by the admin's hand.
  const open = { ...intent, before, sent: true }
  await saveIntent(open)
  await move({ event: 'guiding', intent: open, checks, asked: isThere, failure: null })
}

/**
 * Takes the value that the admin brings. What EBS has not registered is refused; what EBS could not be asked about is kept,
 * and verified later. A second value, while the first is looked at, is refused.
 * @param text the value, alone or as the header that holds it
 * @throws {Failed} `message_refused` when no value is waited for; `value_differs`, `vault_locked`, `vault_failed`
 */
export async function takeGuided(text: string): Promise<void> {
  const { intent, checks } = await takeOnce()
  try {
    await requireUnlocked()
    await requireOffered(intent)
    const value = bareValue(text)
    if (!v.is(EndpointValue, value)) throw new Failed('value_differs')
    const ref = await endpointRef(intent.environment, intent.type, value)
    if (intent.before?.includes(ref)) throw new Failed('value_differs')
    await compareWithEbs(intent, ref, value)
    const { type, description } = intent
    const left = await keepCreated(intent, { ref, type, description, value }, checks)
    settle(left, ref).catch(failureOf)
  } catch (error) {
    await move({ event: 'guiding', intent, checks, failure: failureOf(error) })
    throw error
  }
}

/** Of several values that come at the same time, one is taken. */
async function takeOnce(): Promise<Extract<WizardState, { step: 'guide' }>> {
  let mine: Extract<WizardState, { step: 'guide' }> | undefined
  await wizard.update((state) => {
    if (state?.step === 'guide' && isMaking(state.intent)) mine = state
    return next(state, { event: 'taken' })
  })
  if (!mine) throw new Failed('message_refused')
  changed()
  return mine
}

/** @throws {Failed} `value_differs` when EBS was asked, and has another one or none */
async function compareWithEbs({ environment: id, type }: Intent, ref: string, value: string): Promise<void> {
  try {
    await ensureSignedIn(await environmentOf(id), type)
    if ((await readRegistered(id)).some((one) => one.ref === ref)) return
    // A server of the pool may answer from before (contract 1.2): the parameter is waited for.
    const { verifications } = await call('verify', {
      environment: id,
      body: { items: [{ type, value }], settle: true },
    })
    const parameter = verifications[0]?.parameters.find(({ role }) => role === 'endpoint')
    if (parameter?.result === 'match') return
  } catch (error) {
    failureOf(error)
    return
  }
  throw new Failed('value_differs')
}

/** As after every creation; and EBS is called with the key, which nobody has tried yet. */
async function settle(intent: Intent, ref: string): Promise<void> {
  try {
    await testConnection(ref).catch(failureOf)
    await settleCreated(intent, ref)
  } catch (error) {
    if (!(await isByHand(intent, error))) await fail(intent, error)
  }
}
