/**
 * Sends requests to the background. The script trusts the reply, since it comes from the extension, so pages load no
 * schema.
 */

import type { MessageName, Reply, Request } from '../../contracts/messages/table.ts'
import { browser } from './browser.ts'

type Answer<N extends MessageName> = { ok: true; reply: Reply<N> } | { ok: false }

/** @returns null if the background refused, failed, or has another version */
export async function ask<N extends MessageName>(message: N, request: Request<N>): Promise<Reply<N> | null> {
  try {
    const answer: Answer<N> = await browser.runtime.sendMessage({ message, request })
    return answer.ok ? answer.reply : null
  } catch {
    return null
  }
}
