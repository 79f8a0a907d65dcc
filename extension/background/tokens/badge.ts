/** The number on the toolbar button: how many endpoint tokens somebody has to look at. */
import { browser } from 'wxt/browser'
import { isBad } from '../../contracts/token-status.ts'
import { standings } from './statuses.ts'

/** Of the badge in the browser's own bar, which no theme of ours reaches; white on it is readable. */
const GROUND = '#a9221c'

export async function showBadge(): Promise<void> {
  const bad = (await standings()).filter(({ state }) => isBad(state))
  await browser.action.setBadgeBackgroundColor({ color: GROUND })
  await browser.action.setBadgeText({ text: bad.length > 0 ? String(bad.length) : '' })
}
