/** Runs a content script in exactly its pages, also in those that are open already. */
import { browser } from 'wxt/browser'

/** The extension API, which every content script needs (content/lib/browser.ts). */
const API = '/browser.js'

export type Script = { id: string; file: '/page.js' | '/coach.js'; persistAcrossSessions: boolean }

/** Registers the script for these match patterns and no others. @returns those it was registered for before */
export async function register({ id, file, persistAcrossSessions }: Script, matches: string[]): Promise<string[]> {
  const [former] = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  const before = former?.matches ?? []
  if (before.toSorted().join() === matches.toSorted().join()) return before
  if (former) await browser.scripting.unregisterContentScripts({ ids: [id] })
  if (matches.length > 0) {
    await browser.scripting.registerContentScripts([
      { id, js: [API, file], matches, runAt: 'document_idle', persistAcrossSessions },
    ])
  }
  return before
}

/** Runs the script in the open pages. A script that runs there already decides by itself what to do. */
export async function enterOpenTabs({ file }: Script, matches: string[]): Promise<void> {
  if (matches.length === 0) return
  for (const { id } of await browser.tabs.query({ url: matches })) {
    if (id === undefined) continue
    await browser.scripting.executeScript({ target: { tabId: id }, files: [API, file] }).catch(() => undefined)
  }
}
