/**
 * Who sent a message: the only file that reads `MessageSender`, and it refuses whatever it does not know.
 * A page of ours carries our origin; one framed in a site's page has a `frameId` above 0. A content script carries the
 * page's origin, and its id is ours (seen in Chromium 156; proved by test/unit/background/sender.test.ts and e2e).
 */
import type { SenderKind } from '../messages.ts'

/** The parts of `runtime.MessageSender` that are looked at. */
export type RawSender = {
  id?: string | undefined
  origin?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  tab?: { id?: number | undefined; url?: string | undefined } | undefined
}

export type Sender =
  | { kind: 'panel' }
  | { kind: 'framed'; tabId: number; tabUrl: string | null }
  | { kind: 'site'; tabId: number; url: string }

/** @returns null for anyone who may not send anything */
export function identify(raw: RawSender, own: { id: string; origin: string }): Sender | null {
  if (raw.id !== own.id) return null
  const origin = raw.origin ?? (raw.url ? new URL(raw.url).origin : undefined)
  const tabId = raw.tab?.id
  if (origin === own.origin || raw.url?.startsWith(`${own.origin}/`)) {
    if (raw.frameId === undefined || raw.frameId === 0) return { kind: 'panel' }
    return tabId === undefined ? null : { kind: 'framed', tabId, tabUrl: raw.tab?.url ?? null }
  }
  const isWeb = origin?.startsWith('https://') || origin?.startsWith('http://')
  if (!isWeb || tabId === undefined || raw.frameId !== 0 || !raw.url) return null
  return { kind: 'site', tabId, url: raw.url }
}

export const mayI = (sender: Sender, from: readonly SenderKind[]): boolean => from.includes(sender.kind)
