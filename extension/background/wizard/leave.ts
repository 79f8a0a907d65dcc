/** How an admin leaves the wizard, and what of it stays open. */
import { Failed } from '../../contracts/errors.ts'
import { canCancel, isOver, isWorking, mayExist } from '../../contracts/wizard-machine.ts'
import type { WizardState } from '../../contracts/wizard-state.ts'
import { deleteIntent } from '../../vault/intents.ts'
import { askAgain, isOffered } from '../relay/environments.ts'
import { listRegistered } from '../relay/sign-in.ts'
import { closeSignInWindow } from '../relay/sign-in-window.ts'
import { wizard } from '../state/storage-items.ts'
import { inTurn, move, reset } from './run.ts'

/**
 * Leaves the wizard, or stops waiting. What may have changed EBS stays open, as interrupted, until it is finished or its
 * answer comes after all; but what the admin has made by hand, and not brought here, is in EBS's list.
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
    if (state.step === 'guide') await listRegistered(state.intent.environment)
    if ('intent' in state) await deleteIntent(state.intent.requestId)
    await move({ event: 'left' })
  })

/**
 * The admin has looked in EBS and ends an intent of which nobody here can find out what became. Nothing is changed in EBS: a
 * token that was registered shows in its list.
 */
export const abandonWizard = (): Promise<void> =>
  inTurn(async () => {
    const state = await wizard.get()
    if (!state || isWorking(state) || !mayExist(state) || !('intent' in state)) return
    const { requestId, environment } = state.intent
    await deleteIntent(requestId)
    await move({ event: 'abandoned', intent: state.intent })
    listRegistered(environment)
  })

/** What has ended, or is only being described, is left. @throws {Failed} `busy` when something else is open */
export async function makeRoom(): Promise<void> {
  const state = await leaveEnded()
  if (state?.step === 'describe') await move({ event: 'left' })
  else if (state) throw new Failed('busy')
}

/** What is over is left; and what nothing can finish, since its environment is not offered any more. @returns what stays */
export async function leaveEnded(): Promise<WizardState | null> {
  const state = await wizard.get()
  if (isOver(state)) return move({ event: 'left' })
  if (!state || !('intent' in state) || isWorking(state)) return state
  const { intent } = state
  if (!(await isOffered(intent))) await askAgain()
  if (await isOffered(intent)) return state
  await deleteIntent(intent.requestId)
  return reset()
}
