import { describe, expect, it, vi } from 'vitest'
import { answer, type Handlers } from '../../../extension/background/router.ts'
import type { Sender } from '../../../extension/background/sender.ts'
import { MESSAGES, type MessageName } from '../../../extension/messages.ts'

vi.mock('wxt/browser', () => ({ browser: {} }))

const ref = 'AAAAAAAAAAAAAAAAAAAAAA'
const called: string[] = []
const handlers = Object.fromEntries(
  Object.keys(MESSAGES).map((name) => [name, async () => void called.push(name)]),
) as unknown as Handlers
const ask = (message: unknown, sender: Sender | null) => answer(message, sender, handlers, Promise.resolve())

const framed: Sender = { kind: 'framed', environment: 'test' }
const arriving: Sender = { kind: 'arriving', tabId: 1, document: 'D' }
const site: Sender = { kind: 'site', tabId: 1, document: 'D', url: 'https://portal.example/' }

describe('the router', () => {
  it('refuses a sender it does not know', async () => {
    expect(await ask({ message: 'overview', request: {} }, null)).toMatchObject({
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
    ['no envelope', 'overview'],
    ['an unknown message', { message: 'everything', request: {} }],
    ['a name of the prototype', { message: 'constructor', request: {} }],
    ['a field too many', { message: 'overview', request: { extra: 1 } }],
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
