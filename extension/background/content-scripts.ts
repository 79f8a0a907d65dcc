/**
 * Where our content script runs: in the pages that an environment names and whose origin the admin granted, nowhere else.
 * Registrations vanish when the extension updates, so they are made anew at every start.
 */
import { browser } from 'wxt/browser'
import type { Environment } from '../../shared/api.ts'
import { matchPatternOf } from '../match-pattern.ts'
import { environmentsCell } from './cells.ts'

const SCRIPT = { id: 'page', js: ['/content-scripts/page.js'] } as const

/** Registers the content script for exactly the granted hosts of the environments. */
export async function followEnvironments(environments: Environment[]): Promise<void> {
  const granted: string[] = []
  for (const match of new Set(environments.flatMap(pageMatches))) {
    if (await browser.permissions.contains({ origins: [match] })) granted.push(match)
  }
  const [former] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] })
  if (same(former?.matches ?? [], granted)) return
  if (former) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] })
  if (granted.length === 0) return
  await browser.scripting.registerContentScripts([
    { id: SCRIPT.id, js: [...SCRIPT.js], matches: granted, runAt: 'document_idle' },
  ])
  await enterOpenTabs(granted.filter((match) => !former?.matches?.includes(match)))
}

/** Keeps the registration true when permissions change or the extension starts anew. */
export function watchPermissions(): void {
  const follow = async () => followEnvironments(await environmentsCell.get())
  browser.permissions.onAdded.addListener(follow)
  browser.permissions.onRemoved.addListener(follow)
  browser.runtime.onInstalled.addListener(follow)
  browser.runtime.onStartup.addListener(follow)
}

/** The pages that are open already get the script too, so that nobody has to reload them. */
async function enterOpenTabs(matches: string[]): Promise<void> {
  if (matches.length === 0) return
  for (const tab of await browser.tabs.query({ url: matches })) {
    if (tab.id === undefined) continue
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [...SCRIPT.js] }).catch(() => undefined)
  }
}

/** Match patterns of an environment's pages; the background checks the exact origin besides. */
function pageMatches({ portal, parametersPage }: Environment): string[] {
  const origins = [...(portal?.origins ?? []), ...(parametersPage ? [new URL(parametersPage.url).origin] : [])]
  return origins.map(matchPatternOf)
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item) => b.includes(item))
