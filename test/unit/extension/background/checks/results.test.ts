import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { tellingDrift, tellMissedDrift } from '../../../../../extension/background/checks/drift-notification.ts'
import {
  noteConnection,
  noteDue,
  noteUntested,
  noteVerifications,
} from '../../../../../extension/background/checks/results.ts'
import { eraseEverything } from '../../../../../extension/background/erase.ts'
import { statesBefore, storedEnvironments } from '../../../../../extension/background/state/storage-items.ts'
import { type KnownToken, knownToken } from '../../../../../extension/background/tokens/inventory.ts'
import { allChecks } from '../../../../../extension/vault/checks.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import type { Comparison, Verification } from '../../../../../shared/checks.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token } from '../../vault/sample.ts'

const { ref } = token
let known: KnownToken

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseEverything()
  await storedEnvironments.update(() => [environmentAt(token.ebsOrigin)])
  await saveToken(token)
  known = await knownToken(ref)
})

let minute = 0
const verification = (...results: Comparison[]): Verification => ({
  type: token.type,
  checkedAt: new Date(Date.now() + minute++ * 60_000).toISOString(),
  parameters: results.map((result, index) => ({
    id: `parameter ${index}`,
    role: 'subscription-id',
    secret: false,
    expected: 'one',
    actual: 'other',
    result,
  })),
})
const verify = (...results: Comparison[]) =>
  noteVerifications([{ token: known, verification: verification(...results) }])
const tried = (result: 'accepted' | 'refused') =>
  noteConnection(known, { result, testedAt: new Date(Date.now() + minute++).toISOString() })
const events = async () => (await historyOf(ref)).map(({ event }) => event).sort()
const due = async () => (await allChecks()).get(ref)

describe('the history', () => {
  test('tells of a check only when its result is another one than before', async () => {
    for (let day = 0; day < 3; day++) await verify('match', 'match')
    expect(await events()).toEqual(['verified'])
    for (let day = 0; day < 3; day++) await verify('match', 'differs')
    expect(await events()).toEqual(['drifted', 'verified'])
    await verify('differs', 'match')
    await verify('match', 'match')
    expect(await events()).toEqual(['drifted', 'drifted', 'verified', 'verified'])
    for (let day = 0; day < 3; day++) await tried('accepted')
    await tried('refused')
    expect((await events()).filter((event) => event === 'tested' || event === 'refused')).toEqual(['refused', 'tested'])
  })

  test('keeps when the last check was, all the same', async () => {
    await verify('match')
    const before = (await due())?.verification?.checkedAt ?? ''
    await verify('match')
    expect((await due())?.verification?.checkedAt.localeCompare(before)).toBe(1)
  })
})

describe('what is due', () => {
  const reason = 'unreachable' as const

  test('of the connection is done by a connection test only', async () => {
    await noteUntested([{ token: known, reason }])
    await verify('match')
    expect(await due()).toMatchObject({ due: null, untested: { reason } })
    expect((await appState(null)).tokens).toMatchObject([{ due: { reason } }])
    await tried('refused')
    expect(await due()).toMatchObject({ due: null, untested: null })
    expect((await appState(null)).tokens).toMatchObject([{ due: null }])
  })

  test('of the parameters is done by reading them only', async () => {
    await noteDue([{ token: known, reason }])
    await tried('accepted')
    expect(await due()).toMatchObject({ due: { reason }, untested: null })
    await verify('differs')
    expect(await due()).toMatchObject({ due: null, untested: null })
  })

  test('stays due since it became so', async () => {
    await noteUntested([{ token: known, reason }])
    const since = (await due())?.untested?.since
    await noteUntested([{ token: known, reason: 'sign-in' }])
    expect((await due())?.untested).toEqual({ since, reason: 'sign-in' })
  })
})

describe('a drift that nobody was waiting for', () => {
  let told: string[]
  beforeEach(() => {
    told = []
    vi.spyOn(browser.notifications, 'create').mockImplementation((async (id: string) => {
      told.push(id)
    }) as never)
  })

  test('is told of once', async () => {
    await tellingDrift(() => verify('differs'))
    await tellingDrift(() => verify('differs'))
    await tellMissedDrift()
    expect(told).toEqual(['drift'])
  })

  test('is told of also when the round fails after it was found', async () => {
    const round = tellingDrift(async () => {
      await verify('differs')
      throw new Error('no network')
    })
    await expect(round).rejects.toThrow('no network')
    expect(told).toEqual(['drift'])
  })

  test('is told of by the next worker when this one is stopped before', async () => {
    // It never comes back from its round.
    await new Promise<void>((stopped) => {
      vi.spyOn(navigator.locks, 'request').mockImplementationOnce((async (_: string, work: () => unknown) =>
        work()) as never)
      tellingDrift(async () => {
        await verify('differs')
        stopped()
        await new Promise(() => undefined)
      })
    })
    expect(told).toEqual([])
    await tellMissedDrift()
    expect(told).toEqual(['drift'])
    await tellMissedDrift()
    await tellingDrift(() => verify('differs'))
    expect(told).toEqual(['drift'])
    expect(await statesBefore.get()).toBeNull()
  })

  test('is none when an admin found it', async () => {
    await verify('differs')
    await tellingDrift(() => verify('differs'))
    await tellMissedDrift()
    expect(told).toEqual([])
  })
})
