/** What has become worse while nobody looked is told once, by its name, with what to do. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  tellingDrift,
  tellMissedDrift,
  watchDriftNotification,
} from '../../../../../extension/background/checks/drift-notification.ts'
import { statesBefore, target } from '../../../../../extension/background/state/storage-items.ts'
import { keepChecks } from '../../../../../extension/vault/checks.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import type { Comparison } from '../../../../../shared/checks.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

let told: { message: string; title: string }[]
beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await statesBefore.update(() => null)
  await target.update(() => null)
  await connected([environmentAt(token.ebsOrigin)])
  told = []
  vi.spyOn(browser.notifications, 'create').mockImplementation((async (_: string, one: never) => {
    told.push(one)
    return ''
  }) as never)
})
afterEach(() => vi.restoreAllMocks())

const refOf = (index: number) => String(index).padStart(22, 'A')
async function keep(count: number): Promise<void> {
  for (let index = 0; index < count; index++)
    await saveToken({ ...token, relay: RELAY, ref: refOf(index), description: `token ${index}` })
}
/** A check finds this of the first so many. */
const find = (result: Comparison, count: number) =>
  keepChecks(
    Array.from({ length: count }, (_, index) => ({
      ref: refOf(index),
      verification: {
        type: token.type,
        checkedAt: new Date().toISOString(),
        parameters: [{ id: 'P', role: 'endpoint' as const, secret: true, expected: '•', actual: '•', result }],
      },
    })),
  )

test('what a round finds to be worse is told by its name and its environment', async () => {
  await keep(2)
  await find('match', 2)
  await tellingDrift(() => find('differs', 1))
  expect(told).toHaveLength(1)
  expect(told[0]?.message).toContain('token 0')
  expect(told[0]?.message).toContain('test')
  expect(told[0]?.message).not.toContain('token 1')
})

test('what was bad before, or is better now, is not told', async () => {
  await keep(2)
  await find('differs', 2)
  await tellingDrift(() => find('differs', 2))
  await tellingDrift(() => find('match', 2))
  expect(told).toEqual([])
  // From one bad state to another is news.
  await find('differs', 1)
  await tellingDrift(() => find('missing', 1))
  expect(told).toHaveLength(1)
})

test('a worker that is stopped between finding and telling tells after its next start, once', async () => {
  await keep(1)
  await find('match', 1)
  await statesBefore.update(() => ({ [refOf(0)]: 'match' }))
  await find('missing', 1)
  await tellMissedDrift()
  await tellMissedDrift()
  expect(told).toHaveLength(1)
})

test('a round that fails tells what it found before', async () => {
  await keep(1)
  await find('match', 1)
  const failing = tellingDrift(async () => {
    await find('differs', 1)
    throw new Error('the relay is away')
  })
  await expect(failing).rejects.toThrow('the relay is away')
  expect(told).toHaveLength(1)
  expect(await statesBefore.get()).toBeNull()
})

test('of many, three are named and the others are counted; no value is in it', async () => {
  await keep(5)
  await find('match', 5)
  await tellingDrift(() => find('differs', 5))
  const text = told[0]?.message ?? ''
  expect([0, 1, 2, 3, 4].filter((index) => text.includes(`token ${index}`))).toHaveLength(3)
  expect(text).toContain('2')
  expect(JSON.stringify(told)).not.toContain(token.value)
})

test('a click leads to the one that is bad, or to the list of them', async () => {
  vi.spyOn(browser.notifications, 'clear').mockResolvedValue(true as never)
  Object.assign(browser, { sidePanel: { open: async () => undefined } })
  watchDriftNotification()
  const click = async () => {
    await target.update(() => null)
    await fakeBrowser.notifications.onClicked.trigger('drift')
    return vi.waitFor(async () => {
      const where = await target.get()
      if (!where) throw new Error('not yet')
      return where
    })
  }
  await keep(2)
  await find('differs', 1)
  expect(await click()).toEqual({ view: 'token', ref: refOf(0) })
  await find('differs', 2)
  expect(await click()).toEqual({ view: 'list', state: 'bad' })
})

test('of two rounds at the same moment, one waits for the other', async () => {
  await keep(1)
  await find('match', 1)
  const running: string[] = []
  const round = (name: string) =>
    tellingDrift(async () => {
      running.push(name)
      await find('match', 1)
      running.push(name)
    })
  await Promise.all([round('first'), round('second')])
  expect(running).toEqual(['first', 'first', 'second', 'second'])
})
