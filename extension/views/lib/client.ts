/** How a view talks to the background: one message, one answer, both checked against the table. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { Failed } from '../../contracts/errors.ts'
import { Answer, CHANGED, MESSAGES, type MessageName, type Reply, type Request } from '../../contracts/messages.ts'

/** @throws {Failed} with the failure that the background gave */
export async function send<N extends MessageName>(message: N, request: Request<N>): Promise<Reply<N>> {
  const answer = v.parse(Answer, await browser.runtime.sendMessage({ message, request }))
  if (!answer.ok) throw new Failed(answer.failure.code, answer.failure)
  return v.parse(MESSAGES[message].reply, answer.reply) as Reply<N>
}

/** Calls back whenever the background says that something changed. Returns how to stop that. */
export function onChanged(callback: () => void): () => void {
  const listener = (message: unknown) => {
    if (v.is(CHANGED, message)) callback()
    return undefined
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}
