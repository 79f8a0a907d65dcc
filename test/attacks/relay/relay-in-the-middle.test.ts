/**
 * The attack: run a relay that looks like the genuine one, and forward what the extension gives it, with a proof key of one's own.
 * EBS's page, the client and Allow are genuine, so that nobody sees it; the genuine relay would give the attacker an admin's session.
 *
 * The defence: the PKCE verifier is made of a seed, the relay's origin and the proof key (`shared/pkce.ts`), on both sides. A code
 * that was made for another relay or key fits no verifier.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, RUNTIMES, startWorld, type World } from '../../support/relay.ts'
import { RelayClient, type Sent } from '../../support/relay-client.ts'
import { signInAtSandbox } from '../../support/sign-in.ts'

describe.each(RUNTIMES)('on %s', (runtime) => {
  let genuine: World
  let middle: Middle
  beforeAll(async () => {
    genuine = await startWorld({}, runtime)
    middle = await startMiddle(genuine.relay.origin)
  })
  afterAll(async () => {
    middle.server.close()
    await genuine.close()
  })

  /** The admin selects Allow in EBS's own window, for the relay that the extension believes it speaks to. */
  const allow = (client: RelayClient) => signInAtSandbox(genuine.sandbox, client, { scope: 'essurveys' })
  const sessions = () => genuine.lines.filter((line) => line.includes('"sign_in"')).length

  test('the honest extension signs in at the genuine relay', async () => {
    const extension = await RelayClient.create(genuine.relay.origin)
    expect((await extension.signIn('sandbox', await allow(extension))).status).toBe(201)
  })

  test('a code that the middle forwards with its own key is refused by EBS, and gives no session', async () => {
    const before = sessions()
    const extension = await RelayClient.create(middle.origin)
    const sent = await extension.signIn('sandbox', await allow(extension))
    expect(middle.forwarded).toMatchObject({ status: 400, body: { code: 'code_invalid', done: 'no' } })
    expect([sent.status, extension.session]).toEqual([400, undefined])
    expect(sessions()).toBe(before)
  })

  test('nor does the extension’s own proof help the middle: it names the middle', async () => {
    const extension = await RelayClient.create(middle.origin)
    const { error: _, ...form } = await allow(extension)
    const dpop = await extension.proof('POST', '/v1/sessions', undefined)
    const atGenuine = await RelayClient.create(genuine.relay.origin)
    const sent = await atGenuine.call('signIn', { body: { environment: 'sandbox', ...form }, headers: { dpop } })
    expect([sent.status, sent.body.code]).toEqual([401, 'invalid_proof'])
  })

  test('a code for the genuine relay is worth nothing to who has it and its seed, but not the key', async () => {
    const grant = await allow(await RelayClient.create(genuine.relay.origin))
    const thief = await RelayClient.create(genuine.relay.origin)
    const sent = await thief.signIn('sandbox', grant)
    expect([sent.status, sent.body.code]).toEqual([400, 'code_invalid'])
  })

  test('the same key at two relays has a code for one that the other cannot use', async () => {
    const extension = await RelayClient.create(genuine.relay.origin)
    const elsewhere = { origin: middle.origin, thumbprint: extension.thumbprint }
    const sent = await extension.signIn('sandbox', await signInAtSandbox(genuine.sandbox, elsewhere))
    expect([sent.status, sent.body.code]).toEqual([400, 'code_invalid'])
  })
})

type Middle = { origin: string; server: Server; forwarded: Sent | null }

/** Answers with what the genuine relay answers to the middle's own client. */
async function startMiddle(genuine: string): Promise<Middle> {
  const port = await freePort()
  const client = await RelayClient.create(genuine)
  const server = createServer(async (request, response) => {
    const { environment, requestId, ...grant } = JSON.parse(await textOf(request))
    middle.forwarded = await client.signIn(environment, grant, requestId)
    const { status, body } = middle.forwarded
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const middle: Middle = { origin: `http://localhost:${port}`, server, forwarded: null }
  return middle
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
