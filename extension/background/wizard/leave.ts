/** Leaves the wizard, and keeps open what may have changed EBS. */
import { Failed } from '../../contracts/errors.ts'
import { canCancel, isOver, isWorking, mayExist } from '../../contracts/wizard/machine.ts'
import type { WizardState } from '../../contracts/wizard/state.ts'
import { deleteIntent } from '../../vault/intents.ts'
import { askAgain, isOffered } from '../relay/environments.ts'
import { refreshList } from '../relay/sign-in.ts'
import { closeSignInWindow } from '../relay/sign-in-window.ts'
import { wizard } from '../state/storage-items.ts'
import { inTurn, move, reset } from './run.ts'

/**
 * Closes the wizard, or stops waiting for EBS. An intent that may have changed EBS stays open as interrupted, until the
 * admin finishes it or its answer arrives. A token that the admin made in the portal without bringing its value here is
 * in EBS's list, which is read again.
 */
export const closeWizard = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (!state || (isWorking(state) && !canCancel(state))) return
    if (state.step === 'authorize') await closeSignInWindow()
    if (mayExist(state) && 'intent' in state) {
      await move({ event: 'interrupted', intent: state.intent, exists: 'unknown' })
      return
    }
    if (state.step === 'guide') await refreshList(state.intent.environment)
    if ('intent' in state) await deleteIntent(state.intent.requestId)
    await move({ event: 'left' })
  })

/**
 * Closes an intent whose outcome cannot be found out, once the admin has looked in EBS. Nothing is changed in EBS: a
 * token that was registered shows in its list.
 */
export const abandonWizard = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (!state || isWorking(state) || !mayExist(state) || !('intent' in state)) return
    const { requestId, environment } = state.intent
    await deleteIntent(requestId)
    await move({ event: 'abandoned', intent: state.intent })
    refreshList(environment)
  })

/** Leaves a wizard that has ended or is only being described. @throws {Failed} `busy` when another intent is open */
export async function makeRoom(): Promise<void> {
  const state = await leaveEndedOrUnoffered()
  if (state?.step === 'describe') await move({ event: 'left' })
  else if (state) throw new Failed('busy')
}

/**
 * Leaves a wizard that has ended, or whose environment the relay no longer offers, so that nothing can finish it.
 * @returns the state that remains
 */
export async function leaveEndedOrUnoffered(): Promise<WizardState | null> {
  const state = await wizard.get()
  if (isOver(state)) return move({ event: 'left' })
  if (!state || !('intent' in state) || isWorking(state)) return state
  const { intent } = state
  if (!(await isOffered(intent))) await askAgain()
  if (await isOffered(intent)) return state
  await deleteIntent(intent.requestId)
  return reset()
}
