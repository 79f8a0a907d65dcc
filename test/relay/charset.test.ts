/** Answers in another charset than UTF-8: read by the charset that they declare, or refused; never shown half-read. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { RUNTIMES, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

const NAME = 'Αλεξάνδρα Δήμου'

/** Greek letters as windows-1253 and iso-8859-7 have them (the letters are the same in both, but for Ά). */
const greek = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 0x80 ? code : code - 0x2d0
  })

describe.each(RUNTIMES)('on %s', (runtime) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({}, runtime)
  })
  afterAll(() => world.close())
  afterEach(() => world.sandbox.faults.clear())

  const signedIn = async () => {
    const client = await RelayClient.create(world.relay.origin)
    return {
      client,
      sent: await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { scope: 'essurveys' })),
    }
  }
  const holder = JSON.stringify({ Model: { UserID: 'Admin', Name: NAME, Administrator: true } })
  const answers = (call: string, type: string, text: string, status = 200) =>
    world.sandbox.faults.add({ call, answer: { status, type, body: greek(text) } })

  test.each(['windows-1253', 'ISO-8859-7', '"cp1253"'])('a name in %s is that name', async (charset) => {
    answers('validateToken', `application/json; charset=${charset}`, holder)
    const { sent } = await signedIn()
    expect([sent.status, sent.body.user?.name]).toEqual([201, NAME])
  })

  test('so is a value that is compared', async () => {
    const { client } = await signedIn()
    const { id } = world.sandbox.store.subscription()
    const parameters = [{ ID: 'ESCLOUDSTORE_SUBSCRIPTIONID', Value: `${id}-ΑΒΓ`, Description: NAME }]
    answers('FetchCompanyParams', 'application/json; charset=windows-1253', JSON.stringify(parameters))
    const { body } = await client.call('listParameters')
    const found = body.parameters.find((one: { id: string }) => one.id === 'ESCLOUDSTORE_SUBSCRIPTIONID')
    expect([found.value, found.description]).toEqual([`${id}-ΑΒΓ`, NAME])
  })

  test.each(['application/json; charset=utf-8', 'application/json', 'application/json; charset=x-nonsense'])(
    'bytes that are not text in "%s" are an answer that cannot be read, and its call is in the log',
    async (type) => {
      const { client } = await signedIn()
      answers('FetchCompanyParams', type, JSON.stringify([{ ID: 'X', Value: NAME }]))
      const before = world.lines.length
      const { status, body } = await client.call('listParameters')
      expect([status, body.code]).toEqual([502, 'ebs_invalid_answer'])
      await expect
        .poll(() => world.lines.slice(before).join())
        .toContain('"environment":"sandbox","call":"FetchCompanyParams","outcome":200')
    },
  )

  test('the body of an error in another charset hides neither its status nor its message id', async () => {
    const { client } = await signedIn()
    const error = JSON.stringify({ MessageID: 'invalid-service', UserMessage: NAME, Messages: [] })
    answers('FetchCompanyParams', 'application/json', error, 403)
    const { status, body } = await client.call('listParameters')
    expect([status, body.code, body.ebsMessageId]).toEqual([403, 'ebs_forbidden', 'invalid-service'])
  })

  test('a registration whose answer cannot be read is read back', async () => {
    const requestId = crypto.randomUUID()
    const client = await RelayClient.create(world.relay.origin)
    await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { scope: 'essurveys' }), requestId)
    const answer = { status: 200, type: 'application/json', body: greek('{"Token":"Α"}') }
    world.sandbox.faults.add({ call: 'POST /api/invented/endpoints', answer, worked: true })
    const create = { params: { requestId }, body: { type: 'SURVEYS', description: 'Unheard', confirmed: [] } }
    const { status, body } = await client.call('createEndpoint', create)
    expect([status, body.endpoint?.value]).toEqual([201, world.sandbox.store.activeEndpoint('SURVEYS')?.token])
  })
})
