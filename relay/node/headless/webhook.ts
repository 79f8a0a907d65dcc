/** Sends a message to the operator's own address, signed by the Standard Webhooks scheme (version 1, HMAC-SHA256). */
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { type Transport, TransportError } from '../../ebs/transport/transport.ts'
import { WEBHOOK_ANSWER_MAX_BYTES, WEBHOOK_TIMEOUT_MS, WEBHOOK_WAITS_MS } from '../../limits.ts'
import type { Log } from '../../observability/log.ts'
import type { Message } from './notify-changes.ts'

type WebhookParts = {
  url: string
  /** `whsec_…`, as {@link isWebhookSecret} wants it; asked for at each message, so that it can be renewed. */
  secret: () => string
  transport: Transport
  log: Log
  /** Ends the tries: the process is stopping. */
  stop: AbortSignal
  now?: () => number
  random?: () => number
  waits?: readonly number[]
}

/** A prefix and 24 to 64 bytes in Base64 (Standard Webhooks, "Signature scheme"). */
export function isWebhookSecret(text: string): boolean {
  const [, base64 = ''] =
    /^whsec_((?:[A-Za-z0-9+/]{4})+|(?:[A-Za-z0-9+/]{4})*[A-Za-z0-9+/]{2,3}={1,2})$/.exec(text) ?? []
  const { length } = Buffer.from(base64, 'base64')
  return length >= 24 && length <= 64
}

/**
 * Sends until the receiver answers with 2xx, up to once more than there are waits; each wait is drawn from between zero and its
 * bound. All tries have the same id. Another answer below 500, but 408 and 429, ends the tries: repeating would not mend it.
 * @returns whether the receiver took it
 */
export function createWebhook(parts: WebhookParts): (message: Message) => Promise<boolean> {
  const { log, stop, random = Math.random, waits = WEBHOOK_WAITS_MS } = parts
  return async (message) => {
    const { environment } = message
    for (const wait of [...waits, null]) {
      const outcome = await sendOnce(message, parts)
      if (isTaken(outcome)) return true
      log.warn('webhook_refused', { environment, outcome })
      if (wait === null || isFinal(outcome)) break
      await sleep(random() * wait, undefined, { signal: stop }).catch(() => undefined)
      if (stop.aborted) break
    }
    log.error('webhook_undelivered', { environment })
    return false
  }
}

/** The status, or why there is none. */
type Outcome = number | string

async function sendOnce(
  { id, body }: Message,
  { url, secret, transport, stop, now = Date.now }: WebhookParts,
): Promise<Outcome> {
  const text = JSON.stringify(body)
  const sentAt = new Date(now())
  try {
    const { status } = await transport({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
        'webhook-signature': new Webhook(secret()).sign(id, sentAt, text),
      },
      body: text,
      maxBytes: WEBHOOK_ANSWER_MAX_BYTES,
      signal: AbortSignal.any([AbortSignal.timeout(WEBHOOK_TIMEOUT_MS), stop]),
    })
    return status
  } catch (error) {
    if (error instanceof TransportError) return error.fault
    throw error
  }
}

const isTaken = (outcome: Outcome) => typeof outcome === 'number' && outcome >= 200 && outcome < 300

const isFinal = (outcome: Outcome) => typeof outcome === 'number' && outcome < 500 && outcome !== 408 && outcome !== 429
