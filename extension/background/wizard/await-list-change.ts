/**
 * Guided mode: reads EBS's own list when the list in the portal does not settle the question. After a replacement the
 * portal's list may be as long as before. A token missing from it may be revoked, or only out of view.
 */
import { isMaking } from '../../contracts/wizard/machine.ts'
import type { Intent } from '../../contracts/wizard/state.ts'
import { sendToTab } from '../pages/send-to-tab.ts'
import { readList } from '../relay/sign-in.ts'
import { coached, wizard } from '../state/storage-items.ts'
import { resumeWizard } from './resume.ts'
import { move } from './run.ts'

/** The pause before each read. A server of EBS's pool may still answer from a cache (contract 1.2). */
const PAUSES_MS = [0, 1_500, 4_000]

/** The number of the newest call. A newer call ends the older ones. */
let last = 0

/**
 * Polls EBS's list while the guide waits. When a new token appears, the wizard notes it and the coach looks again. When
 * the token to be revoked is no longer listed, the wizard resumes.
 * @throws {Failed} what the relay says
 */
export async function awaitListChange(intent: Intent): Promise<void> {
  const mine = ++last
  for (const ms of PAUSES_MS) {
    await new Promise((resume) => setTimeout(resume, ms))
    if (mine !== last || !(await isOpen(intent))) return
    const registered = await readList(intent.environment)
    const { type, targetRef, refsBefore = [] } = intent
    if (isMaking(intent)) {
      if (!registered.some((one) => one.type === type && !refsBefore.includes(one.ref))) continue
      await move({ event: 'found', intent })
      for (const { tabId } of await coached.get()) sendToTab(tabId, { say: 'guided' })
      return
    }
    if (!registered.some(({ ref }) => ref === targetRef)) return resumeWizard()
  }
}

/** Whether this intent is still guided, and the list that the coach saw last does not settle the question. */
async function isOpen({ requestId }: Intent): Promise<boolean> {
  const state = await wizard.get()
  if (state?.step !== 'guide' || state.intent.requestId !== requestId) return false
  const { at, asked } = state.guiding
  return at === 'add' && (asked || !isMaking(state.intent))
}
