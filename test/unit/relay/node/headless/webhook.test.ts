import { expect, test } from 'vitest'
import { type Transport, TransportError, type TransportFault } from '../../../../../relay/ebs/transport/transport.ts'
import type { Message } from '../../../../../relay/node/headless/notify-changes.ts'
import { createWebhook, isWebhookSecret } from '../../../../../relay/node/headless/webhook.ts'
import { silentLog } from '../../../../../relay/observability/log.ts'

const bytes = (count: number) => `whsec_${Buffer.alloc(count, 7).toString('base64')}`

test.each([24, 32, 33, 34, 64])('a secret of %i bytes is one', (count) => {
  expect(isWebhookSecret(bytes(count))).toBe(true)
})
test.each([
  ['too short', bytes(23)],
  ['too long', bytes(65)],
  ['empty', 'whsec_'],
  ['without its prefix', bytes(32).slice('whsec_'.length)],
  ['not in Base64', `${bytes(32)}!`],
  ['in base64url', `whsec_${'_-'.repeat(20)}`],
])('a secret that is %s is none', (_, text) => {
  expect(isWebhookSecret(text)).toBe(false)
})

const message: Message = {
  id: 'msg_1',
  environment: 'a',
  body: { type: 'ebs.recovery', timestamp: '2026-01-01T00:00:00.000Z', data: { environment: 'a' } },
}

/** Sends to a receiver that answers so, and gives what was sent and whether it was taken. */
async function sendTo(answers: (number | TransportFault)[], stop = new AbortController()) {
  const sent: { id: string | undefined; at: string | undefined }[] = []
  let now = 1_000_000
  const transport: Transport = async ({ headers }) => {
    sent.push({ id: headers['webhook-id'], at: headers['webhook-timestamp'] })
    now += 60_000
    const answer = answers.shift() ?? 204
    if (typeof answer === 'string') throw new TransportError(answer)
    return { status: answer, header: () => undefined, body: '' }
  }
  const send = createWebhook({
    url: 'https://hook.example',
    secret: () => bytes(32),
    transport,
    log: silentLog,
    stop: stop.signal,
    now: () => now,
    waits: [0, 0, 0],
  })
  return { isTaken: await send(message), sent }
}

test('each try has the same id and a time of its own, for a receiver refuses what was signed long ago', async () => {
  const { isTaken, sent } = await sendTo([500, 'unreachable', 'timeout'])
  expect(isTaken).toBe(true)
  expect(sent.map(({ id }) => id)).toEqual(Array(4).fill('msg_1'))
  expect(sent.map(({ at }) => at)).toEqual(['1000', '1060', '1120', '1180'])
})

test('the tries are bounded', async () => {
  const { isTaken, sent } = await sendTo(Array<number>(10).fill(503))
  expect([isTaken, sent.length]).toEqual([false, 4])
})

test.each([400, 401, 410, 302])('%i is not tried again', async (status) => {
  const { isTaken, sent } = await sendTo([status])
  expect([isTaken, sent.length]).toEqual([false, 1])
})

test.each([408, 429, 500])('%i is tried again', async (status) => {
  const { isTaken, sent } = await sendTo([status])
  expect([isTaken, sent.length]).toEqual([true, 2])
})

test('nothing is tried again when the process stops', async () => {
  const stop = new AbortController()
  stop.abort()
  const { isTaken, sent } = await sendTo([503], stop)
  expect([isTaken, sent.length]).toEqual([false, 1])
})
