/**
 * Guided: what the list in the portal does not tell, EBS does. A new one that takes the place of the old leaves the list as
 * long as it was; and one that is no longer in it may be gone, or only out of sight.
 */
import { isMaking } from '../../contracts/wizard-machine.ts'
import type { Intent } from '../../contracts/wizard-state.ts'
import { tellPage } from '../pages/send-to-tab.ts'
import { readRegistered } from '../relay/sign-in.ts'
import { coached, wizard } from '../state/storage-items.ts'
import { resumeWizard } from './resume.ts'
import { move } from './run.ts'

/** A server of the pool may answer from before (contract 1.2): EBS is asked so often, after these pauses. */
const PAUSES_MS = [0, 1_500, 4_000]

/** Of several that ask, the last one goes on. */
let last = 0

/**
 * Of a new one the coach is told; where the old one is gone, the wizard goes on by itself.
 * @throws {Failed} what the relay says
 */
export async function askEbs(intent: Intent): Promise<void> {
  const mine = ++last
  for (const ms of PAUSES_MS) {
    await new Promise((resume) => setTimeout(resume, ms))
    if (mine !== last || !(await isOpen(intent))) return
    const registered = await readRegistered(intent.environment)
    const { type, targetRef, refsBefore = [] } = intent
    if (isMaking(intent)) {
      if (!registered.some((one) => one.type === type && !refsBefore.includes(one.ref))) continue
      await move({ event: 'found', intent })
      for (const { tabId } of await coached.get()) tellPage(tabId, { say: 'guided' })
      return
    }
    if (!registered.some(({ ref }) => ref === targetRef)) return resumeWizard()
  }
}

/** Whether the list in the portal was seen last, and tells nothing. */
async function isOpen({ requestId }: Intent): Promise<boolean> {
  const state = await wizard.get()
  if (state?.step !== 'guide' || state.intent.requestId !== requestId) return false
  const { at, asked } = state.guiding
  return at === 'add' && (asked || !isMaking(state.intent))
}
