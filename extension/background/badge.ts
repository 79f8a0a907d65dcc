/** The number on the toolbar button: how many endpoint tokens somebody has to look at. */
import { browser } from 'wxt/browser'
import { isBad, stateOf } from '../token-state.ts'
import { allChecks } from '../vault/checks.ts'
import { isLive, knownTokens } from './known-token.ts'

/** Of the badge in the browser's own bar, which no theme of ours reaches; white on it is readable. */
const GROUND = '#a9221c'

export async function showBadge(): Promise<void> {
  const [tokens, checks] = await Promise.all([knownTokens(null), allChecks()])
  const bad = tokens.filter((token) => {
    const { verification = null, connection = null } = checks.get(token.ref) ?? {}
    return isLive(token) && isBad(stateOf({ registered: token.registered, verification, connection }, Date.now()))
  })
  await browser.action.setBadgeBackgroundColor({ color: GROUND })
  await browser.action.setBadgeText({ text: bad.length > 0 ? String(bad.length) : '' })
}
