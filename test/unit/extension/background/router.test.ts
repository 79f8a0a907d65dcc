import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Sender } from '../../../../extension/background/pages/sender.ts'
import { answer, type Handlers, route } from '../../../../extension/background/router.ts'
import { mounts } from '../../../../extension/background/state/storage-items.ts'
import type { Message } from '../../../../extension/contracts/messages/message.ts'
import { MESSAGES, type MessageName } from '../../../../extension/contracts/messages/table.ts'
import { lock, lockState, unlock } from '../../../../extension/vault/data-key.ts'
import { setFirstPassphrase } from '../../../../extension/vault/rotate-data-key.ts'

const ref = 'AAAAAAAAAAAAAAAAAAAAAA'
const called: string[] = []
const handlers = Object.fromEntries(
  Object.keys(MESSAGES).map((name) => [
    name,
    async () => {
      called.push(name)
      return name === 'look-at' ? null : undefined
    },
  ]),
) as unknown as Handlers
const ask = (message: unknown, sender: Sender | null) => answer(message, sender, handlers, Promise.resolve())

const framed: Sender = { kind: 'framed', environment: 'test' }
const arriving: Sender = { kind: 'arriving', tabId: 1, document: 'D' }
const site: Sender = { kind: 'site', tabId: 1, document: 'D', url: 'https://portal.example/' }

describe('the router', () => {
  it('refuses a sender it does not know', async () => {
    expect(await ask({ message: 'app-state', request: {} }, null)).toMatchObject({
      failure: { code: 'message_refused' },
    })
  })

  it.each([
    'reveal',
    'hand-over',
    'hand-over/copied',
    'vault/backup',
    'wizard/describe',
    'wizard/confirm',
    'sign-in',
    'sign-out',
    'connect-relay',
    'parameters',
  ] as const)('refuses %s from a framed panel and from a page', async (message) => {
    for (const sender of [framed, arriving, site]) {
      const request = message === 'reveal' ? { ref } : {}
      expect(await ask({ message, request }, sender)).toMatchObject({ failure: { code: 'message_refused' } })
    }
  })

  it('lets a page do nothing but ask for its task, its panel and its marks, and be coached', () => {
    const allowed = (Object.keys(MESSAGES) as MessageName[]).filter((name) =>
      (MESSAGES[name].from as readonly string[]).includes('site'),
    )
    expect(allowed).toEqual(['page/task', 'page/mount', 'page/marks', 'coach/task', 'coach/sees', 'coach/takes'])
  })

  it.each([
    ['no envelope', 'app-state'],
    ['an unknown message', { message: 'everything', request: {} }],
    ['a name of the prototype', { message: 'constructor', request: {} }],
    ['a field too many', { message: 'app-state', request: { extra: 1 } }],
    ['a wrong field', { message: 'reveal', request: { ref: '../..' } }],
  ])('refuses %s', async (_, message) => {
    expect(await ask(message, { kind: 'panel' })).toMatchObject({ failure: { code: 'invalid_message' } })
  })

  it('gives no answer that the table does not describe', async () => {
    const wrong = { ...handlers, reveal: async () => ({ value: '' }) } as Handlers
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined)
    const reply = await answer({ message: 'reveal', request: { ref } }, { kind: 'panel' }, wrong, Promise.resolve())
    expect(reply).toMatchObject({ ok: false, failure: { code: 'unexpected' } })
  })
})

describe('a message that comes to the extension', () => {
  const own = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'
  const page = { origin: own, url: `${own}/sidepanel.html` }
  let id: string
  /** The listener that the background registers: it says by `true` that the reply comes later. */
  function listening(ready: Promise<unknown> = Promise.resolve()) {
    vi.stubGlobal('location', { origin: own })
    const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener')
    route(handlers, ready)
    id = fakeBrowser.runtime.id
    const listener = add.mock.lastCall?.[0] as (...given: unknown[]) => unknown
    add.mockRestore()
    return (message: unknown, raw: object) =>
      new Promise((respond) => expect(listener(message, { id, ...raw }, respond)).toBe(true))
  }
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
  const refused = { ok: false, failure: { code: 'message_refused' } }
  const look = { message: 'look-at', request: { ref } }

  it('is answered by its sender’s rights', async () => {
    const send = listening()
    called.length = 0
    expect(await send(look, page)).toEqual({ ok: true, reply: null })
    expect(await send(look, { ...page, id: 'another' })).toMatchObject(refused)
    expect(await send(look, { ...page, frameId: 3, documentId: 'D', tab: { id: 1 } })).toMatchObject(refused)
    expect(called).toEqual(['look-at'])
  })

  it('is refused where nobody can tell who sent it', async () => {
    vi.spyOn(mounts, 'get').mockRejectedValue(new Error('no memory'))
    const send = listening()
    expect(await send(look, { ...page, frameId: 3, documentId: 'D', tab: { id: 1 } })).toMatchObject(refused)
  })

  it('waits until the background is ready', async () => {
    const ready = Promise.withResolvers<void>()
    const send = listening(ready.promise)
    called.length = 0
    const reply = send(look, page)
    // By then it would have been answered: what is refused does not wait, and the vault has been read once more.
    await send(look, { ...page, id: 'another' })
    for (let turn = 0; turn < 3; turn++) await lockState()
    expect(called).toEqual([])
    ready.resolve()
    await reply
    expect(called).toEqual(['look-at'])
  })
})

describe('while the vault is locked, the router', () => {
  const PASSPHRASE = 'correct horse battery'
  beforeAll(() => setFirstPassphrase(PASSPHRASE))
  afterEach(() => unlock(PASSPHRASE))
  const isAllowed = (name: MessageName) => (MESSAGES[name] as Message).whileLocked === true

  it.each([
    ['connect-relay', { url: 'https://evil.example' }],
    ['lock/idle', { minutes: 0 }],
    ['check/hours', { hours: 0 }],
    ['history', {}],
    ['reveal', { ref }],
    ['vault/backup', { passphrase: PASSPHRASE }],
    ['lock/remove', { current: PASSPHRASE }],
    ['lock/set', { current: PASSPHRASE, passphrase: 'another one entirely' }],
  ] as const)('refuses %s', async (message, request) => {
    called.length = 0
    await lock()
    expect(await ask({ message, request }, { kind: 'panel' })).toMatchObject({ failure: { code: 'vault_locked' } })
    expect(called).toEqual([])
    await unlock(PASSPHRASE)
    // It is answered by nothing, which is not what the table says.
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined)
    await ask({ message, request }, { kind: 'panel' })
    expect(called).toEqual([message])
  })

  it('answers what may be sent to a locked vault', async () => {
    called.length = 0
    await lock()
    const answer = await ask({ message: 'lock/now', request: {} }, { kind: 'panel' })
    expect(answer).not.toMatchObject({ failure: { code: 'vault_locked' } })
    expect(called).toEqual(['lock/now'])
  })

  it('answers what opens or erases the vault, what looks, and what starts something in the side panel; nothing else', () => {
    const panel = (Object.keys(MESSAGES) as MessageName[]).filter(
      (name) => isAllowed(name) && (MESSAGES[name].from as readonly string[]).includes('panel'),
    )
    expect(panel).toEqual([
      'app-state',
      'language',
      'show-in-panel',
      'take-target',
      'wizard/start',
      'lock/unlock',
      'lock/now',
      'vault/erase',
      'hand-over/copied',
      'verify',
      'check/due',
    ])
  })

  it('answers our own scripts in pages, which are told of no value', () => {
    const refused = (Object.keys(MESSAGES) as MessageName[]).filter(
      (name) => !isAllowed(name) && (MESSAGES[name].from as readonly string[]).some((from) => from !== 'panel'),
    )
    expect(refused).toEqual([])
  })
})
