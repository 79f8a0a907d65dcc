/**
 * Knows which frames are the Integrations panel. A page could frame our page too, if it ever learned its address. So an address
 * carries a key that is made for one tab, is good once, and counts only for the page that showed it. The content script that
 * mounts the panel gets it; the site's page cannot see it.
 */
import { browser } from 'wxt/browser'
import { Failed } from '../../contracts/errors.ts'
import { mounts } from '../state/storage-items.ts'
import { tellPage } from './send-to-tab.ts'
import type { Place, Sender } from './sender.ts'

/** Tabs that are closed say nothing: the oldest are forgotten. */
const MOUNTS_MAX = 50

/** Makes the panel's address for one loading. A former panel in the tab counts no more. @returns the address and its key */
export async function mountPanel(tabId: number, environment: string): Promise<{ frame: string; key: string }> {
  const key = crypto.randomUUID()
  const mount = { tabId, environment, key, document: null }
  await mounts.update((all) => [mount, ...all.filter((one) => one.tabId !== tabId)].slice(0, MOUNTS_MAX))
  return { frame: `${browser.runtime.getURL('/portal-panel.html')}#${key}`, key }
}

/** @throws {Failed} `message_refused` for a key of another tab, one that was shown before, or none */
export async function enterPanel({ tabId, document }: Place, key: string): Promise<void> {
  let isIn = false
  await mounts.update((all) =>
    all.map((one) => {
      if (one.tabId !== tabId || one.key === null || one.key !== key) return one
      isIn = true
      return { ...one, key: null, document }
    }),
  )
  tellPage(tabId, { say: isIn ? 'arrived' : 'used', key })
  if (!isIn) throw new Failed('message_refused')
}

/** A page of the extension that has shown its key is the panel of its environment. Every other sender keeps its role. */
export async function letIn(sender: Sender | null): Promise<Sender | null> {
  if (sender?.kind !== 'arriving') return sender
  const mount = (await mounts.get()).find((one) => one.tabId === sender.tabId && one.document === sender.document)
  return mount ? { kind: 'framed', environment: mount.environment } : sender
}
