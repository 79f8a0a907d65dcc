/**
 * Knows which frames are the Integrations panel. Another site could frame our page if it learned its address. The
 * address therefore carries a key, which is made for one tab and works once. The content script that inserts the panel
 * gets the key; the site's page cannot see it.
 */
import { browser } from 'wxt/browser'
import { Failed } from '../../contracts/errors.ts'
import { mounts } from '../state/storage-items.ts'
import { sendToTab } from './send-to-tab.ts'
import type { Place, Sender } from './sender.ts'

/** A closed tab reports nothing, so the oldest keys are dropped. */
const MOUNTS_MAX = 50

/**
 * Makes an address of the panel for one load. The former panel of the tab loses its role. @returns the address and its
 * key
 */
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
  sendToTab(tabId, { say: isIn ? 'arrived' : 'used', key })
  if (!isIn) throw new Failed('message_refused')
}

/** A framed page of the extension that has shown its key is the panel of its environment; any other is still arriving. */
export async function letIn(sender: Extract<Sender, { kind: 'arriving' }>): Promise<Sender> {
  const mount = (await mounts.get()).find((one) => one.tabId === sender.tabId && one.document === sender.document)
  return mount ? { kind: 'framed', environment: mount.environment } : sender
}
