/**
 * Identifies the sender of a message. Only this file reads `MessageSender`, and it refuses every sender that it does
 * not know. A page of the extension carries the extension's origin; framed in a site's page, it also has a `frameId`
 * above 0. A content script carries the page's origin and the extension's id (seen in Chromium 156; proved by
 * test/unit/extension/background/pages/sender.test.ts and e2e).
 */

/** The parts of `runtime.MessageSender` that this file reads. */
export type RawSender = {
  id?: string | undefined
  origin?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  /** Names one load of a page. COMPAT(firefox<155): the frame's id replaces it. */
  documentId?: string | undefined
  tab?: { id?: number | undefined } | undefined
}

/** One load of a page, in a tab. */
export type Place = { tabId: number; document: string }

export type Sender =
  | { kind: 'panel' }
  | ({ kind: 'arriving' } & Place)
  | { kind: 'framed'; environment: string }
  | ({ kind: 'site'; url: string } & Place)

/** Names the kind of a sender. @returns null for a sender that may not send anything */
export function identify(raw: RawSender, own: { id: string; origin: string }): Sender | null {
  if (raw.id !== own.id) return null
  const origin = raw.origin ?? (raw.url ? new URL(raw.url).origin : undefined)
  const tabId = raw.tab?.id
  const document = raw.documentId ?? `frame ${raw.frameId}`
  if (origin === own.origin || raw.url?.startsWith(`${own.origin}/`)) {
    if (raw.frameId === undefined || raw.frameId === 0) return { kind: 'panel' }
    return tabId === undefined ? null : { kind: 'arriving', tabId, document }
  }
  const isWeb = origin?.startsWith('https://') || origin?.startsWith('http://')
  if (!isWeb || tabId === undefined || raw.frameId !== 0 || !raw.url) return null
  return { kind: 'site', tabId, document, url: raw.url }
}
