/** The number on the toolbar button: how many endpoint tokens somebody has to look at. */
import { browser } from 'wxt/browser'
import { isBad } from '../../contracts/token-status.ts'
import { unseenRotations } from './rotations.ts'
import { standings } from './statuses.ts'

/** The badge's ground in the browser's own bar, which no theme of ours reaches. White on it is readable. */
const GROUND = '#a9221c'

/** Counts the tokens that need somebody, or are due for rotation, and shows the number; no badge for none. */
export async function showBadge(): Promise<void> {
  const [all, unseen] = await Promise.all([standings(), unseenRotations()])
  const bad = all.filter(({ token, state }) => isBad(state) || unseen.has(token.ref))
  await browser.action.setBadgeBackgroundColor({ color: GROUND })
  await browser.action.setBadgeText({ text: bad.length > 0 ? String(bad.length) : '' })
}
