import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  askAgain,
  connectRelay,
  currentEnvironment,
  environmentOf,
  knownEnvironments,
  relayFailure,
  selectEnvironment,
} from '../../../../../extension/background/relay/environments.ts'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import {
  faultyEnvironments,
  relayInfo,
  relayUrl,
  sessions,
  storedEnvironments,
} from '../../../../../extension/background/state/storage-items.ts'
import { knownTokens } from '../../../../../extension/background/tokens/inventory.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { allRegistered, keepRegistered } from '../../../../../extension/vault/registered.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { holdLock } from '../../../../support/hold-lock.ts'
import { environmentAt, token } from '../../vault/sample.ts'

vi.mock('../../../../../extension/background/pages/registration.ts', () => ({
  followEnvironments: async () => undefined,
}))

/** Two companies’ relays: both call their EBS `test`. */
const FIRST = 'https://relay.example.com'
const SECOND = 'https://relay.example.org'
const EBS = { [FIRST]: token.ebsOrigin, [SECOND]: 'https://ebs.example.org' }
const USER = { id: 'Admin', name: 'Admin', administrator: true }
const SESSION = { session: 's', relay: FIRST, expiresAt: 0, user: USER, requestId: null }
const answers = new Map<string, () => Promise<Response>>()
const asked: string[] = []

const answerOf = (relay: keyof typeof EBS) => async () => Response.json({ environments: [environmentAt(EBS[relay])] })
const refs = async () => (await knownTokens(null)).map(({ ref }) => ref)

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  answers.clear()
  for (const relay of [FIRST, SECOND] as const) answers.set(relay, answerOf(relay))
  asked.length = 0
  vi.stubGlobal('fetch', (url: URL) => {
    asked.push(url.origin)
    return answers.get(url.origin)?.() ?? Promise.reject(new TypeError('no such host'))
  })
  await connectRelay(FIRST)
  await saveToken(token)
})

test('an endpoint token of one EBS is not one of another, which another relay calls the same', async () => {
  await keepRegistered(token.environment, { endpoints: [{ ...token, masked: '' }], unread: [] }, token.ebsOrigin)
  await sessions.update(() => ({ test: SESSION, production: SESSION }))
  expect(await refs()).toEqual([token.ref])
  await connectRelay(SECOND)
  expect(await refs()).toEqual([])
  expect(await allRegistered()).toEqual(new Map())
  // No session of the former relay goes on, whatever EBS it is for.
  expect(await sessions.get()).toEqual({})
  await connectRelay(FIRST)
  expect(await refs()).toEqual([token.ref])
})

test('an EBS that has moved has its endpoint tokens again as soon as its list says so', async () => {
  await connectRelay(SECOND)
  await keepRegistered(token.environment, { endpoints: [{ ...token, masked: '' }], unread: [] }, EBS[SECOND])
  expect(await knownTokens(null)).toMatchObject([{ ref: token.ref, registered: true, stored: { ref: token.ref } }])
  // It is one of that EBS from then on: what is not in its list any more is missing, and not hidden.
  await keepRegistered(token.environment, { endpoints: [], unread: [] }, EBS[SECOND])
  expect(await knownTokens(null)).toMatchObject([{ ref: token.ref, registered: false }])
})

test('until another relay answers, everything goes to the one before', async () => {
  let fail = (_: Error) => {}
  answers.set(
    SECOND,
    () =>
      new Promise((_, reject) => {
        fail = reject
      }),
  )
  const connecting = connectRelay(SECOND)
  await vi.waitFor(() => expect(asked).toContain(SECOND))
  expect(await relayUrl.get()).toBe(FIRST)
  fail(new TypeError('timed out'))
  await expect(connecting).rejects.toMatchObject({ failure: { code: 'relay_unreachable' } })
  expect(await relayUrl.get()).toBe(FIRST)
  expect(await relayFailure()).toBeNull()
  expect((await currentEnvironment()).ebsOrigin).toBe(EBS[FIRST])
})

test('a late answer of the former relay is not shown as that of the new one', async () => {
  let answer = (_: Response) => {}
  answers.set(
    FIRST,
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  )
  const late = askAgain()
  await vi.waitFor(() => expect(asked).toEqual([FIRST, FIRST]))
  await connectRelay(SECOND)
  answer(await answerOf(FIRST)())
  await late
  expect((await knownEnvironments()).current?.ebsOrigin).toBe(EBS[SECOND])
})

test('nor is its late failure', async () => {
  let fail = (_: Error) => {}
  answers.set(
    FIRST,
    () =>
      new Promise((_, reject) => {
        fail = reject
      }),
  )
  const late = askAgain()
  await vi.waitFor(() => expect(asked).toEqual([FIRST, FIRST]))
  await connectRelay(SECOND)
  fail(new TypeError('timed out'))
  await late
  expect(await relayFailure()).toBeNull()
  // And it gives no reason to ask again.
  expect(asked.filter((relay) => relay === SECOND)).toHaveLength(1)
})

test('a relay that is set while the former one is read is read at once, if nothing is known yet', async () => {
  let fail = (_: Error) => {}
  await storedEnvironments.update(() => [])
  answers.set(
    FIRST,
    () =>
      new Promise((_, reject) => {
        fail = reject
      }),
  )
  const late = askAgain()
  await vi.waitFor(() => expect(asked).toEqual([FIRST, FIRST]))
  await relayUrl.update(() => SECOND)
  const shown = relayFailure()
  fail(new TypeError('timed out'))
  await late
  expect(await shown).toBeNull()
  expect((await knownEnvironments()).all).toEqual([environmentAt(EBS[SECOND])])
})

test('a failure is that of the relay it was seen with, also while the next relay is read', async () => {
  answers.set(FIRST, () => Promise.reject(new TypeError('no such host')))
  await askAgain()
  expect(await relayFailure()).toMatchObject({ code: 'relay_unreachable' })
  const next = Promise.withResolvers<Response>()
  answers.set(SECOND, () => next.promise)
  await relayUrl.update(() => SECOND)
  expect(await relayFailure()).toBeNull()
  await vi.waitFor(() => expect(asked).toContain(SECOND))
  next.resolve(await answerOf(SECOND)())
  await vi.waitFor(async () => expect((await currentEnvironment()).ebsOrigin).toBe(EBS[SECOND]))
  // The former relay fails again, after a person went back to it.
  await relayUrl.update(() => FIRST)
  await askAgain()
  expect(await relayFailure()).toMatchObject({ code: 'relay_unreachable' })
})

test('a relay that is connected to and offers nothing yet is read again', async () => {
  answers.set(SECOND, async () => Response.json({ environments: [] }))
  await connectRelay(SECOND)
  answers.set(SECOND, answerOf(SECOND))
  expect(await relayFailure()).toBeNull()
  expect((await knownEnvironments()).all).toEqual([environmentAt(EBS[SECOND])])
})

test('of two relays that are connected to at the same moment, the environments are those of the one that is kept', async () => {
  // The more it has to forget, the later it is done.
  const many = ['test', 'a', 'b', 'c', 'd'].map((id) => environmentAt(EBS[FIRST], id))
  await connectRelay(SECOND)
  answers.set(FIRST, async () => Response.json({ environments: many }))
  await Promise.all([connectRelay(FIRST), connectRelay(SECOND)])
  expect(await relayUrl.get()).toBe(SECOND)
  expect((await knownEnvironments()).all).toEqual([environmentAt(EBS[SECOND])])
})

test.each<[string, () => Response, string]>([
  ['a page of another server', () => new Response('<html>', { status: 200 }), 'relay_foreign'],
  ['something that is not there', () => Response.json({ message: 'No route' }, { status: 404 }), 'relay_foreign'],
  ['a proxy that does not reach the relay', () => new Response('<html>', { status: 502 }), 'relay_unreachable'],
  [
    'an earlier relay, whose environments lack what this version needs',
    () => Response.json({ environments: [{ ...environmentAt(EBS[SECOND]), perType: undefined }] }),
    'relay_outdated',
  ],
  [
    'a later relay, whose environments are of a kind that this version does not know',
    () =>
      Response.json({
        relay: { version: '99.0.0' },
        environments: [{ ...environmentAt(EBS[SECOND]), registration: 'by post' }],
      }),
    'extension_outdated',
  ],
])('%s is no relay to connect to, and the one before is kept', async (_, answer, code) => {
  answers.set(SECOND, async () => answer())
  await expect(connectRelay(SECOND)).rejects.toMatchObject({ failure: { code } })
  expect(await relayUrl.get()).toBe(FIRST)
  expect(await faultyEnvironments.get()).toEqual([])
})

test('an environment that lacks something beside one that does not is left out: the relay is no earlier one', async () => {
  const whole = environmentAt(EBS[SECOND])
  answers.set(SECOND, async () =>
    Response.json({ environments: [whole, { ...whole, id: 'half', perType: undefined }] }),
  )
  await connectRelay(SECOND)
  expect(await faultyEnvironments.get()).toEqual([{ id: 'half', at: 'perType' }])
})

test('the relay says its version, and another relay’s does not stay', async () => {
  const environments = [environmentAt(EBS[SECOND])]
  const relay = { version: '0.3.0', can: ['check'], later: true }
  answers.set(SECOND, async () => Response.json({ relay, environments, later: true }))
  await connectRelay(SECOND)
  expect(await relayInfo.get()).toEqual({ origin: SECOND, version: '0.3.0', can: ['check'] })
  expect((await knownEnvironments()).all).toEqual(environments)
  // This one is of a version that does not say it.
  await connectRelay(FIRST)
  expect(await relayInfo.get()).toBeNull()
})

test('the views are told of another version, though the environments are the same', async () => {
  const environments = [environmentAt(EBS[FIRST])]
  const answerAs = (version: string) =>
    answers.set(FIRST, async () => Response.json({ relay: { version }, environments }))
  answerAs('0.3.0')
  await askAgain()
  const told = vi.spyOn(fakeBrowser.runtime, 'sendMessage')
  await askAgain()
  expect(told).not.toHaveBeenCalled()
  answerAs('0.4.0')
  await askAgain()
  expect(told).toHaveBeenCalledWith({ changed: true })
})

describe('without any environment', () => {
  const code = () =>
    currentEnvironment().then(
      ({ id }) => id,
      ({ failure }) => failure.code,
    )
  beforeEach(() => storedEnvironments.update(() => []))

  test('the relay is asked for one', async () => {
    await askAgain()
    await storedEnvironments.update(() => [])
    expect(await code()).toBe('relay_not_connected')
    await askAgain()
    expect(await code()).toBe('test')
  })

  test('the reason is that of the relay, or that there is none', async () => {
    answers.set(FIRST, () => Promise.reject(new TypeError('no network')))
    await askAgain()
    expect(await code()).toBe('relay_unreachable')
    await relayUrl.update(() => null)
    expect(await code()).toBe('relay_not_connected')
  })
})

test('a token of an environment that is not offered is sent nowhere', async () => {
  await expect(environmentOf('elsewhere')).rejects.toMatchObject({ failure: { code: 'unknown_environment' } })
  await expect(selectEnvironment('elsewhere')).rejects.toMatchObject({ failure: { code: 'unknown_environment' } })
})

test('no relay is connected to where the company has settled which one it is', async () => {
  watchPolicy(async () => undefined)
  const settle = async (settings: object) => {
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(settings as never)
    await fakeBrowser.storage.onChanged.trigger({}, 'managed')
  }
  await settle({ relayUrl: FIRST })
  asked.length = 0
  await expect(connectRelay(SECOND)).rejects.toMatchObject({ failure: { code: 'set_by_policy' } })
  expect([asked, await relayUrl.get()]).toEqual([[], FIRST])
  await settle({})
})

test('what a relay offers is stored by one read at a time', async () => {
  await storedEnvironments.update(() => [])
  let done: Promise<void> | undefined
  const letGo = await holdLock('environments', () => {
    done = askAgain()
  })
  expect(await storedEnvironments.get()).toEqual([])
  letGo()
  await done
  expect(await storedEnvironments.get()).toHaveLength(1)
})
