/** How the content script talks to the background. It trusts the answer (it is ours), so no schema travels into pages. */

import type { MessageName, Reply, Request } from '../../contracts/messages.ts'
import { browser } from './browser.ts'

type Answer<N extends MessageName> = { ok: true; reply: Reply<N> } | { ok: false }

/** @returns null when the background refused, failed, or is another version by now */
export async function ask<N extends MessageName>(message: N, request: Request<N>): Promise<Reply<N> | null> {
  try {
    const answer: Answer<N> = await browser.runtime.sendMessage({ message, request })
    return answer.ok ? answer.reply : null
  } catch {
    return null
  }
}
