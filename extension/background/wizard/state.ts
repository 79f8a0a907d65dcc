/** Moves the wizard from state to state; what happens on the way is in the files of its steps. */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'
import { isWorking, next, type WizardEvent } from '../../contracts/wizard-machine.ts'
import type { Intent, WizardState } from '../../contracts/wizard-state.ts'
import { deleteIntent, saveIntent } from '../../vault/intents.ts'
import { changed } from '../state/notify-views.ts'
import { wizard, wizardSince } from '../state/storage-items.ts'
import { inTurn } from '../state/wizard-mutex.ts'
import { lockIfPending } from '../vault/auto-lock.ts'

/** @returns the state that follows */
export async function move(event: WizardEvent): Promise<WizardState | null> {
  let isNext = false
  const state = await wizard.update((current) => {
    const following = next(current, event)
    isNext = following?.step !== current?.step
    return following
  })
  if (isNext) await wizardSince.update(() => Date.now())
  await settle(state)
  return state
}

/**
 * From here on EBS may change: the intent says so before the request leaves.
 * @returns null when the admin has cancelled it meanwhile: then nothing is sent
 */
export const announce = (before: Intent): Promise<Intent | null> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (!isWorking(state) || state.intent.requestId !== before.requestId) return null
    const intent = { ...before, mayHaveReachedEbs: true }
    await saveIntent(intent)
    await move({ event: 'allowed', intent })
    return intent
  })

/**
 * Settles a failed intent. Only an attempt of which it is certain that it changed nothing in EBS, and that follows no
 * uncertain one, is forgotten; its words stay in the wizard, for "try again".
 */
export async function fail(intent: Intent, error: unknown): Promise<void> {
  const failure = failureOf(error)
  const certain = failure.done === 'no' && (!intent.mayHaveReachedEbs || isJudgedByEbs(failure.code))
  // A new one that is in the vault exists, whatever became of the rest; and so does one whose value EBS does not tell again.
  const isLost = failure.code === 'value_not_told'
  const done = intent.createdRef || isLost ? 'yes' : certain ? 'no' : 'unknown'
  // A vault that fails here too keeps the intent: it is offered again, and finishing it finds that there is nothing to do.
  if (done === 'no' || isLost) await deleteIntent(intent.requestId).catch(() => undefined)
  const settled = { ...intent, mayHaveReachedEbs: done !== 'no' }
  await move({ event: 'failed', intent: settled, failure: { ...failure, done } })
}

/** Leaves the wizard wherever it stands, with all that follows. */
export async function reset(): Promise<null> {
  await wizard.update(() => null)
  await settle(null)
  return null
}

/** After a start of the worker: what follows from where the wizard stands, where the one before was stopped before it was done. */
export async function settleLate(state: WizardState | null): Promise<void> {
  if (await browser.alarms.get(WAKES)) await settle(state)
  else await lockIfPending()
}

async function settle(state: WizardState | null): Promise<void> {
  await keepAwake(isWorking(state))
  await lockIfPending()
  changed()
}

const WAKES = 'wizard'

/** It wakes the worker, which recovers at every start. To be called synchronously when the background starts. */
export const watchWizardAlarm = (): void => browser.alarms.onAlarm.addListener(() => undefined)

/** A worker that is stopped while something is under way is started again within half a minute, and recovers: panel or no panel. */
export async function keepAwake(isUnderWay: boolean): Promise<void> {
  if (isUnderWay) await browser.alarms.create(WAKES, { periodInMinutes: 0.5 })
  else await browser.alarms.clear(WAKES)
}

/** The relay looked in EBS and found that of this request there is nothing: only then an earlier attempt is settled too. */
const isJudgedByEbs = (code: string) =>
  ['check_failed', 'checks_unconfirmed', 'endpoint_exists', 'endpoint_gone', 'request_conflict'].includes(code)
