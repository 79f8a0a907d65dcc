/**
 * Registers the coach's script. It runs in the vendor's pages only while an admin is guided, and only on origins to which
 * the browser granted access.
 */
import { browser } from 'wxt/browser'
import type { Environment } from '../../../shared/environment.ts'
import { failureOf } from '../../contracts/errors.ts'
import { coachPages } from '../../contracts/pages/match-pattern.ts'
import type { Intent } from '../../contracts/wizard/state.ts'
import { enterOpenTabs, register, type Script } from '../pages/scripts.ts'
import { sendToTab } from '../pages/send-to-tab.ts'
import { environmentOf, requireOffered } from '../relay/environments.ts'
import { coached, wizard } from '../state/storage-items.ts'

const SCRIPT: Script = { id: 'coach', file: '/coach.js', persistAcrossSessions: false }

/**
 * Registers the coach's script when the wizard enters guided mode, and removes it afterwards. Call it synchronously
 * when the background starts.
 */
export function watchGuide(): void {
  browser.storage.onChanged.addListener(({ wizard: change }, area) => {
    const [before, now] = [change?.oldValue, change?.newValue] as ({ step?: string } | null | undefined)[]
    if (area === 'session' && change && before?.step !== now?.step) follow()
  })
  browser.permissions.onAdded.addListener(follow)
}

/**
 * Runs one update at a time, so that no other update registers scripts between the check and the registration of this
 * one.
 */
function follow(): void {
  navigator.locks.request('coach-script', followGuide).catch(failureOf)
}

async function followGuide(): Promise<void> {
  const state = await wizard.get()
  const isGuided = state?.step === 'guide' || state?.step === 'importing'
  const pages =
    isGuided && (await isStillThere(state.intent)) ? await allowed(await environmentOf(state.intent.environment)) : []
  await register(SCRIPT, pages)
  // A page in which the script already runs looks again.
  if (pages.length > 0) await enterOpenTabs(SCRIPT, pages)
  else await leaveTabs()
}

/** Whether the intent's environment still means the same EBS at the same relay. */
export const isStillThere = (intent: Intent): Promise<boolean> =>
  requireOffered(intent).then(
    () => true,
    () => false,
  )

/** The match patterns of the guide's pages to which the browser granted access. */
async function allowed(environment: Environment): Promise<string[]> {
  const asked = coachPages(environment).map(async (match) => {
    const isGranted = await browser.permissions.contains({ origins: [match] })
    return isGranted ? [match] : []
  })
  return (await Promise.all(asked)).flat()
}

/** Tells the scripts to ask for their task. They get none, and remove themselves. */
async function leaveTabs(): Promise<void> {
  const places = await coached.get()
  await coached.update(() => [])
  for (const { tabId } of places) sendToTab(tabId, { say: 'guided' })
}
