/** Takes every message: checks its sender, its shape and the lock, runs the handler, and checks the reply. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { Failed, failureOf } from '../contracts/errors.ts'
import type { Message } from '../contracts/messages/message.ts'
import {
  type Answer,
  Envelope,
  MESSAGES,
  type MessageName,
  type Reply,
  type Request,
} from '../contracts/messages/table.ts'
import { lockState } from '../vault/data-key.ts'
import { letIn } from './pages/frame-grants.ts'
import { identify, type RawSender, type Sender } from './pages/sender.ts'

/** One handler for every message: a message without one does not compile. */
export type Handlers = { [N in MessageName]: (request: Request<N>, sender: Sender) => Promise<Reply<N>> }

/** Registers the listener. Call it synchronously when the background starts. */
export function route(handlers: Handlers, ready: Promise<unknown>): void {
  const own = { id: browser.runtime.id, origin: location.origin }
  browser.runtime.onMessage.addListener((message: unknown, raw, respond) => {
    senderOf(raw, own)
      .catch(() => null)
      .then((sender) => answer(message, sender, handlers, ready))
      .then(respond)
    return true
  })
}

/** The sender, as the panel of a site's page too once it has shown its key. @returns null for one that may send nothing */
async function senderOf(raw: RawSender, own: { id: string; origin: string }): Promise<Sender | null> {
  const sender = identify(raw, own)
  return sender?.kind === 'arriving' ? letIn(sender) : sender
}

/** Judges one message and answers it; never throws. */
export async function answer(
  sent: unknown,
  sender: Sender | null,
  handlers: Handlers,
  ready: Promise<unknown>,
): Promise<v.InferOutput<typeof Answer>> {
  try {
    const envelope = v.safeParse(Envelope, sent)
    if (!envelope.success) throw new Failed('invalid_message')
    const name = envelope.output.message
    const { whileLocked, ...message }: Message = MESSAGES[name]
    if (!sender || !message.from.includes(sender.kind)) throw new Failed('message_refused')
    const request = v.safeParse(message.request, envelope.output.request)
    if (!request.success) throw new Failed('invalid_message')
    await ready
    if (!whileLocked && (await lockState()).locked) throw new Failed('vault_locked')
    const handler = handlers[name] as (request: unknown, sender: Sender) => Promise<unknown>
    const reply = await handler(request.output, sender)
    return { ok: true, reply: v.parse(message.reply, reply) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}
