/** The number on the toolbar button: how many endpoint tokens somebody has to look at. */
import { browser } from 'wxt/browser'
import { isBad } from '../../contracts/token-status.ts'
import { standings } from './statuses.ts'

/** The badge's ground in the browser's own bar, which no theme of ours reaches. White on it is readable. */
const GROUND = '#a9221c'

/** Counts the tokens that need somebody, and shows the number; no badge for none. */
export async function showBadge(): Promise<void> {
  const bad = (await standings()).filter(({ state }) => isBad(state))
  await browser.action.setBadgeBackgroundColor({ color: GROUND })
  await browser.action.setBadgeText({ text: bad.length > 0 ? String(bad.length) : '' })
}
