/** Shows the number of tokens that need attention on the toolbar button, without the acknowledged ones. */
import { browser } from 'wxt/browser'
import { isOutdated } from '../../contracts/token/acknowledgement.ts'
import { keepChecks } from '../../vault/checks.ts'
import { plansDue } from './replacements.ts'
import { unseenRotations } from './rotations.ts'
import { statuses, type TokenStatus } from './statuses.ts'

/**
 * The background colour of the badge. The browser draws it in its own bar, where our themes have no effect. White text
 * on it is readable.
 */
const GROUND = '#a9221c'

/**
 * Counts the tokens that need attention, are due for rotation, or are to be revoked today. Shows the number; without
 * any, no badge. Call it whenever a state may have changed.
 */
export async function showBadge(): Promise<void> {
  const [all, unseen] = await Promise.all([statuses(), unseenRotations()])
  await forgetOutdated(all)
  const retiring = new Set(plansDue(all.map(({ token }) => token)).map(({ old }) => old.ref))
  const isCalled = (ref: string) => unseen.has(ref) || retiring.has(ref)
  const count = all.filter(({ token, isNew }) => isNew || isCalled(token.ref)).length
  await browser.action.setBadgeBackgroundColor({ color: GROUND })
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' })
}

/** A drift that went away, or became another one, is new when it comes back. */
async function forgetOutdated(all: readonly TokenStatus[]): Promise<void> {
  const now = Date.now()
  const outdated = all.filter(({ acknowledged, checked }) => acknowledged && isOutdated(acknowledged, checked, now))
  if (outdated.length > 0) await keepChecks(outdated.map(({ token: { ref } }) => ({ ref, acknowledged: undefined })))
}
