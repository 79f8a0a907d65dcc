/**
 * Guided mode: reads EBS's own list when the list in the portal does not settle the question. After a replacement the
 * portal's list may be as long as before. A token missing from it may be revoked, or only out of view.
 */
import { isMaking } from '../../contracts/wizard/machine.ts'
import type { Intent } from '../../contracts/wizard/state.ts'
import { pastCaches } from '../checks/past-caches.ts'
import { sendToTab } from '../pages/send-to-tab.ts'
import { readList } from '../relay/sign-in.ts'
import { coached, wizard } from '../state/storage-items.ts'
import { resumeWizard } from './resume.ts'
import { move } from './run.ts'

/** The number of the newest call. A newer call ends the older ones. */
let last = 0

/**
 * Polls EBS's list while the guide waits. When a new token appears, the wizard notes it and the coach looks again. When
 * the token to be revoked is no longer listed, the wizard resumes.
 * @throws {Failed} what the relay says
 */
export async function awaitListChange(intent: Intent): Promise<void> {
  const mine = ++last
  const isWaiting = async () => (await isOpen(intent)) && mine === last
  await pastCaches(
    async () => !(await isWaiting()) || (await passOnChange(intent)),
    (isOver) => isOver,
  )
}

/** Reads EBS's list once, and moves the wizard on if the list shows the change. @returns whether it did */
async function passOnChange(intent: Intent): Promise<boolean> {
  const listed = await readList(intent.environment)
  const { type, targetRef, refsBefore = [] } = intent
  if (!isMaking(intent)) {
    const isListed = listed.some(({ ref }) => ref === targetRef)
    if (!isListed) await resumeWizard()
    return !isListed
  }
  if (!listed.some((one) => one.type === type && !refsBefore.includes(one.ref))) return false
  await move({ event: 'found', intent })
  for (const { tabId } of await coached.get()) sendToTab(tabId, { say: 'guided' })
  return true
}

/** Whether this intent is still guided, and the list that the coach saw last does not settle the question. */
async function isOpen({ requestId }: Intent): Promise<boolean> {
  const state = await wizard.get()
  if (state?.step !== 'guide' || state.intent.requestId !== requestId) return false
  const { at, asked } = state.guiding
  return at === 'add' && (asked || !isMaking(state.intent))
}
