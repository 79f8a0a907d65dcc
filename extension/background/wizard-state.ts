/** Moves the wizard from state to state; what happens on the way is in the files of its steps. */
import { failureOf } from '../errors.ts'
import { deleteIntent } from '../vault/intents.ts'
import { isWorking, next, type WizardEvent } from '../wizard/machine.ts'
import type { Intent } from '../wizard/state.ts'
import { wizard } from './cells.ts'
import { changed } from './changed.ts'
import { lockIfPending } from './lock.ts'

export async function move(event: WizardEvent): Promise<void> {
  const state = await wizard.update((current) => next(current, event))
  if (!isWorking(state)) await lockIfPending()
  changed()
}

/**
 * Settles a failed intent. Only an attempt of which it is certain that it changed nothing in EBS, and that follows no
 * uncertain one, is forgotten; its words stay in the wizard, for "try again".
 */
export async function fail(intent: Intent, error: unknown): Promise<void> {
  const failure = failureOf(error)
  const certain = failure.done === 'no' && (!intent.sent || isJudgedByEbs(failure.code))
  // A new one that is in the vault exists, whatever became of the rest.
  const done = intent.made ? 'yes' : certain ? 'no' : 'unknown'
  if (done === 'no') await deleteIntent(intent.requestId)
  await wizard.update((state) => {
    const settled = state && 'intent' in state ? { ...state, intent: { ...intent, sent: done !== 'no' } } : state
    return next(settled as typeof state, { event: 'failed', failure: { ...failure, done } })
  })
  await lockIfPending()
  changed()
}

/** The relay looked in EBS and found that this request made nothing: only then an earlier attempt is settled too. */
const isJudgedByEbs = (code: string) => ['check_failed', 'checks_unconfirmed', 'endpoint_exists'].includes(code)
