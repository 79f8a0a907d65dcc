/** How a view talks to the background: one message, one answer, both checked against the table. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { Failed } from '../../contracts/errors.ts'
import {
  Answer,
  CHANGED,
  MESSAGES,
  type MessageName,
  type Reply,
  type Request,
} from '../../contracts/messages/table.ts'

/** Answers the views' messages, and calls back when something changed. */
export type Source = {
  /** @returns the reply, not yet judged. @throws {Failed} */
  ask(message: MessageName, request: unknown): Promise<unknown>
  /** @returns how to stop it */
  onChanged(callback: () => void): () => void
}

export const background: Source = {
  async ask(message, request) {
    const answer = v.parse(Answer, await deliver({ message, request }))
    if (!answer.ok) throw new Failed(answer.failure.code, answer.failure)
    return answer.reply
  },
  onChanged(callback) {
    const listener = (message: unknown) => {
      if (v.is(CHANGED, message)) callback()
      return undefined
    }
    browser.runtime.onMessage.addListener(listener)
    return () => browser.runtime.onMessage.removeListener(listener)
  },
}

const TRIES = 4
const PAUSE_MS = 100
/** As Chromium and Firefox say it. */
const NOBODY_RECEIVED = /Receiving end does not exist/
const STOPPED_MEANWHILE = /channel closed|port closed|destroyed before|disconnected/

/** The worker was stopped before it answered: nobody knows what became of the message. */
export class Unanswered extends Failed {
  constructor() {
    super('unexpected', { done: 'unknown' })
  }
}

/**
 * A worker that is just being stopped receives nothing. The message then reached nobody, so it may be sent again, and wakes the
 * next. @throws {Unanswered}
 */
async function deliver(message: object, attempt = 1): Promise<unknown> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message)
    if (answer !== undefined) return answer
  } catch (error) {
    if (NOBODY_RECEIVED.test(String(error)) && attempt < TRIES) {
      await new Promise((resume) => setTimeout(resume, PAUSE_MS))
      return deliver(message, attempt + 1)
    }
    if (!STOPPED_MEANWHILE.test(String(error))) throw error
  }
  throw new Unanswered()
}

let source = background

/** From now on this source answers, for all of the page: the background, or the sample data. */
export function askFrom(wanted: Source): void {
  source = wanted
}

/** @throws {Failed} with the failure that the background gave */
export async function send<N extends MessageName>(message: N, request: Request<N>): Promise<Reply<N>> {
  return v.parse(MESSAGES[message].reply, await source.ask(message, request)) as Reply<N>
}

/** Calls back whenever the background says that something changed. Returns how to stop that. */
export const onChanged = (callback: () => void): (() => void) => source.onChanged(callback)
